import { base64 } from "@scure/base";
import { Refusal } from "./refusal";

/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/** @throws Refusal "bad-encoding" unless `text` is the one base64 writing of some bytes */
export function fromBase64(text: string, part: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = base64.decode(text);
  } catch {
    throw new Refusal("bad-encoding", part, "expected base64");
  }
  if (base64.encode(bytes) !== text)
    throw new Refusal("bad-encoding", part, "expected base64 in its only form");
  return bytes;
}
