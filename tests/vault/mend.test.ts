import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, sha256 } from "../../src/core/crypto/sodium";
import { dexieDatabases } from "../../src/vault/dexie";
import { Hindered } from "../../src/vault/hindered";
import { isLoss } from "../../src/vault/mend";
import { mend } from "../../src/vault/mend";
import type { Row } from "../../src/vault/rows";
import { sealingKeys } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import type { StoreValue } from "../../src/vault/store";
import { storeAcceptance } from "./store.acceptance";
import { twoPlaces } from "./twoPlaces";
import type { State, TwoPlaces } from "./twoPlaces";

let keys: SealingKeys;
let others: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  const vault = (n: number) =>
    sealingKeys({ vault: new Uint8Array(16).fill(n), epoch: 1, key: new Uint8Array(32).fill(n) });
  [keys, others] = [vault(3), vault(4)];
});

/** The matchers take seconds for so many bytes. */
const isSame = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a !== null && b !== null && Buffer.compare(a, b) === 0;
const put = (kind: string, id: string, value: StoreValue) => ({ put: { kind, id, value } });
const attachment = Uint8Array.from({ length: 600_000 }, (_, i) => i % 251);
const large = (n: number) => `${n}`.repeat(12_000);
const count = 12;

describe("the store over two places in memory", () =>
  storeAcceptance(async () => (await twoPlaces().open(keys)).store));
describe("the store over two places, one of them IndexedDB", () =>
  storeAcceptance(async () => {
    const databases = dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange });
    return (await twoPlaces(databases).open(keys)).store;
  }));

/** A vault after many writes, with the states on the way. */
async function filled(with_ = keys) {
  const places = twoPlaces();
  const { store, faults, isAnything } = await places.open(with_);
  expect(faults).toEqual([]);
  expect(isAnything).toBe(false);
  await store.write([{ keep: { hash: sha256(attachment), bytes: attachment } }]);
  const states: State[] = [];
  for (let n = 0; n < count; n++) {
    await store.write([put("letter", `l${n}`, large(n)), put("note", "n", n)]);
    if (n === 6) await store.write([{ remove: { kind: "letter", id: "l2" } }]);
    states.push(await places.state());
  }
  return { places, states, now: states.at(-1)! };
}

/** Everything is there as it was last written, in both places, and the next time there is nothing to tell. */
async function expectWhole(places: TwoPlaces, at = count - 1): Promise<void> {
  const { store, faults } = await places.open(keys);
  expect(faults).toEqual([]);
  expect(await store.get("note", "n")).toBe(at);
  for (let n = 0; n <= at; n++) {
    expect(await store.get("letter", `l${n}`), `letter ${n}`).toBe(n === 2 && at >= 6 ? undefined : large(n));
  }
  expect(isSame(await store.content(sha256(attachment)), attachment)).toBe(true);
  // Each of the two alone is whole.
  const state = await places.state();
  for (const alone of [
    { ...state, journal: null },
    { ...state, records: null, pieces: null },
  ]) {
    const copy = twoPlaces();
    await copy.put(alone);
    const opened = await copy.open(keys);
    expect(opened.faults).toHaveLength(1);
    expect(opened.faults.some(isLoss)).toBe(false);
    expect(await opened.store.get("note", "n")).toBe(at);
    expect(isSame(await opened.store.content(sha256(attachment)), attachment)).toBe(true);
  }
  await store.write([put("note", "n", at)]);
}

const restored = [{ fault: "restored-from-journal" }];
const remade = [{ fault: "journal-made-anew" }];

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const out = bytes.slice();
  out[at]! ^= 8;
  return out;
}

function flippedRow(rows: readonly Row[], at: number): readonly Row[] {
  return rows.map((row, i) => (i === at ? { id: row.id, sealed: flipped(row.sealed, 60) } : row));
}

test("two places that agree are opened by the journal's end alone, and nothing is written", async () => {
  const { places, now } = await filled();
  const journal = await places.journals.open("desk");
  const database = await places.databases.open("desk");
  let readBytes = 0;
  const never = () => Promise.reject(new Error("nothing is to be written"));
  const watched = {
    ...journal,
    append: never,
    draft: never,
    place: never,
    read: async (from: number, most: number) => {
      const bytes = await journal.read(from, most);
      readBytes += bytes.length;
      return bytes;
    },
  };
  const { faults } = await mend({ ...database, write: never }, watched, keys);
  expect(faults).toEqual([]);
  expect(now.journal!.length).toBeGreaterThan(800_000);
  expect(readBytes).toBeLessThanOrEqual(64 * 1024);
});

describe("the browser's storage", () => {
  test("is gone: everything is put back", async () => {
    const { places } = await filled();
    await places.put({ records: null, pieces: null });
    expect((await places.open(keys)).faults).toEqual(restored);
    await expectWhole(places);
  });

  test("has a row altered, one missing, one too many, or two that changed places", async () => {
    const { places, states, now } = await filled();
    const records = now.records!;
    for (let i = 0; i < records.length; i++) {
      const without = records.filter((_, at) => at !== i);
      const next = records[(i + 1) % records.length]!;
      const swapped = records.map((row, at) => (at === i ? { id: row.id, sealed: next.sealed } : row));
      for (const changed of [flippedRow(records, i), without, swapped]) {
        await places.put({ ...now, records: changed });
        expect((await places.open(keys)).faults, `row ${i}`).toEqual(restored);
      }
      await expectWhole(places);
    }
    const removed = states[5]!.records!.filter(({ id }) => records.every((row) => row.id !== id));
    const older = states[5]!.records!.find(({ id, sealed }) =>
      records.some((row) => row.id === id && Buffer.compare(row.sealed, sealed) !== 0),
    )!;
    for (const row of [...removed, older]) {
      await places.put({ ...now, records: [...records.filter(({ id }) => id !== row.id), row] });
      expect((await places.open(keys)).faults).toEqual(restored);
      await expectWhole(places);
    }
  });

  test("is an older copy, and whole: it is told when more than the last write is missing", async () => {
    const { places, states, now } = await filled();
    for (let n = 0; n < count - 1; n++) {
      await places.put({ ...states[n]!, journal: now.journal });
      const { faults } = await places.open(keys);
      expect(faults, `state ${n}`).toEqual(n === count - 2 ? [] : restored);
      await expectWhole(places);
    }
  });

  test("has pieces of an attachment altered or missing: they are put back when it is read", async () => {
    const { places, now } = await filled();
    const pieces = now.pieces!;
    expect(pieces.length).toBeGreaterThan(2);
    for (const changed of [flippedRow(pieces, 1), pieces.slice(1), []]) {
      await places.put({ ...now, pieces: changed });
      const { store } = await places.open(keys);
      expect(isSame(await store.content(sha256(attachment)), attachment)).toBe(true);
      expect((await places.state()).pieces).toHaveLength(pieces.length);
      await expectWhole(places);
    }
    await places.put({ ...now, pieces: [], journal: null });
    await expect((await places.open(keys)).store.content(sha256(attachment))).rejects.toThrow("found none");
  });

  test("is another desk's", async () => {
    const { places } = await filled();
    const other = await filled(others);
    await places.put({ ...other.now, journal: (await places.state()).journal });
    expect((await places.open(keys)).faults).toEqual(restored);
    await expectWhole(places);
  });
});

describe("the journal", () => {
  test("is gone, emptied, or another desk's: it is made anew", async () => {
    const { places, now } = await filled();
    const other = await filled(others);
    for (const journal of [null, new Uint8Array(), other.now.journal]) {
      await places.put({ ...now, journal });
      expect((await places.open(keys)).faults).toEqual(remade);
      await expectWhole(places);
    }
  });

  test("is an older copy: it is made anew", async () => {
    const { places, states, now } = await filled();
    for (const { journal } of states.slice(0, -1)) {
      await places.put({ ...now, journal });
      expect((await places.open(keys)).faults).toEqual(remade);
    }
    await expectWhole(places);
  });

  test("is cut off anywhere: nothing is lost, and it is told when it was more than a write on its way", async () => {
    const { places, now } = await filled();
    const whole = now.journal!;
    for (let size = 1; size < whole.length; size += 30_011) {
      await places.put({ ...now, journal: whole.slice(0, size) });
      expect((await places.open(keys)).faults, `cut at ${size}`).toEqual(remade);
    }
    await expectWhole(places);
    // What follows the last write was never acknowledged.
    const torn = new Uint8Array([...whole, ...whole.subarray(0, 500)]);
    await places.put({ ...now, journal: torn });
    expect((await places.open(keys)).faults).toEqual([]);
    await expectWhole(places);
  });

  test("has a bit flipped: as long as the other is whole, nothing is lost", async () => {
    const { places, now } = await filled();
    const whole = now.journal!;
    for (let at = 0; at < whole.length; at += 7919) {
      await places.put({ ...now, journal: flipped(whole, at) });
      const { faults, store } = await places.open(keys);
      // Where the end is intact the rest is not read while it is not needed.
      expect([[], remade], `byte ${at}`).toContainEqual(faults);
      expect(await store.get("note", "n")).toBe(count - 1);
    }
  });

  test("cannot be made anew on a full disk: the desk opens, says so, refuses changes, and goes on when there is room", async () => {
    const { places, now } = await filled();
    const journals = places.journals;
    await places.put({ ...now, journal: null });
    let isFull = true;
    const journal = await journals.open("desk");
    const full = {
      ...journal,
      draft: (at: number, bytes: Uint8Array) =>
        isFull ? Promise.reject(new Hindered("full", "no room")) : journal.draft(at, bytes),
    };
    const database = await places.databases.open("desk");
    const { rows, faults } = await mend(database, full, keys);
    expect(faults).toEqual([{ fault: "journal-not-made" }]);
    const row = { id: "0".repeat(32), sealed: new Uint8Array(90) };
    const none = { put: [], remove: [] };
    await expect(rows.write(none, { put: [row], remove: [] })).rejects.toThrow(Hindered);
    expect(await database.pieces([row.id])).toEqual([]);
    isFull = false;
    await rows.write(none, { put: [row], remove: [] });
    await rows.write(none, { put: [], remove: [row.id] });
    await places.put({ ...now, journal: journals.files.get("desk")!.slice() });
  });

  test("cannot be read at all: the other is enough, and without it nothing is touched", async () => {
    const { places, now } = await filled();
    const failing = async () => ({
      ...(await places.journals.open("desk")),
      read: () => Promise.reject(new Hindered("other", "EIO")),
    });
    const database = await places.databases.open("desk");
    expect((await mend(database, await failing(), keys)).faults).toEqual(remade);
    await places.put({ records: null, pieces: null, journal: now.journal });
    await expect(mend(database, await failing(), keys)).rejects.toThrow(Hindered);
    expect(isSame((await places.state()).journal, now.journal)).toBe(true);
  });
});

describe("both", () => {
  test("are damaged in different rows: everything is there again", async () => {
    const { places, now } = await filled();
    for (const [row, at] of [
      [0, 700_000],
      [1, 20_000],
      [2, 900_000],
    ] as const) {
      await places.put({
        ...now,
        records: flippedRow(now.records!, row),
        journal: flipped(now.journal!, at),
      });
      const { faults } = await places.open(keys);
      expect(faults.filter(isLoss), `row ${row}, byte ${at}`).toEqual([]);
      expect(faults).toContainEqual(restored[0]);
      await expectWhole(places);
    }
  });

  test("are damaged in the same row: what is lost is named, the rest is there, and one can go on", async () => {
    const { places, now } = await filled();
    const records = now.records!;
    // The largest row is in the journal once, where it was written last.
    const at = records.findIndex(({ sealed }) => sealed.length > 12_000);
    const needle = Buffer.from(records[at]!.sealed);
    const inJournal = Buffer.from(now.journal!).lastIndexOf(needle);
    const journal = flipped(now.journal!, inJournal + 60);
    await places.put({ ...now, records: flippedRow(records, at), journal });
    const { faults, store } = await places.open(keys);
    expect(faults.some(isLoss)).toBe(true);
    const letters = await store.list("letter");
    expect(letters.length).toBeGreaterThan(6);
    expect(letters.length).toBeLessThan(count);
    await store.write([put("note", "n", 99)]);
    expect(await (await places.open(keys)).store.get("note", "n")).toBe(99);
  });

  test("are gone and altered at the end: what fits together is there, and it is told that it is not all", async () => {
    const { places, now } = await filled();
    const journal = flipped(now.journal!, now.journal!.length - 2000);
    await places.put({ records: null, pieces: null, journal });
    const { faults, store } = await places.open(keys);
    expect(faults).toContainEqual({ fault: "not-as-last-written" });
    expect(await store.get("note", "n")).toBe(count - 2);
    expect((await places.open(keys)).faults).toEqual([]);
  });

  test("are older copies, one of them damaged: the newer of each row counts", async () => {
    const { places, states } = await filled();
    const journal = flipped(states[9]!.journal!, 650_000);
    await places.put({ ...states[4]!, journal });
    const { store } = await places.open(keys);
    expect(await store.get("note", "n")).toBe(9);
    expect(await store.get("letter", "l9")).toBe(large(9));
  });

  test("are gone, or cannot be read by anybody: nothing is made, nothing is touched", async () => {
    const { places, now } = await filled();
    await places.put({ records: null, pieces: null, journal: null });
    expect(await places.open(keys)).toMatchObject({ faults: [], isAnything: false });
    const other = await filled(others);
    await places.put(other.now);
    const { isAnything, faults } = await places.open(keys);
    expect(isAnything).toBe(true);
    expect(faults.some(isLoss)).toBe(true);
    expect(isSame((await places.state()).journal, other.now.journal)).toBe(true);
    await places.put({ records: null, pieces: null, journal: other.now.journal });
    expect(await places.open(keys)).toMatchObject({ isAnything: true });
    expect(isSame((await places.state()).journal, other.now.journal)).toBe(true);
    await places.put({ ...now });
    await expectWhole(places);
  });
});
