import sodium from "libsodium-wrappers";
import { toHex } from "../encoding/hex";
import { Refusal } from "../encoding/refusal";
import type { Hash } from "../encoding/values";

/** Resolves when libsodium's WebAssembly is there. Every other function of core that hashes or signs needs it first. */
export const cryptoReady: Promise<void> = sodium.ready;

/**
 * UTF-8 bytes of a text.
 *
 * A lone surrogate becomes U+FFFD: texts that reach a statement were checked before (docs/formats.md §1.2).
 */
export function utf8(text: string): Uint8Array {
  return sodium.from_string(text);
}

/** @throws Refusal "bad-encoding" unless the bytes are UTF-8 without a byte order mark */
export function fromUtf8(bytes: Uint8Array, part: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new Refusal("bad-encoding", part, "expected UTF-8 without a byte order mark");
  }
  try {
    return sodium.to_string(bytes);
  } catch {
    throw new Refusal("bad-encoding", part, "expected UTF-8");
  }
}

/** SHA-256 as lowercase hex. */
export function sha256(bytes: Uint8Array): Hash {
  return toHex(sodium.crypto_hash_sha256(bytes));
}

/** SHA-256 as 32 bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_hash_sha256(bytes);
}

/** SHA-256 of bytes that come in parts. */
export interface Hashing {
  readonly add: (part: Uint8Array) => void;
  /** as lowercase hex; nothing can be added afterwards */
  readonly finish: () => Hash;
}

export function hashing(): Hashing {
  const state = sodium.crypto_hash_sha256_init();
  return {
    add: (part) => sodium.crypto_hash_sha256_update(state, part),
    finish: () => toHex(sodium.crypto_hash_sha256_final(state)),
  };
}

/** BLAKE2b-512, unkeyed: what minisign signs. */
export function blake2b512(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(64, bytes, null);
}
