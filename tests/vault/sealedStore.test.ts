import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import fc from "fast-check";
import { cryptoReady, utf8 } from "../../src/core/crypto/sodium";
import { decodePage, encodePage } from "../../src/vault/codec";
import { dexieDatabases } from "../../src/vault/dexie";
import { memoryDatabases, memoryRows, noChange } from "../../src/vault/rows";
import type { Row, Rows } from "../../src/vault/rows";
import { openRow, sealingKeys, sealRow } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import { sealedStore } from "../../src/vault/sealedStore";
import type { VaultKeys } from "../../src/vault/slots";
import type { StoreValue } from "../../src/vault/store";
import { seededRandom } from "../support/desks";
import { runs } from "../support/runs";
import { rowsAcceptance } from "./rows.acceptance";
import { storeAcceptance } from "./store.acceptance";

const vaultKeys = (key: number, vault: number): VaultKeys => ({
  vault: new Uint8Array(16).fill(vault),
  epoch: 1,
  key: new Uint8Array(32).fill(key),
});

let keys: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  keys = sealingKeys(vaultKeys(3, 4));
});
const random = seededRandom("vault");

const dexie = () => dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange });
const put = (kind: string, id: string, value: StoreValue) => ({ put: { kind, id, value } });

describe("rows in memory", () => rowsAcceptance(memoryDatabases));
describe("rows in IndexedDB", () => rowsAcceptance(dexie));
describe("the sealed store over memory", () =>
  storeAcceptance(async () => (await sealedStore(memoryRows(), keys, random)).store));
describe("the sealed store over IndexedDB", () =>
  storeAcceptance(async () => (await sealedStore(await dexie().open("desk"), keys, random)).store));

/** A vault with a few records, and the rows it left. */
async function filled(): Promise<Rows> {
  const rows = memoryRows();
  const { store } = await sealedStore(rows, keys, random);
  await store.write([
    put("contact", "a", { name: "Planted Marker Network" }),
    put("contact", "b", 2),
    put("letter", "c", 3),
  ]);
  await store.write([put("contact", "b", 20), { remove: { kind: "letter", id: "c" } }]);
  return rows;
}

async function rowsOf(all: readonly Row[]): Promise<Rows> {
  const rows = memoryRows();
  await rows.write({ put: all, remove: [] }, noChange);
  return rows;
}

describe("a vault that was closed", () => {
  test("opens with everything that was acknowledged, and goes on", async () => {
    const rows = await filled();
    const { store, faults } = await sealedStore(rows, keys, random);
    expect(faults).toEqual([]);
    expect(await store.get("contact", "b")).toBe(20);
    expect(await store.get("letter", "c")).toBeUndefined();
    await store.write([put("letter", "d", 4)]);
    const again = await sealedStore(rows, keys, random);
    expect(again.faults).toEqual([]);
    expect(await again.store.get("letter", "d")).toBe(4);
  });

  test("shows nothing of what it holds: rows are random ids and bytes of a few sizes", async () => {
    const all = await (await filled()).records();
    for (const { id, sealed } of all) {
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(Buffer.from(sealed).includes("Planted Marker")).toBe(false);
      expect(sealed.length).toBe(all[0]!.sealed.length);
    }
    const control = encodePage([{ kind: "contact", id: "a", value: { name: "Planted Marker Network" } }]);
    expect(Buffer.from(control).includes("Planted Marker")).toBe(true);
  });

  test("does not open with another key or another vault's id", async () => {
    const rows = await filled();
    const count = (await rows.records()).length;
    const others = [sealingKeys(vaultKeys(9, 4)), sealingKeys(vaultKeys(3, 5))];
    for (const other of others) {
      const { faults } = await sealedStore(rows, other, random);
      expect(faults.filter(({ fault }) => fault === "not-authentic")).toHaveLength(count);
    }
  });
});

describe("somebody meddles with the rows", () => {
  test("any flipped bit is found, and the other records are still there", async () => {
    const vault = await filled();
    const { store: more } = await sealedStore(vault, keys, random);
    await more.write([put("letter", "full", "x".repeat(20_000)), put("letter", "next", "y".repeat(20_000))]);
    const all = await vault.records();
    expect(all.length).toBeGreaterThan(2);
    for (const [at, { id, sealed }] of all.entries()) {
      for (let i = 0; i < sealed.length; i += sealed.length > 1000 ? 371 : 37) {
        const flipped = sealed.slice();
        flipped[i]! ^= 4;
        const rows = await rowsOf(all.with(at, { id, sealed: flipped }));
        const { store, faults } = await sealedStore(rows, keys, random);
        expect(faults).toContainEqual({ fault: "not-authentic", row: id });
        const left = [...(await store.list("contact")), ...(await store.list("letter"))];
        expect(left.length).toBeGreaterThan(0);
      }
    }
  });

  test("two rows change places: neither opens", async () => {
    const [a, b, ...rest] = await (await filled()).records();
    const rows = await rowsOf([{ id: a!.id, sealed: b!.sealed }, { id: b!.id, sealed: a!.sealed }, ...rest]);
    const { faults } = await sealedStore(rows, keys, random);
    for (const { id } of [a!, b!]) expect(faults).toContainEqual({ fault: "not-authentic", row: id });
  });

  test("an older row is put back, a row is taken out, a removed one returns: told", async () => {
    const rows = memoryRows();
    const { store } = await sealedStore(rows, keys, random);
    await store.write([put("contact", "a", 1), put("contact", "b", 2)]);
    const before = await rows.records();
    await store.write([put("contact", "a", 10), { remove: { kind: "contact", id: "b" } }]);
    const after = await rows.records();
    const isNow = (row: Row) =>
      after.some(({ id, sealed }) => id === row.id && Buffer.compare(sealed, row.sealed) === 0);
    const old = before.filter((row) => !isNow(row));
    expect(old.length).toBeGreaterThanOrEqual(2);
    for (const row of old) {
      const changed = await rowsOf([...after.filter(({ id }) => id !== row.id), row]);
      expect((await sealedStore(changed, keys, random)).faults).not.toEqual([]);
    }
    for (const row of after) {
      const missing = await rowsOf(after.filter(({ id }) => id !== row.id));
      expect((await sealedStore(missing, keys, random)).faults).not.toEqual([]);
    }
  });
});

describe("a write that the storage refuses", () => {
  test("changes nothing, and the next one works", async () => {
    const good = memoryRows();
    let full = false;
    const rows: Rows = {
      ...good,
      write: (...step) => (full ? Promise.reject(new Error("the disk is full")) : good.write(...step)),
    };
    const { store } = await sealedStore(rows, keys, random);
    await store.write([put("contact", "a", 1)]);
    full = true;
    await expect(store.write([put("contact", "a", 2), put("contact", "b", 3)])).rejects.toThrow("full");
    expect(await store.get("contact", "a")).toBe(1);
    expect(await store.get("contact", "b")).toBeUndefined();
    full = false;
    await store.write([put("contact", "c", 4)]);
    const again = await sealedStore(good, keys, random);
    expect(again.faults).toEqual([]);
    expect(await again.store.list("contact")).toHaveLength(2);
  });
});

test("a row opens to what was sealed, and only where it was sealed", () => {
  const row = sealRow("0".repeat(32), 7, utf8("plain"), keys, random);
  expect(openRow(row, keys)).toEqual({ outcome: "opened", revision: 7, plain: utf8("plain") });
  for (const other of [
    { ...row, id: "1".repeat(32) },
    { ...row, id: "../x" },
    { ...row, sealed: row.sealed.subarray(0, 20) },
    { ...row, sealed: new Uint8Array(0) },
  ]) {
    expect(openRow(other, keys)).toEqual({ outcome: "not-authentic" });
  }
});

test("records of every shape are read as they were written, fields that look like our own mark included", () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Uint8Array.from(bytes)),
  );
  const field = fc.oneof(fc.string(), fc.constantFrom("~", "~~", "~a", "__proto__", "constructor"));
  const value = fc.letrec<{ node: StoreValue }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie("node"), { maxLength: 4 }),
      fc
        .array(fc.tuple(field, tie("node")), { maxLength: 4 })
        .map((fields) => Object.fromEntries(fields) as StoreValue),
    ),
  })).node;
  fc.assert(
    fc.property(fc.string(), fc.string(), value, (kind, id, one) => {
      const page = [
        { kind, id, value: one },
        { kind: "b", id, value: Uint8Array.of(1, 2) },
      ];
      expect(decodePage(encodePage(page))).toEqual(page);
      expect(decodePage(encodePage(page.slice(0, 1)))).toEqual(page.slice(0, 1));
    }),
    { numRuns: runs(500) },
  );
});
