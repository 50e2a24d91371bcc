import { limits } from "../core/bundle/limits";
import { isArmored, readArmor } from "../core/crypto/age";
import { fromUtf8 } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";

/** base64 and line ends make a file longer by less than half */
export const mostArmoredBytes = 1.5 * limits.bundleBytes;

/**
 * The age file itself, whether it came as it is or in ASCII armor.
 *
 * @throws Refusal "too-large" or "bad-encoding" for an armor that cannot be read
 */
export function withoutArmor(file: Uint8Array): Uint8Array {
  if (!isArmored(String.fromCharCode(...file.subarray(0, 256)))) return file;
  if (file.length > mostArmoredBytes) {
    throw new Refusal(
      "too-large",
      "armor",
      `expected at most ${mostArmoredBytes} bytes, found ${file.length}`,
    );
  }
  return readArmor(fromUtf8(file, "armor"));
}
