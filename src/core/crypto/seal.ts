import sodium from "libsodium-wrappers";
import { concat } from "../encoding/bytes";
import { utf8 } from "./sodium";

/** What the vault seals its own with: XChaCha20-Poly1305 (IETF) and keyed BLAKE2b. See docs/formats.md §8. */

/** A nonce of 24 bytes: long enough to be drawn at random for every box. */
export const nonceBytes = 24;
export const tagBytes = 16;

/** How much longer a box is than what it holds: the nonce before it and the tag behind. */
export const boxOverhead = nonceBytes + tagBytes;

/**
 * Encrypts under a key and binds to `associated`, which is not in the box.
 *
 * @param key - 32 bytes
 * @param nonce - 24 random bytes, never given twice with one key
 * @returns nonce ‖ ciphertext ‖ tag
 */
export function sealBox(
  plain: Uint8Array,
  associated: Uint8Array,
  key: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  return concat(
    nonce,
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, null, nonce, key),
  );
}

/** What a box holds, or null when it was altered, is bound to something else or was made with another key. */
export function openBox(box: Uint8Array, associated: Uint8Array, key: Uint8Array): Uint8Array | null {
  if (box.length < boxOverhead) return null;
  const nonce = box.subarray(0, nonceBytes);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      box.subarray(nonceBytes),
      associated,
      nonce,
      key,
    );
  } catch (error) {
    // A key of a wrong size is a fault of the program, which "does not open" would hide.
    if (error instanceof TypeError) throw error;
    return null;
  }
}

/** A key of 32 bytes for one purpose: a constant name such as `undersigned/vault/records/1`. */
export function subkey(key: Uint8Array, purpose: string): Uint8Array {
  return keyedHash(key, utf8(purpose));
}

/**
 * BLAKE2b keyed with 16 to 64 bytes.
 *
 * @param length - of the hash, 16 to 64 bytes
 */
export function keyedHash(key: Uint8Array, bytes: Uint8Array, length = 32): Uint8Array {
  return sodium.crypto_generichash(length, bytes, key);
}
