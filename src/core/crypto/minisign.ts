import sodium from "libsodium-wrappers";
import { fromBase64, toBase64 } from "../encoding/base64";
import { concat, sameBytes } from "../encoding/bytes";
import { Refusal } from "../encoding/refusal";
import type { PublicKey } from "../encoding/values";
import { keyIdText, readPublicKey } from "./keys";
import type { SigningKey } from "./keys";
import { blake2b512, fromUtf8, utf8 } from "./sodium";

/** minisign's signature files, pre-hashed kind only. See docs/formats.md §2.2. */

const untrusted = "untrusted comment: ";
const trusted = "trusted comment: ";
const prehashed = Uint8Array.of(0x45, 0x44);
const legacy = Uint8Array.of(0x45, 0x64);

/** Longer than any signature file of ours can be; checked before anything is decoded. */
const longest = 2048;

/**
 * Signs a file as `minisign -SH` does.
 *
 * @param comment - one line, printable
 * @returns the text of the signature file
 */
export function signFile(bytes: Uint8Array, signer: SigningKey, comment: string): Uint8Array {
  const signature = sodium.crypto_sign_detached(blake2b512(bytes), signer.secret);
  const global = sodium.crypto_sign_detached(concat(signature, utf8(comment)), signer.secret);
  const packed = concat(prehashed, readPublicKey(signer.key).id, signature);
  return utf8(`${untrusted}undersigned\n${toBase64(packed)}\n${trusted}${comment}\n${toBase64(global)}\n`);
}

/**
 * Verifies a signature file over a file.
 *
 * @returns the trusted comment
 * @throws Refusal "legacy-signature", "wrong-key", "bad-signature", "too-large", "bad-encoding"
 */
export function verifyFile(
  bytes: Uint8Array,
  signatureFile: Uint8Array,
  key: PublicKey,
  part: string,
): string {
  const { id, bytes: publicKey } = readPublicKey(key, part);
  const { packed, comment, global } = readSignatureFile(signatureFile, part);
  if (!sameBytes(packed.subarray(2, 10), id)) {
    throw new Refusal(
      "wrong-key",
      part,
      `expected a signature by key ${keyIdText(key)}, found another key's`,
    );
  }
  const signature = packed.subarray(10);
  const fits =
    sodium.crypto_sign_verify_detached(signature, blake2b512(bytes), publicKey) &&
    sodium.crypto_sign_verify_detached(global, concat(signature, utf8(comment)), publicKey);
  if (!fits)
    throw new Refusal("bad-signature", part, "expected a signature that fits these bytes and this key");
  return comment;
}

/** The text of a `.pub` file, which minisign reads with `-p`. */
export function writeKeyFile(key: PublicKey): string {
  return `${untrusted}minisign public key ${keyIdText(key)}\n${key}\n`;
}

function readSignatureFile(file: Uint8Array, part: string) {
  if (file.length > longest)
    throw new Refusal("too-large", part, `expected a signature file of at most ${longest} bytes`);
  const lines = fromUtf8(file, part).split("\n");
  const [first = "", second = "", third = "", fourth = "", rest] = lines;
  if (lines.length < 5)
    throw new Refusal("truncated", part, "expected the four lines of a minisign signature");
  if (lines.length > 5 || rest !== "")
    throw new Refusal("trailing-data", part, "expected four lines and nothing behind");
  if (first !== `${untrusted}undersigned` && !isComment(first, untrusted)) {
    throw new Refusal("bad-signature", part, "expected an untrusted comment in the first line");
  }
  const packed = fromBase64(second, part);
  if (packed.length === 74 && sameBytes(packed.subarray(0, 2), legacy)) {
    throw new Refusal(
      "legacy-signature",
      part,
      'expected a pre-hashed ("ED") signature, found a legacy one ("Ed")',
    );
  }
  if (packed.length !== 74 || !sameBytes(packed.subarray(0, 2), prehashed)) {
    throw new Refusal("bad-signature", part, "expected 74 bytes beginning with ED in the second line");
  }
  if (!isComment(third, trusted)) {
    throw new Refusal("bad-signature", part, "expected a printable trusted comment in the third line");
  }
  const global = fromBase64(fourth, part);
  if (global.length !== 64) throw new Refusal("bad-signature", part, "expected 64 bytes in the fourth line");
  return { packed, comment: third.slice(trusted.length), global };
}

function isComment(line: string, prefix: string): boolean {
  return line.startsWith(prefix) && !/\p{Cc}/u.test(line);
}
