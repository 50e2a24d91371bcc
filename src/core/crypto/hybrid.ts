import { base64nopad, bech32 } from "@scure/base";
import { Stanza } from "age-encryption";
import type { Identity, Recipient as AgeRecipient } from "age-encryption";
import sodium from "libsodium-wrappers";
import { concat } from "../encoding/bytes";
import type { Random, Recipient } from "../encoding/values";
import { utf8 } from "./sodium";

/**
 * age's hybrid keys (stanza `mlkem768x25519`, https://c2sp.org/age) by libsodium, given to age-encryption where it takes
 * keys of others. Its own are the same in JavaScript: a file for four takes it tens of milliseconds to open instead of
 * one, since it is not known which stanza is one's own, and each that is tried takes a decapsulation.
 */

const identityPrefix = "age-secret-key-pq-";
const recipientPrefix = "age1pq";
/** Of a recipient: the ML-KEM-768 key, and the X25519 point behind it. */
const mlkemBytes = 1184;
/** Of the ML-KEM-768 key: 768 numbers of 12 bits. */
const numberBytes = 1152;
const modulus = 3329;
const recipientBytes = mlkemBytes + 32;
const seedBytes = 32;
/** What an encapsulation draws: ML-KEM's message, and the X25519 scalar. */
const coinBytes = 64;

/** The file key of 16 bytes with its tag. */
const wrappedBytes = 32;

const stanzaType = "mlkem768x25519";

/** @param seed - 32 bytes; @returns the `AGE-SECRET-KEY-PQ-1…` line */
export function writeIdentity(seed: Uint8Array): string {
  return bech32.encodeFromBytes(identityPrefix, seed).toUpperCase();
}

/** The recipient of an identity line. @throws Error, which does not repeat the line, for any other text */
export function recipientOf(line: string): Recipient {
  const { publicKey } = sodium.crypto_kem_xwing_seed_keypair(seedIn(line));
  return bech32.encode(recipientPrefix, bech32.toWords(publicKey), false);
}

/** True for an age hybrid recipient, `age1pq1…`, in its only form, to which can be encrypted. */
export function isRecipient(text: string): boolean {
  if (!text.startsWith(`${recipientPrefix}1`) || text.length > 2100) return false;
  try {
    const bytes = bytesOf(text);
    return bech32.encode(recipientPrefix, bech32.toWords(bytes), false) === text && isSoundKey(bytes);
  } catch {
    return false;
  }
}

/** A recipient, for age-encryption. @throws Error unless {@link isRecipient} */
export function hybridRecipient(recipient: Recipient, random: Random): AgeRecipient {
  const publicKey = bytesOf(recipient);
  return {
    wrapFileKey: (fileKey) => {
      const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc_deterministic(
        publicKey,
        random(coinBytes),
      );
      const { key, nonce } = wrappingKey(sharedSecret);
      const body = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, nonce, key);
      return [new Stanza([stanzaType, base64nopad.encode(ciphertext)], body)];
    },
  };
}

/** An identity, for age-encryption; it looks at no stanza of another kind. @throws Error, without the line */
export function hybridIdentity(line: string): Identity {
  const seed = seedIn(line);
  return {
    unwrapFileKey: (stanzas) => {
      for (const { args, body } of stanzas) {
        const [type, share, ...rest] = args;
        if (type !== stanzaType) continue;
        if (share === undefined || rest.length > 0 || body.length !== wrappedBytes) {
          throw new Error("expected one encapsulated key and one wrapped file key");
        }
        // Throws for an encapsulation of another size, or with an X25519 point of small order.
        const secret = sodium.crypto_kem_xwing_dec(base64nopad.decode(share), seed);
        const fileKey = unwrapped(secret, body);
        if (fileKey) return fileKey;
      }
      return null;
    },
  };
}

/** Null when it was not wrapped with this secret: a stanza for somebody else looks just so. */
function unwrapped(sharedSecret: Uint8Array, body: Uint8Array): Uint8Array | null {
  const { key, nonce } = wrappingKey(sharedSecret);
  try {
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, body, null, nonce, key);
  } catch {
    return null;
  }
}

function seedIn(line: string): Uint8Array {
  const { prefix, bytes } = bech32.decodeToBytes(line);
  if (prefix.toLowerCase() !== identityPrefix || bytes.length !== seedBytes) throw new Error("another key");
  return bytes;
}

function bytesOf(recipient: string): Uint8Array {
  const { prefix, words } = bech32.decode(recipient as `${string}1${string}`, false);
  const bytes = bech32.fromWords(words);
  if (prefix !== recipientPrefix || bytes.length !== recipientBytes) throw new Error("another key");
  return bytes;
}

/**
 * To other keys libsodium and stock age do not encrypt (FIPS 203, §7.2; RFC 7748, §6.1): a card with one of them would
 * stand in the way of every file that is meant for others too.
 */
function isSoundKey(key: Uint8Array): boolean {
  for (let at = 0; at < numberBytes; at += 3) {
    const two = key[at]! | (key[at + 1]! << 8) | (key[at + 2]! << 16);
    if ((two & 0xfff) >= modulus || two >> 12 >= modulus) return false;
  }
  try {
    sodium.crypto_scalarmult(new Uint8Array(seedBytes).fill(1), key.subarray(mlkemBytes));
    return true;
  } catch {
    return false;
  }
}

/*
 * HPKE (RFC 9180) in its base mode with this KEM, HKDF-SHA256 and ChaCha20-Poly1305, as far as age uses it: one message,
 * and nothing that varies but the shared secret.
 */

const suite = Uint8Array.of(0x48, 0x50, 0x4b, 0x45, 0x64, 0x7a, 0x00, 0x01, 0x00, 0x03);
const info = "age-encryption.org/mlkem768x25519";
const noSalt = new Uint8Array(32);
const noBytes = new Uint8Array(0);

/** @param sharedSecret - 32 bytes */
function wrappingKey(sharedSecret: Uint8Array) {
  const context = concat(
    Uint8Array.of(0),
    extract(noSalt, "psk_id_hash", noBytes),
    extract(noSalt, "info_hash", utf8(info)),
  );
  const secret = extract(sharedSecret, "secret", noBytes);
  return { key: expand(secret, "key", context, 32), nonce: expand(secret, "base_nonce", context, 12) };
}

function extract(salt: Uint8Array, label: string, bytes: Uint8Array): Uint8Array {
  return sodium.crypto_auth_hmacsha256(concat(utf8("HPKE-v1"), suite, utf8(label), bytes), salt);
}

/** @param length - at most 32 bytes: one block of HKDF */
function expand(secret: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array {
  const labeled = concat(Uint8Array.of(0, length), utf8("HPKE-v1"), suite, utf8(label), context);
  return sodium.crypto_auth_hmacsha256(concat(labeled, Uint8Array.of(1)), secret).subarray(0, length);
}
