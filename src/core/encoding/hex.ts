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
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = (digitOf(text.charCodeAt(2 * i)) << 4) | digitOf(text.charCodeAt(2 * i + 1));
  }
  return bytes;
}

/** 0-9 stand from 48 on, a-f from 97 on. */
function digitOf(code: number): number {
  return code < 97 ? code - 48 : code - 87;
}
