import { entriesOf } from "../core/bundle/pack";
import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import { writeCardText } from "../core/contact/cardText";
import type { Signed } from "../core/statement/envelope";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { statementsOfKind } from "./statements";

/** The desk's newest card, or null when it has made none. */
export async function ownCard(desk: Desk): Promise<Signed<Card> | null> {
  const own = (await statementsOfKind(desk, cardKind)).filter(
    ({ statement }) => statement.key === ownKey(desk),
  );
  return own.sort((a, b) => b.statement.seq - a.statement.seq)[0] ?? null;
}

/** The desk's card as a block of text, for e-mail and messengers (docs/formats.md §6); null when there is none. */
export async function ownCardText(desk: Desk): Promise<string | null> {
  const card = await ownCard(desk);
  return card && cardText(card);
}

export function cardText(card: Signed<Card>): string {
  return writeCardText(entriesOf({ statements: [card], texts: [], attachments: [] }));
}
