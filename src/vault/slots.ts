import { passphraseKey, saltBytes } from "../core/crypto/passphrase";
import type { Work } from "../core/crypto/passphrase";
import { keyedHash, nonceBytes, openBox, sealBox, subkey } from "../core/crypto/seal";
import { utf8 } from "../core/crypto/sodium";
import { concat, sameBytes } from "../core/encoding/bytes";
import { toHex } from "../core/encoding/hex";
import { writeJson } from "../core/encoding/json";
import { Refusal } from "../core/encoding/refusal";
import type { Random } from "../core/encoding/values";
import { headerFormat, keyBytes, mostEpochs, vaultIdBytes } from "./header";
import type { PassphraseSlot, Slot, VaultHeader } from "./header";

/** What an open vault is sealed with. Never leaves the vault's worker. */
export interface VaultKeys {
  readonly vault: Uint8Array;
  readonly epoch: number;
  /** the vault key, 32 random bytes */
  readonly key: Uint8Array;
}

export interface Vault {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
}

export interface NewPassphrase {
  readonly passphrase: string;
  readonly work: Work;
}

/** What a vault is to open with. */
export interface Locks extends NewPassphrase {
  /** 32 bytes: what the recovery words stand for */
  readonly recoverySeed: Uint8Array;
}

type Unlocked = { readonly outcome: "unlocked"; readonly keys: VaultKeys };
export type Unlock = Unlocked | { readonly outcome: "wrong-passphrase" };
export type RecoveryUnlock = Unlocked | { readonly outcome: "wrong-words" };

/** A new vault with a random id and key. @throws Refusal as `passphraseKey` does */
export function createVault(locks: Locks, random: Random): Vault {
  return lock({ vault: random(vaultIdBytes), epoch: 1, key: random(keyBytes) }, locks, random);
}

/**
 * The vault key by the passphrase.
 *
 * @throws Refusal "damaged" when the passphrase is right and the header was altered, else as `passphraseKey` does
 */
export function unlock(header: VaultHeader, passphrase: string): Unlock {
  const slot = header.slots.passphrase;
  const keys = openSlot(header, slot, passphraseKey(passphrase, slot), passphraseAssociated(header, slot));
  return keys === null ? { outcome: "wrong-passphrase" } : { outcome: "unlocked", keys };
}

/**
 * The vault key by the recovery words' seed.
 *
 * @throws Refusal "damaged" when the seed is right and the header was altered
 */
export function unlockWithRecovery(header: VaultHeader, seed: Uint8Array): RecoveryUnlock {
  const keys = openSlot(header, header.slots.recovery, recoveryKey(seed), recoveryAssociated(header));
  return keys === null ? { outcome: "wrong-words" } : { outcome: "unlocked", keys };
}

/**
 * The header with another passphrase for the same vault key. Whoever kept a copy of the old header and knows the old
 * passphrase can still open the vault: {@link newEpoch} is for that.
 */
export function changePassphrase(
  header: VaultHeader,
  keys: VaultKeys,
  passphrase: NewPassphrase,
  random: Random,
): VaultHeader {
  if (!sameBytes(keys.vault, header.vault) || keys.epoch !== header.epoch) {
    throw new Error("the keys are another header's");
  }
  return { ...header, slots: { ...header.slots, passphrase: passphraseSlot(keys, passphrase, random) } };
}

/**
 * "Somebody knows my passphrase": a new vault key, behind a new passphrase and the recovery words. The words must be
 * given, the same or new ones: had the vault itself kept what they unlock, whoever was inside would have it.
 *
 * Everything must be sealed again with the new keys before this header replaces the old one.
 *
 * @throws Refusal "too-large" after 65,535 keys, else as `passphraseKey` does
 */
export function newEpoch(header: VaultHeader, locks: Locks, random: Random): Vault {
  if (header.epoch >= mostEpochs) {
    throw new Refusal("too-large", "vault header", `expected at most ${mostEpochs} vault keys`);
  }
  return lock({ vault: header.vault, epoch: header.epoch + 1, key: random(keyBytes) }, locks, random);
}

function lock(keys: VaultKeys, locks: Locks, random: Random): Vault {
  const { vault, epoch } = keys;
  const recovery = closeSlot(keys, recoveryKey(locks.recoverySeed), recoveryAssociated(keys), random);
  return {
    header: { vault, epoch, slots: { passphrase: passphraseSlot(keys, locks, random), recovery } },
    keys,
  };
}

function passphraseSlot(
  keys: VaultKeys,
  { passphrase, work }: NewPassphrase,
  random: Random,
): PassphraseSlot {
  const derivation = { passes: work.passes, memory: work.memory, salt: random(saltBytes) };
  const key = passphraseKey(passphrase, derivation);
  return { ...derivation, ...closeSlot(keys, key, passphraseAssociated(keys, derivation), random) };
}

function closeSlot(keys: VaultKeys, key: Uint8Array, associated: Uint8Array, random: Random): Slot {
  return {
    box: sealBox(keys.key, associated, key, random(nonceBytes)),
    commitment: commitmentOf(key, associated),
  };
}

/** Null for another key than the slot was closed with. */
function openSlot(
  { vault, epoch }: VaultHeader,
  slot: Slot,
  key: Uint8Array,
  associated: Uint8Array,
): VaultKeys | null {
  if (!sameBytes(commitmentOf(key, associated), slot.commitment)) return null;
  const opened = openBox(slot.box, associated, key);
  if (opened === null) throw new Refusal("damaged", "vault header", "expected a box that its own key opens");
  return { vault, epoch, key: opened };
}

function commitmentOf(key: Uint8Array, associated: Uint8Array): Uint8Array {
  return keyedHash(key, concat(utf8("undersigned/commit/1"), associated));
}

function recoveryKey(seed: Uint8Array): Uint8Array {
  return subkey(seed, "undersigned/vault/recovery/1");
}

type Place = Pick<VaultHeader, "vault" | "epoch">;

function passphraseAssociated(place: Place, { passes, memory, salt }: Omit<PassphraseSlot, keyof Slot>) {
  return associated(place, "passphrase", { passes, memory, salt: toHex(salt) });
}

function recoveryAssociated(place: Place): Uint8Array {
  return associated(place, "recovery", {});
}

/** What a slot is bound to, in one writing: taken from another vault, slot, epoch or derivation it does not open. */
function associated({ vault, epoch }: Place, slot: string, derivation: object): Uint8Array {
  return utf8(writeJson({ format: headerFormat, vault: toHex(vault), epoch, slot, ...derivation }));
}
