import { isPublicKey, readOpeningKey } from "../core/crypto/keys";
import type { OpeningKey } from "../core/crypto/keys";
import { fromUtf8 } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import type { PublicKey } from "../core/encoding/values";

/** In bytes. */
export const largestIdentityFile = 64 * 1024;

/** Who opens: the age identity, and the public key that a sender must have meant, when the file names it. */
export interface IdentityFile {
  readonly opening: OpeningKey;
  readonly key: PublicKey | null;
}

/**
 * Reads an age identity file: one `AGE-SECRET-KEY-PQ-1…` line, with `#` comments and empty lines around it. A comment
 * `# minisign public key: RW…` says whose identity it is. The error never repeats what the file holds.
 *
 * @throws Refusal "too-large", "bad-encoding" or "bad-key"
 */
export function readIdentityFile(bytes: Uint8Array): IdentityFile {
  if (bytes.length > largestIdentityFile) {
    throw new Refusal(
      "too-large",
      "identity",
      `expected at most ${largestIdentityFile} bytes, found ${bytes.length}`,
    );
  }
  const text = fromUtf8(bytes, "identity");
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const [line] = lines;
  if (line === undefined || lines.length > 1) {
    throw new Refusal(
      "bad-key",
      "identity",
      `expected one line AGE-SECRET-KEY-PQ-1…, found ${lines.length} lines`,
    );
  }
  return { opening: readOpeningKey(line), key: keyIn(text) };
}

/**
 * A desk's age identity as a file for public tools: with it anybody opens every bundle that was ever sent to the desk.
 * It names the public key, so that whoever opens with it can find itself in a manifest.
 *
 * @param remark - one line that says what the file is
 */
export function writeIdentityFile(
  key: PublicKey,
  opening: OpeningKey,
  organisation: string | null,
  remark: string,
): string {
  return [
    `# ${remark}`,
    ...(organisation === null ? [] : [`# organisation: ${organisation}`]),
    `# public key: ${opening.recipient}`,
    `# minisign public key: ${key}`,
    opening.identity,
    "",
  ].join("\n");
}

function keyIn(text: string): PublicKey | null {
  const key = /^#\s*minisign public key:\s*(\S+)\s*$/im.exec(text)?.[1] ?? null;
  if (key !== null && !isPublicKey(key)) {
    throw new Refusal("bad-key", "identity", "expected the comment to name a minisign public key line RW…");
  }
  return key;
}
