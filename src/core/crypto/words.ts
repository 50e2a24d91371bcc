import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { Random } from "../encoding/values";

/** Bytes as words of BIP 39's English list, the last of which holds a checksum. */

/** @param bytes - 16 give 12 words, 32 give 24 */
export function toWords(bytes: Uint8Array): readonly string[] {
  return entropyToMnemonic(bytes, wordlist).split(" ");
}

export type FromWords =
  | { readonly outcome: "read"; readonly bytes: Uint8Array }
  /** `count` words were found where another number was expected */
  | { readonly outcome: "wrong-count"; readonly count: number }
  /** the words at these places, counted from 0, are not on the list */
  | { readonly outcome: "unknown-words"; readonly at: readonly number[] }
  /**
   * Every word is on the list, and together they are nobody's: one is another than was meant, or two changed places.
   * Of such slips in 24 words one in 256 is not seen here.
   */
  | { readonly outcome: "wrong-checksum" };

/** Far longer than 24 words with numbers and spaces; what is behind is not looked at. */
const longestText = 10_000;

/**
 * Reads words as people write them: letter case, line breaks, any kind of space, numbering and marks between them
 * do not matter.
 *
 * @param count - how many words there must be
 */
export function fromWords(text: string, count: number): FromWords {
  const words = wordsIn(text.slice(0, longestText));
  if (words.length !== count) return { outcome: "wrong-count", count: words.length };
  const at = words.flatMap((word, i) => (known.has(word) ? [] : [i]));
  if (at.length > 0) return { outcome: "unknown-words", at };
  try {
    return { outcome: "read", bytes: mnemonicToEntropy(words.join(" "), wordlist) };
  } catch {
    return { outcome: "wrong-checksum" };
  }
}

/** Words drawn from the list, each of its 2048 as likely as any other: 11 bits a word. */
export function randomWords(count: number, random: Random): readonly string[] {
  return Array.from({ length: count }, () => {
    const [high = 0, low = 0] = random(2);
    // 2048 divides what two bytes can hold, so that the remainder favours no word.
    return wordlist[(high * 256 + low) % wordlist.length]!;
  });
}

const known: ReadonlySet<string> = new Set(wordlist);

function wordsIn(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");
}
