import { fromBase64, toBase64 } from "../encoding/base64";
import { Refusal } from "../encoding/refusal";
import { readTar, writeTar } from "../encoding/tar";
import type { Entry } from "../encoding/tar";

/**
 * Cards as text, for e-mail and messengers, and as the contents of a `.card` file. See docs/formats.md §6.
 * The entries are those of a bundle: statements with their signatures.
 */

const part = "card text";
const longestText = 64 * 1024;
const mostEntries = 64;

/**
 * What mail programs and messengers put around, between and into lines: spaces of all kinds, line ends, quotation
 * marks, zero-width characters, soft hyphens.
 */
const filling = /[\s>|\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** Programs that "correct" dashes make long ones of several short ones. */
const begin = /(?<=[-–—]{2})BEGINUNDERSIGNEDCARD(?=[-–—]{2})/g;
const end = /(?<=[-–—]{2})ENDUNDERSIGNEDCARD(?=[-–—]{2})/g;
const dashes = /^[-–—]{1,8}|[-–—]{1,8}$/g;

/**
 * Writes entries as one block of text.
 *
 * @param entries - sorted by name, as a bundle has them
 * @throws Refusal "too-large" when the block would be longer than it may be read
 */
export function writeCardText(entries: readonly Entry[]): string {
  const lines = toBase64(writeTar(entries)).match(/.{1,64}/g) ?? [];
  const text = ["-----BEGIN UNDERSIGNED CARD-----", ...lines, "-----END UNDERSIGNED CARD-----", ""].join(
    "\n",
  );
  checkLength(text);
  return text;
}

/**
 * Reads the one block in a text: quoted, wrapped, indented, with words before and after it.
 *
 * @returns the entries, their names checked, their statements not yet
 * @throws Refusal "too-large", "truncated", "trailing-data" (more than one block), "bad-encoding" or as reading a tar
 */
export function readCardText(text: string): readonly Entry[] {
  checkLength(text);
  const plain = text.replace(filling, "");
  const begins = [...plain.matchAll(begin)];
  const ends = [...plain.matchAll(end)];
  if (begins.length > 1 || ends.length > 1)
    throw new Refusal("trailing-data", part, "expected one card block only");
  const [opening] = begins;
  const [closing] = ends;
  if (!opening) throw new Refusal("bad-encoding", part, "expected a line BEGIN UNDERSIGNED CARD");
  if (!closing || closing.index < opening.index) {
    throw new Refusal("truncated", part, "expected a line END UNDERSIGNED CARD behind the block");
  }
  const body = plain.slice(opening.index + opening[0].length, closing.index).replace(dashes, "");
  return readTar(fromBase64(body, part), { maxEntries: mostEntries, maxBytes: longestText });
}

function checkLength(text: string): void {
  if (text.length > longestText) {
    throw new Refusal("too-large", part, `expected at most ${longestText} characters, found ${text.length}`);
  }
}
