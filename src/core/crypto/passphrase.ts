import sodium from "libsodium-wrappers";
import { Refusal } from "../encoding/refusal";
import { textFault } from "../encoding/text";
import { utf8 } from "./sodium";

/** How much work a guess at a passphrase costs: Argon2id, version 1.3, one lane. See docs/formats.md §8.1. */
export interface Work {
  /** how often the memory is gone through, 1 to 10 */
  readonly passes: number;
  /** in bytes, 64 MiB to 1 GiB, whole KiB */
  readonly memory: number;
}

export interface Derivation extends Work {
  /** 16 bytes, random for every passphrase that is set */
  readonly salt: Uint8Array;
}

const mebibyte = 1024 * 1024;

/** The work of a new vault: about a second on a common machine. */
export const usualWork: Work = { passes: 3, memory: 256 * mebibyte };

export const saltBytes = 16;
const leastMemory = 64 * mebibyte;
const mostMemory = 1024 * mebibyte;
const mostPasses = 10;
const longestPassphrase = 1000;

/**
 * The key that a passphrase stands for. The same characters typed in another composition, width or kind of space
 * give the same key.
 *
 * @returns 32 bytes
 * @throws Refusal "bad-vault" for work out of bounds, before any of it is done; "bad-text" or "too-large" for a
 *   passphrase that nobody can have set
 */
export function passphraseKey(passphrase: string, derivation: Derivation): Uint8Array {
  checkDerivation(derivation, "passphrase slot");
  return sodium.crypto_pwhash(
    32,
    passphraseBytes(passphrase),
    derivation.salt,
    derivation.passes,
    derivation.memory,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

/** @throws Refusal "bad-vault" unless this program would do this work */
export function checkDerivation({ passes, memory, salt }: Derivation, part: string): void {
  if (!Number.isSafeInteger(passes) || passes < 1 || passes > mostPasses) {
    throw new Refusal("bad-vault", part, `expected 1 to ${mostPasses} passes`);
  }
  if (memory % 1024 !== 0 || memory < leastMemory || memory > mostMemory) {
    throw new Refusal("bad-vault", part, "expected 64 MiB to 1 GiB of memory in whole KiB");
  }
  if (salt.length !== saltBytes) throw new Refusal("bad-vault", part, `expected ${saltBytes} bytes of salt`);
}

/** The text rules keep out what a later Unicode version could normalise otherwise. */
function passphraseBytes(passphrase: string): Uint8Array {
  if (passphrase.length > longestPassphrase) {
    throw new Refusal("too-large", "passphrase", `expected at most ${longestPassphrase} characters`);
  }
  const normal = passphrase.normalize("NFKC");
  // The rule's own sentence would name a character of the passphrase.
  if (textFault(normal, "line", Infinity) !== null) {
    throw new Refusal("bad-text", "passphrase", "expected one line of characters of Unicode 15.0");
  }
  return utf8(normal);
}
