import type { Addressee } from "../../core/bundle/manifest";
import { mayPassEnd, travelling } from "../../core/bundle/reach";
import type { Role, Route } from "../../core/bundle/reach";
import { revocationKind } from "../../core/contact/revocation";
import { keyStanding } from "../../core/contact/standing";
import type { KeyStanding } from "../../core/contact/standing";
import type { Hash, PublicKey } from "../../core/encoding/values";
import type { Coordinators } from "../../core/endorsement/coordinators";
import type { Signed } from "../../core/statement/envelope";
import { coordinatorsAmong } from "../round/coordinators";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { groupsOf, isApart } from "./groups";
import type { Files, Group, Portion } from "./groups";
import type { HeldStatement } from "../holdings";
import { isWithoutKey } from "../records";
import { heldStatements } from "../statements";

/** Somebody to whom nothing can be sent, and what is wrong with its card. */
export interface Unreachable {
  readonly key: PublicKey;
  readonly standing: Exclude<KeyStanding["standing"], "valid">;
}

/** What is to go to whom. */
export interface Sending {
  /** the letters it is about: all of them go into the same file */
  readonly campaigns: readonly Hash[];
  /** ids of contacts, or keys: whoever has no program is asked on paper */
  readonly to: readonly string[];
  /** a hint for display, such as "invitation" */
  readonly purpose: string;
  readonly note: string | null;
  readonly files?: Files;
  /** each gets only the campaigns that it coordinates: the way an answer goes. False unless given */
  readonly coordinatorsOnly?: boolean;
  /** keys of whose end each is told, whatever letters it takes part in; none unless given */
  readonly ends?: readonly PublicKey[];
}

export interface Receiver extends Addressee {
  /** being seen with this could harm it, or its card is not for everybody */
  readonly isExposed: boolean;
}

/** Which files are to be packed: a preview describes it, packing carries it out. */
export interface Plan {
  readonly groups: readonly Group<Receiver>[];
  readonly unreachable: readonly Unreachable[];
  /** ids of contacts without the program: there is no file for them */
  readonly onPaper: readonly string[];
  /** everybody gets a file of its own */
  readonly isApart: boolean;
  /** those for whose sake files are apart unless it is asked for otherwise */
  readonly exposed: readonly PublicKey[];
}

/** What each receiver may hold and is not known to hold, and who shares a file (docs/formats.md §5.5, §5.7). */
export async function planOf(desk: Desk, sending: Sending): Promise<Plan> {
  const held = heldStatements(desk);
  const statements = held.map(({ signed }) => signed);
  const campaigns: Campaign[] = [];
  for (const campaign of new Set(sending.campaigns)) {
    campaigns.push({ campaign, coordinators: await coordinatorsAmong(desk, campaign, statements) });
  }
  const { reachable, unreachable, onPaper } = receiversOf(desk, sending.to);
  const holds = holdersOf(held);
  const ends = endsOf(desk, statements, sending.ends ?? []);
  const portions = reachable.map((receiver): Portion<Receiver> => {
    const may = new Set<Hash>();
    for (const { campaign, coordinators } of campaigns) {
      const role = roleOf(receiver.key, coordinators);
      if (sending.coordinatorsOnly === true && (role === "other" || role === "successor")) continue;
      const route = routeTo(desk, receiver, campaign, coordinators, role);
      for (const { hash } of travelling(statements, route)) may.add(hash);
    }
    for (const hash of ends) may.add(hash);
    const wants = new Set([...may].filter((hash) => !holds(receiver.key, hash)));
    return { receiver, may, wants, isExposed: receiver.isExposed };
  });
  const files = sending.files ?? "default";
  // About a letter even nothing new is an answer; without one, a file with nothing in it says nothing.
  const told = portions.filter(({ wants }) => wants.size > 0 || campaigns.length > 0);
  return {
    groups: groupsOf(told, files),
    unreachable,
    onPaper,
    isApart: isApart(portions, files),
    exposed: reachable.filter(({ isExposed }) => isExposed).map(({ key }) => key),
  };
}

interface Campaign {
  readonly campaign: Hash;
  readonly coordinators: Coordinators;
}

/** The revocations of these keys, as far as they may be passed on, and the card of whoever tells of them. */
function endsOf(desk: Desk, statements: readonly Signed[], keys: readonly PublicKey[]): readonly Hash[] {
  const own = ownKey(desk);
  const told = keys.filter((key) => mayPassEnd(statements, key, own));
  const ends = desk.holdings.ofKind(revocationKind).filter(({ statement }) => told.includes(statement.key));
  const card = desk.holdings.newestCard(own);
  return ends.length === 0 ? [] : [...ends, ...(card ? [card] : [])].map(({ hash }) => hash);
}

function routeTo(desk: Desk, { key }: Receiver, campaign: Hash, { acting }: Coordinators, role: Role): Route {
  return { campaign, coordinators: acting, from: ownKey(desk), to: { key, role } };
}

/** Whether somebody wrote a statement or sent it here. */
function holdersOf(held: readonly HeldStatement[]): (key: PublicKey, statement: Hash) => boolean {
  const holders = new Map(
    held.map(({ signed, heldBy }) => [signed.hash, new Set([signed.statement.key, ...heldBy])]),
  );
  return (key, statement) => holders.get(statement)?.has(key) === true;
}

function receiversOf(desk: Desk, ids: readonly string[]) {
  const { contacts } = desk.holdings;
  const standing = desk.holdings.standing();
  const reachable: Receiver[] = [];
  const unreachable: Unreachable[] = [];
  const onPaper = [...new Set(ids)].filter((id) => isWithoutKey(id) && contacts.has(id));
  for (const key of new Set(ids)) {
    if (isWithoutKey(key)) continue;
    const now = keyStanding(key, standing, desk.clock());
    if (now.standing !== "valid") {
      unreachable.push({ key, standing: now.standing });
      continue;
    }
    const { recipient, reach } = now.card.statement;
    reachable.push({ key, recipient, isExposed: reach !== "open" || contacts.get(key)?.atRisk === true });
  }
  return { reachable, unreachable, onPaper };
}

function roleOf(key: PublicKey, { genesis, acting, successors }: Coordinators): Role {
  if (genesis.has(key)) return "coordinator";
  if (acting.has(key)) return "acting";
  return successors.has(key) ? "successor" : "other";
}

/** The statements of a file, in the order in which the desk holds them. */
export function statementsIn(desk: Desk, { contents }: Group<Receiver>): readonly Signed[] {
  return heldStatements(desk)
    .map(({ signed }) => signed)
    .filter(({ hash }) => contents.has(hash));
}
