import { Refusal } from "./refusal";

/** Lowercase hex. */
export function toHex(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) out += byte.toString(16).padStart(2, "0");
  return out;
}

/** @throws Refusal "bad-encoding" unless `text` is lowercase hex of whole bytes */
export function fromHex(text: string, part: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
    throw new Refusal("bad-encoding", part, "expected lowercase hex digits in pairs");
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}
