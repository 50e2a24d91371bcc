import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, sha256 } from "../../src/core/crypto/sodium";
import { noChecksum, partsOf, readFrame, writeFrame } from "../../src/vault/frames";
import type { Frame, RowsChange } from "../../src/vault/frames";
import { Hindered } from "../../src/vault/hindered";
import { memoryJournals } from "../../src/vault/journal";
import type { Journal } from "../../src/vault/journal";
import { journaled } from "../../src/vault/journaled";
import type { JournaledRows } from "../../src/vault/journaled";
import { beginning, endAfter, lastWrite } from "../../src/vault/journalEnd";
import { readJournal } from "../../src/vault/journalScan";
import { memoryDatabases, memoryRows, noChange } from "../../src/vault/rows";
import type { Row, Rows } from "../../src/vault/rows";
import { rowsAcceptance } from "./rows.acceptance";
import { journaledDatabases } from "./twoPlaces";

beforeAll(() => cryptoReady);

describe("rows with a journal", () => rowsAcceptance(() => journaledDatabases(memoryDatabases())));

const id = (n: number): string => n.toString(16).padStart(32, "0");
const row = (n: number, size = 40, fill = n): Row => ({ id: id(n), sealed: new Uint8Array(size).fill(fill) });
const put = (...rows: readonly Row[]) => ({ put: rows, remove: [] });
const name = "desk";

const frame: Frame = {
  isLast: true,
  counter: 7,
  held: 5_000_000_000,
  previous: new Uint8Array(32).fill(9),
  records: { put: [row(1), row(2, 0)], remove: [id(3)] },
  pieces: { put: [row(4, 300)], remove: [id(5), id(6)] },
};

/** Large rows, by what tells them apart. */
const marks = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ id, sealed }) => `${id} ${sha256(sealed)}`).sort();

/** A journal of a few writes over rows in memory. */
async function begun(rows: Rows = memoryRows()) {
  const journals = memoryJournals();
  const open = async (): Promise<JournaledRows> => {
    const journal = await journals.open(name);
    const last = await lastWrite(journal);
    const end = last ? endAfter(last) : beginning;
    return journaled(rows, journal, { end, last: [], records: await rows.records() });
  };
  return { journals, rows, open };
}

/** What a journal's file says is there, read as a whole. */
async function read(file: Uint8Array) {
  const journals = memoryJournals();
  journals.files.set(name, file.slice());
  const contents = await readJournal(await journals.open(name));
  const records = [...contents.records].map(([id, sealed]) => ({ id, sealed }));
  return { ...contents, records: records.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe("a frame", () => {
  test("is read as it was written, and no byte of it can be another or missing", () => {
    const { bytes, checksum } = writeFrame(frame);
    expect(readFrame(bytes)).toEqual({ ...frame, checksum });
    for (let i = 0; i < bytes.length; i++) {
      const flipped = bytes.slice();
      flipped[i]! ^= 1 << (i % 8);
      expect(readFrame(flipped), `byte ${i}`).toBeNull();
      expect(readFrame(bytes.subarray(0, i)), `cut at ${i}`).toBeNull();
    }
  });

  test("is a part of a write that is large: together they are the write, and what was put last comes last", () => {
    const change: RowsChange = {
      records: { put: [row(1, 3_000_000), row(2, 100)], remove: [id(3)] },
      pieces: { put: Array.from({ length: 20 }, (_, i) => row(10 + i, 260_000)), remove: [id(4)] },
    };
    const parts = [...partsOf(change)];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(({ records }) => records.put)).toEqual(change.records.put);
    expect(parts.flatMap(({ pieces }) => pieces.put)).toEqual(change.pieces.put);
    expect(parts[0]!.records.remove.concat(parts[0]!.pieces.remove)).toEqual([id(3), id(4)]);
    expect(parts.slice(1).flatMap(({ records, pieces }) => [...records.remove, ...pieces.remove])).toEqual(
      [],
    );
    expect(parts.at(-1)!.records.put).toEqual([row(2, 100)]);
  });
});

describe("a journal that was cut off", () => {
  test("at any byte is the writes before, whole, and goes on from there", async () => {
    const { journals, open } = await begun();
    const rows = await open();
    const ends = [0];
    for (let n = 1; n <= 4; n++) {
      await rows.write(
        { put: [row(1, 30, n), row(n + 1)], remove: n === 4 ? [id(2)] : [] },
        put(row(50 + n)),
      );
      ends.push(journals.files.get(name)!.length);
    }
    const whole = journals.files.get(name)!.slice();
    for (let size = 0; size < whole.length; size++) {
      const writes = ends.findLastIndex((end) => end <= size);
      const cut = await read(whole.subarray(0, size));
      expect(cut.isWhole, `cut at ${size}`).toBe(true);
      expect(cut.end?.at ?? 0).toBe(ends[writes]);
      expect(cut.records.find((one) => one.id === id(1))?.sealed[0] ?? 0).toBe(writes);
      expect(cut.pieces.size).toBe(writes);
      // The end is found without the rest, too.
      journals.files.set(name, whole.slice(0, size));
      const last = await lastWrite(await journals.open(name));
      expect(last?.end ?? 0).toBe(ends[writes]);
    }
  });

  test("in the middle of a write of many frames holds nothing of that write", async () => {
    const { journals, open } = await begun();
    const rows = await open();
    await rows.write(put(row(1)), noChange);
    const before = journals.files.get(name)!.length;
    const large = Array.from({ length: 30 }, (_, i) => row(100 + i, 260_000));
    await rows.write(put(row(1, 40, 9)), put(...large));
    const whole = journals.files.get(name)!;
    for (const size of [before + 1, before + 2_200_000, before + 5_000_000, whole.length - 1]) {
      const cut = await read(whole.subarray(0, size));
      expect(cut.records).toEqual([row(1)]);
      expect(cut.pieces.size).toBe(0);
      expect(cut.end?.at).toBe(before);
      journals.files.set(name, whole.slice(0, size));
      expect((await lastWrite(await journals.open(name)))?.end).toBe(before);
    }
    expect((await read(whole)).pieces.size).toBe(30);
  });
});

test("a flipped bit anywhere is told, and the writes before and behind it are still read", async () => {
  const { journals, open } = await begun();
  const rows = await open();
  for (let n = 1; n <= 5; n++) await rows.write(put(row(n)), noChange);
  const whole = journals.files.get(name)!.slice();
  const size = whole.length / 5;
  for (let i = 0; i < whole.length; i += 3) {
    const flipped = whole.slice();
    flipped[i]! ^= 16;
    const found = await read(flipped);
    const hit = 1 + Math.floor(i / size);
    // Of the last write's length it cannot be told whether it was altered or cut off.
    if (hit < 5) expect(found.isWhole, `byte ${i}`).toBe(false);
    const left = [1, 2, 3, 4, 5].filter((n) => n !== hit).map((n) => row(n));
    expect(found.records, `byte ${i}`).toEqual(left);
  }
});

test("entries that changed places, are missing or of another journal do not follow one another", async () => {
  const { journals, open } = await begun();
  const rows = await open();
  for (let n = 1; n <= 4; n++) await rows.write(put(row(n)), noChange);
  const whole = journals.files.get(name)!.slice();
  const size = whole.length / 4;
  const parts = [0, 1, 2, 3].map((i) => whole.subarray(i * size, (i + 1) * size));
  for (const order of [
    [0, 2, 3],
    [0, 2, 1, 3],
    [0, 1, 1, 2, 3],
    [1, 0, 2, 3],
  ]) {
    const shuffled = Buffer.concat(order.map((i) => parts[i]!));
    expect((await read(new Uint8Array(shuffled))).isWhole, order.join()).toBe(false);
  }
});

describe("a write", () => {
  const failing = (rows: Rows, journal: Journal, on: "journal" | "rows" | null, end = beginning) => {
    let fails = on;
    const full = () => Promise.reject(new Hindered("full", "no room"));
    return {
      heal: () => (fails = null),
      rows: journaled(
        { ...rows, write: (...change) => (fails === "rows" ? full() : rows.write(...change)) },
        {
          ...journal,
          append: (at, bytes) =>
            fails === "journal" && bytes.length > 0 ? full() : journal.append(at, bytes),
        },
        { end, last: [], records: [] },
      ),
    };
  };

  test.each(["journal", "rows"] as const)(
    "that the %s do not take is in neither, and the next goes on",
    async (where) => {
      const journals = memoryJournals();
      const inner = memoryRows();
      const journal = await journals.open(name);
      await failing(inner, journal, null).rows.write(put(row(1)), noChange);
      const before = journals.files.get(name)!.slice();
      const end = endAfter((await lastWrite(await journals.open(name)))!);
      const broken = failing(inner, await journals.open(name), where, end);
      await expect(broken.rows.write(put(row(2)), put(row(3)))).rejects.toThrow(Hindered);
      expect(journals.files.get(name)).toEqual(before);
      expect(await inner.records()).toEqual([row(1)]);
      broken.heal();
      await broken.rows.write(put(row(4)), noChange);
      const found = await read(journals.files.get(name)!);
      expect(found.isWhole).toBe(true);
      expect(found.records).toEqual([row(1), row(4)]);
    },
  );

  test("goes into the journal before it goes into the rows", async () => {
    const journals = memoryJournals();
    const journal = await journals.open(name);
    const order: string[] = [];
    const rows = memoryRows();
    const both = journaled(
      { ...rows, write: (...change) => (order.push("rows"), rows.write(...change)) },
      { ...journal, append: (at, bytes) => (order.push("journal"), journal.append(at, bytes)) },
      { end: beginning, last: [], records: [] },
    );
    await both.write(put(row(1)), noChange);
    expect(order).toEqual(["journal", "rows"]);
  });
});

describe("a journal that holds much that is no longer", () => {
  const page = (n: number, fill: number): Row => row(n, 30_000, fill);

  test("is made anew while writes go on, and holds what the rows hold", async () => {
    const { journals, rows, open } = await begun();
    const both = await open();
    let largest = 0;
    for (let n = 0; n < 600; n++) {
      await both.write(
        { put: [page(n % 20, n % 256)], remove: n % 7 === 0 ? [id((n + 3) % 20)] : [] },
        noChange,
      );
      if (n % 100 === 0) await both.write(noChange, put(row(5000 + n, 200_000)));
      largest = Math.max(largest, journals.files.get(name)!.length);
    }
    await both.settled();
    // The journal before is whole, and this one goes on from it.
    const before = await read(journals.before.get(name)!);
    expect(before.isWhole).toBe(true);
    const first = journals.files.get(name)!.subarray(4 + 18, 4 + 18 + 32);
    expect(Buffer.from(journals.before.get(name)!).includes(Buffer.from(first))).toBe(true);
    expect(largest).toBeLessThan(2 * 3_000_000 + 9_000_000);
    expect(journals.files.get(name)!.length).toBeLessThan(2 * 3_000_000 + 9_000_000);
    const found = await read(journals.files.get(name)!);
    expect(found.isWhole).toBe(true);
    expect(marks(found.records)).toEqual(marks(await rows.records()));
    expect([...found.pieces].sort()).toEqual([...(await rows.ids()).pieces].sort());
  });

  test("goes on when it cannot be made anew", async () => {
    const { journals, rows } = await begun();
    const journal = await journals.open(name);
    const both = journaled(
      rows,
      { ...journal, place: () => Promise.reject(new Hindered("full", "no room")) },
      { end: beginning, last: [], records: [] },
    );
    for (let n = 0; n < 700; n++) await both.write(put(page(n % 5, n % 256)), noChange);
    await both.settled();
    const found = await read(journals.files.get(name)!);
    expect(found.isWhole).toBe(true);
    expect(marks(found.records)).toEqual(marks(await rows.records()));
  });

  test("begins with the end of the one before", async () => {
    const { journals, open } = await begun();
    const both = await open();
    await both.write(put(row(1)), noChange);
    const last = (await lastWrite(await journals.open(name)))!;
    const again = await open();
    await again.renew();
    const first = readFrame(journals.files.get(name)!.subarray(0, journals.files.get(name)!.length));
    expect(first, "it is more than one frame").toBeNull();
    const contents = await read(journals.files.get(name)!);
    expect(contents.records).toEqual([row(1)]);
    expect(Buffer.from(journals.files.get(name)!.subarray(4 + 18, 4 + 18 + 32)).equals(last.checksum)).toBe(
      true,
    );
    expect(last.previous).toEqual(noChecksum);
  });
});
