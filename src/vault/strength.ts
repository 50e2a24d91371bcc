import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
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
export function passphraseStrength(passphrase: string, known: readonly string[]): Strength {
  const guesses = judge().check(passphrase.normalize("NFKC"), [...known]).guessesLog10;
  if (guesses < fairGuesses) return { level: "weak", guesses };
  return { level: guesses < strongGuesses ? "fair" : "strong", guesses };
}

/** Six words drawn at random, 66 bits: 2048^6 are about 7 · 10^19. */
export function suggestPassphrase(random: Random): string {
  return randomWords(6, random).join(" ");
}

let built: ZxcvbnFactory | undefined;

/** Built when first needed: ranking the dictionaries takes a tenth of a second. */
function judge(): ZxcvbnFactory {
  built ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return built;
}
