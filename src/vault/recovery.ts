import { openingKeyFromSeed } from "../core/crypto/keys";
import type { OpeningKey } from "../core/crypto/keys";
import { fromWords, toWords } from "../core/crypto/words";
import type { FromWords } from "../core/crypto/words";

/** The 24 words on paper that open a vault and its backups. See docs/formats.md §8.6. */

/** @param seed - 32 random bytes */
export function recoveryWords(seed: Uint8Array): readonly string[] {
  return toWords(seed);
}

/** The seed of words as somebody typed them, or what is wrong with them. */
export function readRecoveryWords(text: string): FromWords {
  return fromWords(text, 24);
}

/** The age identity that backups are encrypted to: stock age opens them with its line. */
export function recoveryIdentity(seed: Uint8Array): OpeningKey {
  return openingKeyFromSeed(seed);
}
