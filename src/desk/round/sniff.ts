import { fromUtf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";

/** How files of a kind begin: bytes in hex at a place from the start. */
const beginnings: readonly (readonly [media: string, at: number, hex: string])[] = [
  ["application/pdf", 0, "255044462d"],
  ["image/png", 0, "89504e470d0a1a0a"],
  ["image/jpeg", 0, "ffd8ff"],
  ["image/webp", 8, "57454250"],
  ["image/gif", 0, "474946383"],
  ["image/tiff", 0, "49492a00"],
  ["image/tiff", 0, "4d4d002a"],
  ["audio/ogg", 0, "4f676753"],
  ["audio/mpeg", 0, "494433"],
  ["audio/wav", 8, "57415645"],
  ["video/mp4", 4, "66747970"],
  ["application/zip", 0, "504b0304"],
];

/** What a file is, by its contents: a name says what it likes. The media type of bytes that nobody knows when in doubt. */
export function mediaOf(bytes: Uint8Array): string {
  const found = beginnings.find(([, at, hex]) => hexFrom(bytes, at).startsWith(hex));
  if (found) return found[0];
  return isText(bytes) ? "text/plain" : "application/octet-stream";
}

function hexFrom(bytes: Uint8Array, at: number): string {
  return [...bytes.subarray(at, at + 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Text has no zero bytes, and is UTF-8. An e-mail that was saved as a file is text. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    fromUtf8(bytes, "file");
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
