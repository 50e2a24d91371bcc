import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { Refusal } from "../../src/core/encoding/refusal";
import type { Random } from "../../src/core/encoding/values";
import { readVaultHeader, writeVaultHeader } from "../../src/vault/header";
import type { PassphraseSlot, Slot, VaultHeader } from "../../src/vault/header";
import { changePassphrase, createVault, newEpoch, unlock, unlockWithRecovery } from "../../src/vault/slots";
import type { Locks, Vault } from "../../src/vault/slots";
import { seededRandom } from "../support/desks";

/** The least there is: these tests are about what is bound to what, not about cost. */
const work = { passes: 1, memory: 64 * 1024 * 1024 };
const locks: Locks = {
  passphrase: "a long walk by the sea",
  recoverySeed: new Uint8Array(32).fill(5),
  work,
};
const wrongPassphrase = { outcome: "wrong-passphrase" };
const wrongWords = { outcome: "wrong-words" };

let random: Random;
let vault: Vault;
beforeAll(async () => {
  await cryptoReady;
  random = seededRandom("vault");
  vault = createVault(locks, random);
});

function reasonOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

function withPassphraseSlot(header: VaultHeader, slot: Partial<PassphraseSlot>): VaultHeader {
  return { ...header, slots: { ...header.slots, passphrase: { ...header.slots.passphrase, ...slot } } };
}

function withRecoverySlot(header: VaultHeader, slot: Partial<Slot>): VaultHeader {
  return { ...header, slots: { ...header.slots, recovery: { ...header.slots.recovery, ...slot } } };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, bytes[at]! ^ 1);
}

describe("a vault", () => {
  test("opens by its passphrase and by its recovery words, also after a way through the file", () => {
    const header = readVaultHeader(writeVaultHeader(vault.header));
    expect(unlock(header, locks.passphrase)).toEqual({ outcome: "unlocked", keys: vault.keys });
    expect(unlockWithRecovery(header, locks.recoverySeed)).toEqual({ outcome: "unlocked", keys: vault.keys });
  });

  test("does not open by another passphrase or other words", () => {
    expect(unlock(vault.header, "a long walk by the Sea")).toEqual(wrongPassphrase);
    expect(unlock(vault.header, "")).toEqual(wrongPassphrase);
    expect(unlockWithRecovery(vault.header, new Uint8Array(32).fill(6))).toEqual(wrongWords);
  });

  test("opens however the keyboard composes the passphrase", () => {
    const { header, keys } = createVault({ ...locks, passphrase: "Straße für Ärzte" }, random);
    expect(unlock(header, "Straße fu\u0308r\u00a0A\u0308rzte")).toEqual({ outcome: "unlocked", keys });
  });

  test("has nothing in common with another of the same passphrase and words", () => {
    const other = createVault(locks, random);
    expect(other.keys.key).not.toEqual(vault.keys.key);
    expect(other.header.vault).not.toEqual(vault.header.vault);
    expect(other.header.slots.passphrase.salt).not.toEqual(vault.header.slots.passphrase.salt);
    expect(other.header.slots.recovery.commitment).not.toEqual(vault.header.slots.recovery.commitment);
  });

  test("does not show its key in its header", () => {
    const text = Buffer.from(writeVaultHeader(vault.header)).toString();
    expect(text).not.toContain(Buffer.from(vault.keys.key).toString("hex"));
    expect(text).not.toContain(Buffer.from(locks.recoverySeed).toString("hex"));
  });
});

describe("a header that somebody altered, sum and all", () => {
  test("in what both slots are bound to opens by neither", () => {
    for (const altered of [
      { ...vault.header, vault: flipped(vault.header.vault, 3) },
      { ...vault.header, epoch: 2 },
    ]) {
      expect(unlock(altered, locks.passphrase)).toEqual(wrongPassphrase);
      expect(unlockWithRecovery(altered, locks.recoverySeed)).toEqual(wrongWords);
    }
  });

  test("in the work or the salt does not open by the passphrase", () => {
    const { salt } = vault.header.slots.passphrase;
    for (const slot of [{ passes: 2 }, { memory: work.memory + 1024 }, { salt: flipped(salt, 0) }]) {
      expect(unlock(withPassphraseSlot(vault.header, slot), locks.passphrase)).toEqual(wrongPassphrase);
    }
  });

  test("in any byte of a commitment does not open", () => {
    const { commitment } = vault.header.slots.recovery;
    for (let at = 0; at < commitment.length; at++) {
      const altered = withRecoverySlot(vault.header, { commitment: flipped(commitment, at) });
      expect(unlockWithRecovery(altered, locks.recoverySeed)).toEqual(wrongWords);
    }
    const own = vault.header.slots.passphrase.commitment;
    const altered = withPassphraseSlot(vault.header, { commitment: flipped(own, 9) });
    expect(unlock(altered, locks.passphrase)).toEqual(wrongPassphrase);
  });

  test("in any byte of a box is told as damage: the passphrase and the words are the right ones", () => {
    const { box } = vault.header.slots.recovery;
    for (let at = 0; at < box.length; at++) {
      const altered = withRecoverySlot(vault.header, { box: flipped(box, at) });
      expect(reasonOf(() => unlockWithRecovery(altered, locks.recoverySeed))).toBe("damaged");
    }
    const own = vault.header.slots.passphrase.box;
    const altered = withPassphraseSlot(vault.header, { box: flipped(own, 40) });
    expect(reasonOf(() => unlock(altered, locks.passphrase))).toBe("damaged");
  });

  test("by swapping its slots opens by neither", () => {
    const { passphrase, recovery } = vault.header.slots;
    const swapped = withRecoverySlot(withPassphraseSlot(vault.header, recovery), {
      box: passphrase.box,
      commitment: passphrase.commitment,
    });
    expect(unlock(swapped, locks.passphrase)).toEqual(wrongPassphrase);
    expect(unlockWithRecovery(swapped, locks.recoverySeed)).toEqual(wrongWords);
  });

  test("by putting in a slot of another vault of the same owner does not open there", () => {
    const other = createVault(locks, random);
    const mixed: VaultHeader = { ...vault.header, slots: other.header.slots };
    expect(unlock(mixed, locks.passphrase)).toEqual(wrongPassphrase);
    expect(unlockWithRecovery(mixed, locks.recoverySeed)).toEqual(wrongWords);
  });

  test("to ask for absurd work is refused without doing it", () => {
    for (const slot of [{ passes: 4_000_000_000 }, { memory: 2 ** 40 }, { memory: 1024 }]) {
      expect(reasonOf(() => unlock(withPassphraseSlot(vault.header, slot), locks.passphrase))).toBe(
        "bad-vault",
      );
    }
  });
});

describe("another passphrase", () => {
  test("opens the same vault; the old one no longer does, the recovery words still do", () => {
    const header = changePassphrase(vault.header, vault.keys, { passphrase: "new words", work }, random);
    expect(unlock(header, "new words")).toEqual({ outcome: "unlocked", keys: vault.keys });
    expect(unlock(header, locks.passphrase)).toEqual(wrongPassphrase);
    expect(unlockWithRecovery(header, locks.recoverySeed)).toEqual({ outcome: "unlocked", keys: vault.keys });
  });

  test("can be set by who has only the recovery words", () => {
    const unlocked = unlockWithRecovery(vault.header, locks.recoverySeed);
    if (unlocked.outcome !== "unlocked") throw new Error(unlocked.outcome);
    const header = changePassphrase(vault.header, unlocked.keys, { passphrase: "found again", work }, random);
    expect(unlock(header, "found again")).toEqual({ outcome: "unlocked", keys: vault.keys });
  });

  test("of the same letters draws another salt", () => {
    const header = changePassphrase(vault.header, vault.keys, locks, random);
    expect(header.slots.passphrase.salt).not.toEqual(vault.header.slots.passphrase.salt);
  });

  test("is not set with another vault's keys", () => {
    const { keys } = createVault(locks, random);
    expect(() => changePassphrase(vault.header, keys, locks, random)).toThrow("another header's");
  });
});

describe("a new vault key", () => {
  test("is of the next epoch of the same vault, and opens by the new passphrase and the words", () => {
    const next = newEpoch(vault.header, { ...locks, passphrase: "new words" }, random);
    expect(next.keys.epoch).toBe(2);
    expect(next.keys.vault).toEqual(vault.keys.vault);
    expect(next.keys.key).not.toEqual(vault.keys.key);
    expect(unlock(next.header, "new words")).toEqual({ outcome: "unlocked", keys: next.keys });
    expect(unlock(next.header, locks.passphrase)).toEqual(wrongPassphrase);
    expect(unlockWithRecovery(next.header, locks.recoverySeed)).toEqual({
      outcome: "unlocked",
      keys: next.keys,
    });
  });

  test("does not come out of an old slot put into the new header", () => {
    const next = newEpoch(vault.header, { ...locks, passphrase: "new words" }, random);
    const mixed = withPassphraseSlot(next.header, vault.header.slots.passphrase);
    expect(unlock(mixed, locks.passphrase)).toEqual(wrongPassphrase);
  });

  test("is refused when no row could name its epoch", () => {
    expect(reasonOf(() => newEpoch({ ...vault.header, epoch: 65_535 }, locks, random))).toBe("too-large");
  });
});
