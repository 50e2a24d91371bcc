import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import type { PublicKey } from "../core/encoding/values";
import type { Signed } from "../core/statement/envelope";

/** What the keys call themselves, by their newest cards among the statements. */
export function organisationsIn(statements: readonly Signed[]): ReadonlyMap<PublicKey, string> {
  const cards = statements
    .filter((signed): signed is Signed<Card> => signed.statement.type === cardKind.type)
    .sort((a, b) => a.statement.seq - b.statement.seq);
  return new Map(cards.map(({ statement }) => [statement.key, statement.organisation]));
}
