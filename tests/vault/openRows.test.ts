import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { Hindered } from "../../src/vault/hindered";
import type { StorageHindrance } from "../../src/vault/hindered";
import { memoryJournals } from "../../src/vault/journal";
import { openRows } from "../../src/vault/openRows";
import { memoryDatabases } from "../../src/vault/rows";
import type { Databases } from "../../src/vault/rows";
import { sealingKeys } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import { storeOver } from "../../src/vault/sealedStore";
import { seededRandom } from "../support/desks";

const name = "undersigned-desk-1";
const random = seededRandom("open rows");
let keys: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  keys = sealingKeys({ vault: new Uint8Array(16).fill(1), epoch: 1, key: new Uint8Array(32).fill(2) });
});

/** A browser's databases that fail until something is done about it, and what was done. */
function failing(hindrance: StorageHindrance = "other") {
  let databases = memoryDatabases();
  const journals = memoryJournals();
  const done: string[] = [];
  let fault: "open" | "read" | null = null;
  let cure = "";
  const cured = (by: string): void => {
    done.push(by);
    if (by !== cure) return;
    fault = null;
    databases = memoryDatabases();
  };
  const trouble = (): never => {
    throw new Hindered(hindrance, "damaged");
  };
  const watched: Databases = {
    open: async (one) => {
      done.push("open");
      if (fault === "open" && cure === "open again" && done.filter((what) => what === "open").length > 1)
        cured("open again");
      if (fault === "open") trouble();
      const database = await databases.open(one);
      return fault === "read" ? { ...database, records: async () => trouble() } : database;
    },
    remove: async (one) => {
      cured("remove");
      if (fault === "open") trouble();
      await databases.remove(one);
    },
    names: () => databases.names(),
  };
  const places = { databases: watched, journals, setAside: async () => cured("set aside") };
  return {
    journals,
    done,
    fail: (how: "open" | "read", by: string): void => {
      [fault, cure] = [how, by];
      done.length = 0;
    },
    open: async (isNew = false) => {
      const opened = await openRows(name, keys, places, isNew);
      return { ...opened, store: storeOver(opened.rows, opened.read, keys, random).store };
    },
  };
}

async function filled(hindrance?: StorageHindrance) {
  const places = failing(hindrance);
  const { store } = await places.open();
  await store.write([{ put: { kind: "note", id: "n", value: "kept" } }]);
  return places;
}

test.each([
  ["open", "open again", ["open", "open", "open again"]],
  ["open", "set aside", ["open", "open", "remove", "set aside", "open"]],
  ["read", "remove", ["open", "open", "remove", "open"]],
] as const)("a database that cannot be %s: by %s it begins anew, from the journal", async (how, by, done) => {
  const places = await filled();
  places.fail(how, by);
  const { store, faults } = await places.open();
  expect(places.done).toEqual(done);
  expect(faults).toEqual([{ fault: "restored-from-journal" }]);
  expect(await store.get("note", "n")).toBe("kept");
  expect((await places.open()).faults, "the next time").toEqual([]);
});

test.each([
  ["is gone", () => undefined],
  ["is cut", (journal: Uint8Array) => journal.slice(0, -40)],
  ["has a flipped bit", (journal: Uint8Array) => journal.map((byte, at) => (at === 60 ? byte ^ 4 : byte))],
] as const)("where the journal %s nothing of either is taken away", async (_, damage) => {
  const places = await filled();
  const journal = damage(places.journals.files.get(name)!);
  if (journal === undefined) places.journals.files.delete(name);
  else places.journals.files.set(name, journal);
  places.fail("open", "set aside");
  await expect(places.open()).rejects.toThrow("storage other: damaged");
  expect(places.done).toEqual(["open", "open"]);
  expect(places.journals.files.get(name)).toEqual(journal);
});

test("a full disk is waited for", async () => {
  const places = await filled("full");
  places.fail("read", "set aside");
  await expect(places.open()).rejects.toThrow("storage full: damaged");
  expect(places.done).toEqual(["open"]);
});

test("a new vault needs no journal", async () => {
  const places = failing();
  places.fail("open", "set aside");
  const { faults, isAnything } = await places.open(true);
  expect({ faults, isAnything }).toEqual({ faults: [], isAnything: false });
  expect(places.done).toEqual(["open", "open", "remove", "set aside", "open"]);
});

test("what nothing helps is told as it was first", async () => {
  const places = await filled();
  places.fail("open", "nothing");
  await expect(places.open()).rejects.toThrow("storage other: damaged");
  expect(places.done).toEqual(["open", "open", "remove", "set aside", "open"]);
});
