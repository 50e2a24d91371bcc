import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { nameOf, placeOf } from "../../src/vault/place";
import { memoryRows } from "../../src/vault/rows";
import { sealingKeys } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import { sealedStore } from "../../src/vault/sealedStore";
import type { Change } from "../../src/vault/store";
import { seededRandom } from "../support/desks";
import { runs } from "../support/runs";

let keys: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  keys = sealingKeys({ vault: new Uint8Array(16).fill(4), epoch: 1, key: new Uint8Array(32).fill(3) });
});
const random = seededRandom("pages");

const contact = (id: number, size: number): Change => ({
  put: { kind: "contact", id: String(id), value: { size, text: "x".repeat(size) } },
});

/** Writes of several changes to a few records, from tiny ones to some that are larger than a page. */
const writes = fc.array(
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.nat(40), fc.constantFrom(1, 100, 3000, 20_000, 50_000)) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(40), fc.constant(null)) },
    ),
    { minLength: 1, maxLength: 12 },
  ),
  { maxLength: 12 },
);

test("whatever is written, in memory and when opened again the store holds exactly that", async () => {
  await fc.assert(
    fc.asyncProperty(writes, async (all) => {
      const rows = memoryRows();
      let { store } = await sealedStore(rows, keys, random);
      const expected = new Map<string, number>();
      for (const [turn, write] of all.entries()) {
        await store.write(
          write.map(([id, size]) =>
            size === null ? { remove: { kind: "contact", id: String(id) } } : contact(id, size),
          ),
        );
        for (const [id, size] of write) {
          if (size === null) expected.delete(String(id));
          else expected.set(String(id), size);
        }
        if (turn % 3 === 0) ({ store } = await sealedStore(rows, keys, random));
      }
      const again = await sealedStore(rows, keys, random);
      expect(again.faults).toEqual([]);
      for (const one of [store, again.store]) {
        const found = (await one.list("contact")).map(({ id, value }) => [
          id,
          (value as { size: number }).size,
        ]);
        expect(new Map(found as [string, number][])).toEqual(expected);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("small records share rows, and a change of one writes few bytes whatever the vault holds", async () => {
  const rows = memoryRows();
  const written: number[] = [];
  const counting = {
    ...rows,
    write: (...[records, pieces]: Parameters<typeof rows.write>) => {
      written.push(records.put.reduce((sum, { sealed }) => sum + sealed.length, 0));
      return rows.write(records, pieces);
    },
  };
  const { store } = await sealedStore(counting, keys, random);
  for (let at = 0; at < 10_000; at += 1000) {
    await store.write(Array.from({ length: 1000 }, (_, i) => contact(at + i, 200)));
  }
  const count = (await rows.records()).length;
  expect(count).toBeLessThan(300);
  for (let at = 0; at < 200; at++) await store.write([contact(20_000 + at, 200)]);
  expect((await rows.records()).length - count, "what is new fills up what has room").toBeLessThan(8);
  written.length = 0;
  for (const id of [0, 5000, 9999, 20_100]) await store.write([contact(id, 210)]);
  for (const bytes of written) expect(bytes).toBeLessThan(24_000);
});

test("what is emptied is taken out, and its room is used again", async () => {
  const rows = memoryRows();
  const { store } = await sealedStore(rows, keys, random);
  const ids = Array.from({ length: 500 }, (_, i) => i);
  await store.write(ids.map((id) => contact(id, 200)));
  await store.write(ids.map((id) => ({ remove: { kind: "contact", id: String(id) } })));
  expect(await rows.records(), "the seal is left").toHaveLength(1);
  await store.write(ids.map((id) => contact(id, 200)));
  await store.write(
    ids.filter((id) => id % 10 > 0).map((id) => ({ remove: { kind: "contact", id: String(id) } })),
  );
  const before = (await rows.records()).length;
  await store.write(ids.slice(0, 200).map((id) => contact(1000 + id, 200)));
  expect((await rows.records()).length).toBeLessThanOrEqual(before);
});

test("a name is read from its place, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kind, id) => {
      expect(nameOf(placeOf({ kind, id }))).toEqual({ kind, id });
    }),
  );
});
