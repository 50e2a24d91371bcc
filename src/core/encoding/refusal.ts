/**
 * The stable words for what was wrong with a file, with what each one means.
 * docs/formats.md §10 lists the same words; a test compares the two.
 */
export const refusalReasons = {
  "too-large": "a size, count or depth is beyond its limit",
  truncated: "the file ends before it should",
  "trailing-data": "something follows the end",
  "bad-header": "the encrypted file's header is damaged or is not an age header",
  "mixed-recipients": "the encrypted file is also addressed in a weaker way",
  damaged: "the encrypted contents were altered or damaged",
  "bad-archive": "the tar or zip structure is not the one this format allows",
  "unsafe-name": "an entry's name could leave its folder or clash on some system",
  "duplicate-entry": "two entries have the same name, or a file is also a folder",
  "unlisted-entry": "an entry is not on the signed list",
  "missing-entry": "an entry on the signed list is not there",
  "wrong-size": "an entry is not of the size the signed list gives",
  "wrong-hash": "an entry's contents do not have the hash they should have",
  "bad-encoding": "bytes that should be UTF-8, base64, hex, bech32 or armor are not",
  "bad-text": "a text has characters that are not allowed, or is not in normal form",
  "bad-json": "a statement is not JSON",
  "bad-schema": "a statement lacks a field, has an unknown one, or one of the wrong type",
  "not-canonical": "the same content can only be written in one way, and this is another",
  "bad-signature": "the signature does not fit the bytes and the key",
  "legacy-signature": "the signature is of minisign's older kind, which is not accepted",
  "bad-key": "a key is not of the form this format uses",
  "wrong-key": "the statement names another key than the one that signed it",
  "wrong-type": "this kind of statement does not belong here",
  "wrong-reference": "a statement names something that is not what it should be",
  "bad-letter": "the letter text does not follow the letter grammar",
  "bad-word-file": "the Word file cannot be read",
  "text-differs": "the Word file says something else than the signed letter text",
  "sums-differ": "SHA256SUMS is not the one the signed list gives",
  "not-a-coordinator": "only a coordinator whose key is not revoked can say this",
  "not-counted": "a proof holds or names a signature that does not count for its letter",
  "tally-differs": "a coordinator's tally does not follow from what it names",
  "bad-vault": "the header of a vault is not one this program writes, or asks for work out of bounds",
  "newer-vault": "the header of a vault was written by a later version of the program",
} as const;

export type RefusalReason = keyof typeof refusalReasons;

/** Broken or hostile input: what was wrong, where, and what was expected and found. See docs/formats.md §1.4. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /**
   * @param reason - the stable word
   * @param part - which part of the input, in the reader's terms (`manifest.json`, `line 3`)
   * @param expected - what should have been there, and what was found: one sentence without secrets
   */
  constructor(
    readonly reason: RefusalReason,
    readonly part: string,
    readonly expected: string,
  ) {
    super(`${part}: ${expected}`);
  }
}
