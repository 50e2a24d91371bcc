import { readEntries } from "../core/bundle/release";
import { hashed } from "../core/bundle/sums";
import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import { readCardText } from "../core/contact/cardText";
import { Refusal } from "../core/encoding/refusal";
import type { Signed } from "../core/statement/envelope";
import { standingOn } from "./contacts";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { contactRecord, find, put } from "./records";
import { keeping, onlyKind } from "./statements";

export type CardImported =
  /** `renews`: the card that was the newest one of this key before; `changed` names what should be looked at */
  | {
      readonly outcome: "imported";
      readonly card: Signed<Card>;
      readonly renews: Signed<Card> | null;
      readonly changed: readonly ("organisation" | "country" | "recipient")[];
    }
  | { readonly outcome: "already-known"; readonly card: Signed<Card> }
  | { readonly outcome: "own-card" };

/**
 * Puts somebody on the list of contacts, unverified, from the text of a card block (docs/formats.md §6).
 *
 * @throws Refusal naming what is broken in the block or the card
 */
export async function importCard(desk: Desk, text: string): Promise<CardImported> {
  const card = readOneCard(text);
  const { key } = card.statement;
  if (key === ownKey(desk)) return { outcome: "own-card" };
  const known = await find(desk, contactRecord, key);
  const newest = (await standingOn(desk)).cards.get(key)?.[0] ?? null;
  if (known && newest?.hash === card.hash) return { outcome: "already-known", card };
  await desk.store.write([
    await keeping(desk, card, [key]),
    put(contactRecord, key, known ?? { verified: [], atRisk: false }),
  ]);
  return {
    outcome: "imported",
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
