import { limits } from "../../core/bundle/limits";
import { isArmored, readArmor, writeArmor } from "../../core/crypto/age";
import { fromUtf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";
import { writeZip } from "../../core/encoding/zip";
import type { Desk } from "../desk";

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

/** A packed file as a block of text, for a mail or a message. */
export function armored(
  _desk: Desk,
  file: Uint8Array,
): { readonly outcome: "armored"; readonly text: string } {
  return { outcome: "armored", text: writeArmor(file) };
}

/** Packed files in one archive, so that hundreds are saved at once. Their names are those they were packed with. */
export function zipped(
  _desk: Desk,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): { readonly outcome: "zipped"; readonly bytes: Uint8Array } {
  return { outcome: "zipped", bytes: writeZip(files) };
}
