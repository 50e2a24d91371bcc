import { packBundle } from "../core/bundle/pack";
import type { Addressee } from "../core/bundle/manifest";
import { travelling } from "../core/bundle/reach";
import type { Role, Route } from "../core/bundle/reach";
import { keyStanding } from "../core/contact/standing";
import type { KeyStanding, Standing } from "../core/contact/standing";
import type { Hash, PublicKey } from "../core/encoding/values";
import { recordedKind } from "../core/endorsement/admission";
import type { Coordinators } from "../core/endorsement/coordinators";
import { versionKind } from "../core/letter/version";
import type { Signed } from "../core/statement/envelope";
import { coordinatorsAmong } from "./coordinators";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { groupsOf } from "./groups";
import type { Files, Portion } from "./groups";
import { takePen } from "./pen";
import { heldStatements, onlyKind } from "./statements";
import type { HeldStatement } from "./holdings";

/** A file to be carried to those it is for. */
export interface Parcel {
  /** neutral: it tells the day and nothing else */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly to: readonly PublicKey[];
}

/** Somebody to whom nothing can be sent, and what is wrong with its card. */
export interface Unreachable {
  readonly key: PublicKey;
  readonly standing: Exclude<KeyStanding["standing"], "valid">;
}

export interface Sending {
  readonly campaign: Hash;
  readonly to: readonly PublicKey[];
  /** a hint for display, such as "invitation" */
  readonly purpose: string;
  readonly note: string | null;
  readonly files?: Files;
}

export interface Sent {
  readonly outcome: "packed";
  readonly parcels: readonly Parcel[];
  readonly unreachable: readonly Unreachable[];
}

interface Knowledge {
  readonly statements: readonly Signed[];
  /** whether somebody wrote a statement or sent it here */
  readonly holds: (key: PublicKey, statement: Hash) => boolean;
  readonly standing: Standing;
  readonly coordinators: Coordinators;
}

interface Receiver extends Addressee {
  readonly isExposed: boolean;
}

/** Packs what each receiver may hold and is not known to hold (docs/formats.md §5.5, §5.7). */
export async function packParcels(desk: Desk, sending: Sending): Promise<Sent> {
  const knowledge = await knowledgeOf(desk, sending.campaign);
  const { reachable, unreachable } = receiversOf(desk, sending.to, knowledge.standing);
  const pen = await takePen(desk);
  const parcels: Parcel[] = [];
  const portions = reachable.map((receiver) => portionFor(receiver, desk, sending.campaign, knowledge));
  const groups = groupsOf(portions, sending.files ?? "default");
  for (const { receivers, contents } of groups) {
    await desk.work.step({ stage: "packing", done: parcels.length, total: groups.length });
    const statements = knowledge.statements.filter(({ hash }) => contents.has(hash));
    const packed = await packBundle(
      {
        from: desk.identity.signing,
        to: receivers,
        purpose: sending.purpose,
        note: sending.note,
        seq: pen.nextSeq(),
        now: desk.clock(),
        contents: {
          statements,
          texts: await contentsNamed(desk, textsOf(statements)),
          attachments: await contentsNamed(desk, attachmentsOf(statements)),
        },
      },
      desk.random,
    );
    parcels.push({ name: packed.name, bytes: packed.bytes, to: receivers.map(({ key }) => key) });
  }
  await desk.store.write(await pen.changes());
  return { outcome: "packed", parcels, unreachable };
}

async function knowledgeOf(desk: Desk, campaign: Hash): Promise<Knowledge> {
  const held = heldStatements(desk);
  const statements = held.map(({ signed }) => signed);
  return {
    statements,
    holds: holdersOf(held),
    standing: desk.holdings.standing(),
    coordinators: await coordinatorsAmong(desk, campaign, statements),
  };
}

function holdersOf(held: readonly HeldStatement[]): Knowledge["holds"] {
  const holders = new Map(
    held.map(({ signed, heldBy }) => [signed.hash, new Set([signed.statement.key, ...heldBy])]),
  );
  return (key, statement) => holders.get(statement)?.has(key) === true;
}

function receiversOf(desk: Desk, keys: readonly PublicKey[], standing: Standing) {
  const { contacts } = desk.holdings;
  const reachable: Receiver[] = [];
  const unreachable: Unreachable[] = [];
  for (const key of new Set(keys)) {
    const now = keyStanding(key, standing, desk.clock());
    if (now.standing !== "valid") {
      unreachable.push({ key, standing: now.standing });
      continue;
    }
    const { recipient, reach } = now.card.statement;
    reachable.push({ key, recipient, isExposed: reach !== "open" || contacts.get(key)?.atRisk === true });
  }
  return { reachable, unreachable };
}

/** What a receiver may hold, and what of that it is not known to hold. */
function portionFor(
  receiver: Receiver,
  desk: Desk,
  campaign: Hash,
  { statements, holds, coordinators }: Knowledge,
): Portion<Receiver> {
  const { key, isExposed } = receiver;
  const route: Route = {
    campaign,
    coordinators: coordinators.acting,
    from: ownKey(desk),
    to: { key, role: roleOf(key, coordinators) },
  };
  const may = travelling(statements, route).map(({ hash }) => hash);
  const wants = may.filter((hash) => !holds(key, hash));
  return { receiver, may: new Set(may), wants: new Set(wants), isExposed };
}

function roleOf(key: PublicKey, { genesis, acting }: Coordinators): Role {
  if (genesis.has(key)) return "coordinator";
  return acting.has(key) ? "successor" : "other";
}

function textsOf(statements: readonly Signed[]): readonly Hash[] {
  return onlyKind(statements, versionKind).flatMap(({ statement }) => [
    statement.text,
    ...statement.translations.map(({ text }) => text),
  ]);
}

function attachmentsOf(statements: readonly Signed[]): readonly Hash[] {
  return onlyKind(statements, recordedKind).flatMap(({ statement }) => statement.evidence?.sha256 ?? []);
}

async function contentsNamed(desk: Desk, hashes: readonly Hash[]): Promise<readonly Uint8Array[]> {
  const found = await Promise.all([...new Set(hashes)].map((hash) => desk.store.content(hash)));
  return found.filter((bytes) => bytes !== null);
}
