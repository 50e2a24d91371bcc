import { entriesOf } from "../core/bundle/pack";
import type { Card } from "../core/contact/card";
import { writeCardText } from "../core/contact/cardText";
import type { Signed } from "../core/statement/envelope";
import { ownKey } from "./desk";
import type { Desk } from "./desk";

/** The desk's newest card, or null when it has made none. */
export function ownCard(desk: Desk): Signed<Card> | null {
  return desk.holdings.standingOf(ownKey(desk)).cards.get(ownKey(desk))?.[0] ?? null;
}

/** The desk's card as a block of text, for e-mail and messengers (docs/formats.md §6); null when there is none. */
export function ownCardText(desk: Desk): string | null {
  const card = ownCard(desk);
  return card && cardText(card);
}

export function cardText(card: Signed<Card>): string {
  return writeCardText(entriesOf({ statements: [card], texts: [], attachments: [] }));
}
