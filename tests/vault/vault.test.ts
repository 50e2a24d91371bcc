import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { dexieDatabases } from "../../src/vault/dexie";
import { readVaultHeader, writeVaultHeader } from "../../src/vault/header";
import { sealingKeys } from "../../src/vault/sealed";
import { sealedStore } from "../../src/vault/sealedStore";
import { changePassphrase, createVault, unlock, unlockWithRecovery } from "../../src/vault/slots";
import { seededRandom } from "../support/desks";

/** Header, slots, rows and store together, as a program uses them. */

beforeAll(() => cryptoReady);

const work = { passes: 1, memory: 64 * 1024 * 1024 };
const random = seededRandom("vault story");

test("a desk is created, closed, opened by its passphrase, by another and by the recovery words, and all is there", async () => {
  const databases = dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange });
  const recoverySeed = random(32);
  const { header, keys } = createVault({ passphrase: "long walk by the river", work, recoverySeed }, random);
  const rows = await databases.open("desk");
  const { store } = await sealedStore(rows, sealingKeys(keys), random);
  await store.write([{ put: { kind: "contact", id: "a", value: { name: "شبكة السلام" } } }]);
  rows.close();

  const changed = changePassphrase(header, keys, { passphrase: "another walk in winter", work }, random);
  const stored = readVaultHeader(writeVaultHeader(changed));
  expect(unlock(stored, "long walk by the river").outcome).toBe("wrong-passphrase");
  for (const opened of [unlock(stored, "another walk in winter"), unlockWithRecovery(stored, recoverySeed)]) {
    if (opened.outcome !== "unlocked") throw new Error(opened.outcome);
    const again = await databases.open("desk");
    const { store: found, faults } = await sealedStore(again, sealingKeys(opened.keys), random);
    expect(faults).toEqual([]);
    expect(await found.get("contact", "a")).toEqual({ name: "شبكة السلام" });
    again.close();
  }
});
