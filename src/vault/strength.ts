import { randomWords } from "../core/crypto/words";
import type { Random } from "../core/encoding/values";

/**
 * "weak" is refused for a vault. The bounds are for a copied vault and years of guessing at it: at a million guesses
 * a second, which Argon2id makes dear, 10^14 take three years.
 */
export type Level = "weak" | "fair" | "strong";

export interface Strength {
  readonly level: Level;
  /** estimated guesses until it is found, as a power of ten */
  readonly guesses: number;
}

const fairGuesses = 14;
const strongGuesses = 18;

/**
 * How long a passphrase would be guessed at. An estimate, by the most likely way to guess it: words of a language the
 * library does not know count as letters at random.
 *
 * @param known - what an attacker knows of the desk, such as its organisation's name
 */
export async function passphraseStrength(passphrase: string, known: readonly string[]): Promise<Strength> {
  // Its dictionaries are larger than all else in the desk's thread, and most days nobody chooses a passphrase.
  const { guessesFor } = await import("./guesser");
  const guesses = guessesFor(passphrase.normalize("NFKC"), known);
  if (guesses < fairGuesses) return { level: "weak", guesses };
  return { level: guesses < strongGuesses ? "fair" : "strong", guesses };
}

/** Six words drawn at random, 66 bits: 2048^6 are about 7 · 10^19. */
export function suggestPassphrase(random: Random): string {
  return randomWords(6, random).join(" ");
}
