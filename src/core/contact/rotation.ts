import { signFile, verifyFile } from "../crypto/minisign";
import type { SigningKey } from "../crypto/keys";
import { Refusal } from "../encoding/refusal";
import type { Signed } from "../statement/envelope";
import { trustedComment } from "../statement/statement";
import type { Card } from "./card";

/**
 * Signs a new card with the key it replaces, so that those who verified the old key can follow.
 * See docs/formats.md §3.4, `card/1`.
 */
export function signRotation(card: Signed<Card>, previous: SigningKey): Signed<Card> {
  if (card.statement.previousKey !== previous.key) {
    throw new Refusal("wrong-key", "rotation", "expected the previous key that the card names");
  }
  return { ...card, rotation: signFile(card.bytes, previous, trustedComment(card.statement)) };
}

/** @throws Refusal as verifying any signature, when the previous key did not sign this card */
export function verifyRotation(card: Signed<Card>, rotation: Uint8Array, part: string): void {
  const { previousKey } = card.statement;
  if (previousKey === null)
    throw new Refusal("wrong-reference", part, "expected a card that names a previous key");
  if (verifyFile(card.bytes, rotation, previousKey, part) !== trustedComment(card.statement)) {
    throw new Refusal(
      "bad-signature",
      part,
      "expected the trusted comment to be the statement's type and time",
    );
  }
}
