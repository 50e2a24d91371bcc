import { readOpeningKey } from "../core/crypto/keys";
import type { OpeningKey } from "../core/crypto/keys";
import { fromUtf8 } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";

const largest = 64 * 1024;

/**
 * Reads an age identity file: one `AGE-SECRET-KEY-PQ-1…` line, with `#` comments and empty lines around it.
 * The error never repeats what the file holds.
 *
 * @throws Refusal "too-large", "bad-encoding" or "bad-key"
 */
export async function readIdentityFile(bytes: Uint8Array): Promise<OpeningKey> {
  if (bytes.length > largest) {
    throw new Refusal("too-large", "identity", `expected at most ${largest} bytes, found ${bytes.length}`);
  }
  const lines = fromUtf8(bytes, "identity")
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
  return readOpeningKey(line);
}
