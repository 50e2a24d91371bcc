import { readEntries } from "../../core/bundle/release";
import { hashed } from "../../core/bundle/sums";
import { cardKind } from "../../core/contact/card";
import type { Card } from "../../core/contact/card";
import { readCardText } from "../../core/contact/cardText";
import { fingerprintOf } from "../../core/contact/fingerprint";
import type { Fingerprint } from "../../core/contact/fingerprint";
import { isLapsed } from "../../core/contact/standing";
import { Refusal } from "../../core/encoding/refusal";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { lookalikesOf } from "./lookalikeContacts";
import type { Lookalike } from "./lookalikeContacts";
import { contactRecord, newContact, put } from "../records";
import { keeping, onlyKind } from "../statements";

/** What a card of somebody else would change on the desk. */
interface Import {
  readonly card: Signed<Card>;
  /** the card that was the newest one of this key before */
  readonly renews: Signed<Card> | null;
  /** what is otherwise than on the card before, and should be looked at */
  readonly changed: readonly ("organisation" | "country" | "recipient")[];
}

export type CardImported =
  | ({ readonly outcome: "imported" } & Import)
  | { readonly outcome: "already-known"; readonly card: Signed<Card> }
  | { readonly outcome: "own-card" };

export type CardRead =
  | ({
      readonly outcome: "read";
      readonly fingerprint: Fingerprint;
      /** it has run out: nothing can be sent to it */
      readonly isLapsed: boolean;
      /** others on the list whose name could be taken for this one */
      readonly lookalikes: readonly Lookalike[];
    } & Import)
  | Exclude<CardImported, { readonly outcome: "imported" }>;

/**
 * Reads a card block (docs/formats.md §6) and says what importing it would change. Nothing is kept.
 *
 * @throws Refusal naming what is broken in the block or the card
 */
export function readCard(desk: Desk, text: string): CardRead {
  const found = judge(desk, text);
  if (found.outcome !== "new") return found;
  const { key } = found.card.statement;
  return {
    ...found,
    outcome: "read",
    fingerprint: fingerprintOf(key),
    isLapsed: isLapsed(found.card.statement, desk.clock()),
    lookalikes: lookalikesOf(desk, found.card.statement),
  };
}

/**
 * Puts somebody on the list of contacts, unverified, from the text of a card block (docs/formats.md §6).
 *
 * @throws Refusal naming what is broken in the block or the card
 */
export async function importCard(desk: Desk, text: string): Promise<CardImported> {
  const found = judge(desk, text);
  if (found.outcome !== "new") return found;
  const { key } = found.card.statement;
  const known = desk.holdings.contacts.get(key);
  await desk.store.write([
    keeping(desk, found.card, [key]),
    put(contactRecord, key, known ?? newContact(desk.clock())),
  ]);
  return { ...found, outcome: "imported" };
}

function judge(
  desk: Desk,
  text: string,
): ({ readonly outcome: "new" } & Import) | Exclude<CardImported, { readonly outcome: "imported" }> {
  const card = readOneCard(text);
  const { key } = card.statement;
  if (key === ownKey(desk)) return { outcome: "own-card" };
  const cards = desk.holdings.standingOf(key).cards.get(key) ?? [];
  const newest = cards[0] ?? null;
  if (desk.holdings.contacts.has(key) && cards.some(({ hash }) => hash === card.hash)) {
    return { outcome: "already-known", card };
  }
  return {
    outcome: "new",
    card,
    renews: newest,
    changed: newest ? changes(newest.statement, card.statement) : [],
  };
}

function readOneCard(text: string): Signed<Card> {
  const { statements, refused } = readEntries(readCardText(text).map(hashed));
  const [fault] = refused;
  if (fault) throw new Refusal(fault.reason, "card text", fault.detail);
  const cards = onlyKind(statements, cardKind);
  if (cards.length !== 1)
    throw new Refusal("missing-entry", "card text", `expected one card, found ${cards.length}`);
  return cards[0]!;
}

function changes(from: Card, to: Card): readonly ("organisation" | "country" | "recipient")[] {
  return (["organisation", "country", "recipient"] as const).filter((field) => from[field] !== to[field]);
}
