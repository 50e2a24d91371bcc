import sodium from "libsodium-wrappers";
import { fromBase64, toBase64 } from "../encoding/base64";
import { concat, sameBytes } from "../encoding/bytes";
import { Refusal } from "../encoding/refusal";
import type { PublicKey, Random, Recipient } from "../encoding/values";
import { recipientOf, writeIdentity } from "./hybrid";
import { blake2b512 } from "./sodium";

/** The signing half of a desk's identity. `secret` never leaves the vault's worker. */
export interface SigningKey {
  readonly key: PublicKey;
  readonly secret: Uint8Array;
}

/** The decrypting half: an age hybrid identity (`AGE-SECRET-KEY-PQ-1…`) and its recipient. */
export interface OpeningKey {
  readonly identity: string;
  readonly recipient: Recipient;
}

/** A desk's two independent key pairs. See docs/formats.md §2.1. */
export interface Identity {
  readonly signing: SigningKey;
  readonly opening: OpeningKey;
}

/** The parts of a public key line. */
export interface PublicKeyParts {
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

const algorithm = Uint8Array.of(0x45, 0x64);

/** A new identity from given randomness. */
export function createIdentity(random: Random): Identity {
  return { signing: signingKeyFromSeed(random(32)), opening: openingKeyFromSeed(random(32)) };
}

/** @param seed - 32 bytes */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { key: writePublicKey(pair.publicKey), secret: pair.privateKey };
}

/** @param seed - 32 bytes; the recovery words stand for such a seed (docs/formats.md §8.6) */
export function openingKeyFromSeed(seed: Uint8Array): OpeningKey {
  return readOpeningKey(writeIdentity(seed));
}

/**
 * Reads an `AGE-SECRET-KEY-PQ-1…` line. The error never repeats the line.
 *
 * @throws Refusal "bad-key"
 */
export function readOpeningKey(line: string): OpeningKey {
  try {
    if (!/^AGE-SECRET-KEY-PQ-1[A-Z0-9]+$/.test(line)) throw new Error("form");
    return { identity: line, recipient: recipientOf(line) };
  } catch {
    throw new Refusal("bad-key", "identity", "expected one line AGE-SECRET-KEY-PQ-1…");
  }
}

/** The `RW…` line of an Ed25519 public key (docs/formats.md §2.2). */
export function writePublicKey(bytes: Uint8Array): PublicKey {
  return toBase64(concat(algorithm, keyIdOf(bytes), bytes));
}

/**
 * Reads a public key line of any minisign key. Stock minisign draws key ids at random, ours follow from
 * the key: where a line is an identity, {@link isPublicKey} must hold, or one key could have many.
 *
 * @throws Refusal "bad-key"
 */
export function readPublicKey(line: string, part = "key"): PublicKeyParts {
  const known = readKeys.get(line);
  if (known) return known;
  const parts = decodePublicKey(line);
  if (parts === null) throw new Refusal("bad-key", part, "expected a minisign public key line RW…");
  if (readKeys.size >= 4096) readKeys.clear();
  readKeys.set(line, parts);
  return parts;
}

/** True for a line that is the one writing of its key: with the key id that follows from it. */
export function isPublicKey(line: string): boolean {
  const parts = readKeys.get(line) ?? decodePublicKey(line);
  return parts !== null && sameBytes(parts.id, keyIdOf(parts.bytes));
}

/** Keys read before: a pure function's results, kept because every statement names its key. */
const readKeys = new Map<string, PublicKeyParts>();

function decodePublicKey(line: string): PublicKeyParts | null {
  if (line.length !== 56) return null;
  try {
    const bytes = fromBase64(line, "key");
    return sameBytes(bytes.subarray(0, 2), algorithm)
      ? { id: bytes.subarray(2, 10), bytes: bytes.subarray(10) }
      : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The key's id as minisign shows it: a little-endian u64 in upper-case hex, without leading zeros. */
export function keyIdText(line: PublicKey): string {
  return [...readPublicKey(line).id]
    .reverse()
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^0+(?=.)/, "")
    .toUpperCase();
}

function keyIdOf(publicKey: Uint8Array): Uint8Array {
  return blake2b512(publicKey).subarray(0, 8);
}
