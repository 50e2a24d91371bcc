import { beforeAll, expect, test } from "vitest";
import { cryptoReady, sha256 } from "../../src/core/crypto/sodium";
import { isLoss } from "../../src/vault/mend";
import { sealingKeys } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import { twoPlaces } from "./twoPlaces";
import type { TwoPlaces } from "./twoPlaces";

/*
 * The journal before the present one: the third place, which is needed when the database is gone and the present journal
 * is damaged where it begins.
 */

let keys: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  keys = sealingKeys({ vault: new Uint8Array(16).fill(3), epoch: 1, key: new Uint8Array(32).fill(3) });
});

const attachment = Uint8Array.from({ length: 1_200_000 }, (_, i) => i % 251);
const hash = sha256(attachment);
const large = (n: number) => `${n}`.repeat(12_000);
const put = (n: number) => ({ put: { kind: "letter", id: `l${n}`, value: large(n) } });

/** A vault whose journal took the place of another after the tenth letter; the third was removed after that. */
async function renewed() {
  const places = twoPlaces();
  const { store, rows } = await places.open(keys);
  await store.write([{ keep: { hash, bytes: attachment } }]);
  for (let n = 0; n < 10; n++) await store.write([put(n)]);
  const before = places.journals.files.get("desk")!.slice();
  await rows.renew();
  places.journals.before.set("desk", before);
  const head = places.journals.files.get("desk")!.length;
  for (let n = 10; n < 14; n++) await store.write([put(n)]);
  await store.write([{ remove: { kind: "letter", id: "l3" } }]);
  return { places, head, journal: places.journals.files.get("desk")!.slice() };
}

async function lettersOf({ open }: TwoPlaces) {
  const { store, faults } = await open(keys);
  const letters = (await store.list("letter")).map(({ id }) => Number(id.slice(1)));
  const content = await store.content(hash).catch(() => null);
  return { faults, letters: letters.sort((a, b) => a - b), isContentThere: content !== null };
}

const all = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const earlier = { fault: "restored-from-earlier-journal" };
const remade = { fault: "journal-made-anew" };

test("the database is gone and the head of the journal is damaged anywhere: all is put back, and it is told", async () => {
  const { places, head, journal } = await renewed();
  for (let at = 0; at < head; at += 150_013) {
    const damaged = journal.slice();
    damaged[at]! ^= 4;
    places.journals.files.set("desk", damaged);
    await places.put({ records: null, pieces: null });
    expect(await lettersOf(places), `byte ${at}`).toEqual({
      faults: [earlier, remade],
      letters: all,
      isContentThere: true,
    });
    expect(await lettersOf(places), "and the next time there is nothing to tell").toMatchObject({
      faults: [],
    });
  }
});

test("the journal is gone as well, or cut off in its head: what was there before is put back, and it is told that it is not all", async () => {
  for (const size of [null, 500_000]) {
    const { places, journal } = await renewed();
    await places.put({
      records: null,
      pieces: null,
      journal: size === null ? null : journal.slice(0, size),
    });
    const found = await lettersOf(places);
    expect(found.faults).toEqual([earlier, { fault: "not-as-last-written" }, remade]);
    expect(found.letters).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(found.isContentThere).toBe(true);
    const { store } = await places.open(keys);
    await store.write([put(20)]);
    expect((await lettersOf(places)).letters).toContain(20);
  }
});

test("without the journal before, what the damage left is there, and it is told that something is missing", async () => {
  const { places, journal } = await renewed();
  const damaged = journal.slice();
  damaged[damaged.length - 200_000]! ^= 4;
  places.journals.before.delete("desk");
  await places.put({ records: null, pieces: null, journal: damaged });
  const { faults, letters } = await lettersOf(places);
  expect(faults.some(isLoss)).toBe(true);
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.length).toBeLessThan(all.length);
});

test("the database is whole, or the journal is: the journal before is not even read", async () => {
  const { places, journal } = await renewed();
  const now = await places.state();
  const open = places.journals.open.bind(places.journals);
  const never = () => Promise.reject(new Error("it is not to be read"));
  const watched = twoPlaces(places.databases);
  Object.assign(watched.journals, {
    open: async (name: string) => ({ ...(await open(name)), before: { size: 9, read: never } }),
  });
  for (const [state, fault] of [
    [{ ...now, journal: null }, remade.fault],
    [{ ...now, journal: journal.slice(0, 600_000) }, remade.fault],
    [{ ...now, records: null }, "restored-from-journal"],
  ] as const) {
    await places.put(state);
    expect((await watched.open(keys)).faults).toEqual([{ fault }]);
  }
});
