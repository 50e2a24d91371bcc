import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady, fromUtf8, utf8 } from "../../src/core/crypto/sodium";
import { dexieDatabases } from "../../src/vault/dexie";
import { backedUp, ticket } from "./backups";
import { card, computer, passphrase, setUp, typed } from "./doors";
import type { Computer, Program } from "./doors";

beforeAll(() => cryptoReady);

const second = "seven kettles on a quiet roof";
const secondCard = { ...card, organisation: "Casa do Diálogo", country: "MZ" };

async function another(one: Computer): Promise<readonly string[]> {
  const program = one.start();
  const prepared = await program.door.prepareDesk(second, []);
  if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
  const { words, asked } = prepared;
  expect(await program.door.finishDesk(typed(words, asked), secondCard)).toEqual({ outcome: "unlocked" });
  program.end();
  return words;
}

async function withTwo(): Promise<{ one: Computer; words: readonly string[]; others: readonly string[] }> {
  const one = computer(dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const first = one.start();
  const words = await setUp(first);
  first.end();
  return { one, words, others: await another(one) };
}

async function nameOn(program: Program): Promise<string> {
  const own = await program.desk.ownCard();
  if (own.outcome !== "found") throw new Error(own.outcome);
  return own.card.statement.organisation;
}

test("of two desks on one computer each opens with its own passphrase and words, and shows nothing of the other", async () => {
  const { one, words, others } = await withTwo();
  for (const [phrase, recovery, name] of [
    [passphrase, words, card.organisation],
    [second, others, secondCard.organisation],
  ] as const) {
    const program = one.start();
    expect(await program.door.findDesks()).toEqual({ outcome: "found", count: 2, broken: 0 });
    expect(await program.door.tryWords(recovery.join(" "))).toEqual({ outcome: "words-fit" });
    expect(await program.door.unlockDesk(phrase)).toEqual({ outcome: "unlocked", faults: [] });
    expect(await nameOn(program)).toBe(name);
    program.end();
  }
  const clear = new TextDecoder("latin1");
  for (const header of one.headers.values()) expect(clear.decode(header)).not.toMatch(/Casa|diatrices/);
});

test("no two desks have one passphrase, however it is set", async () => {
  const { one, others } = await withTwo();
  const program = one.start();
  expect(await program.door.prepareDesk(second, [])).toEqual({ outcome: "taken" });
  expect(await program.door.unlockWithWords(others.join(" "), passphrase)).toEqual({ outcome: "taken" });
  await program.door.unlockDesk(passphrase);
  expect(await program.door.changePassphrase(passphrase, second)).toEqual({ outcome: "taken" });
  expect(await program.door.prepareRenewal(passphrase, second)).toEqual({ outcome: "taken" });
  // Its own may be set again.
  expect(await program.door.changePassphrase(passphrase, passphrase)).toEqual({ outcome: "changed" });
});

test("a desk whose locks are broken is counted, and the others open", async () => {
  const { one } = await withTwo();
  const [place = ""] = [...one.headers.keys()];
  for (const kept of [one.headers, one.copies]) kept.set(place, kept.get(place)!.slice(0, 40));
  const program = one.start();
  expect(await program.door.findDesks()).toEqual({ outcome: "found", count: 1, broken: 1 });
  expect(await program.door.unlockDesk(second)).toMatchObject({ outcome: "unlocked" });
});

test("one desk is erased, with all that lies of it, and the other stays as it is", async () => {
  const { one } = await withTwo();
  const program = one.start();
  expect(await program.door.eraseDesks("open")).toEqual({ outcome: "closed" });
  await program.door.unlockDesk(passphrase);
  expect(await program.door.eraseDesks("open")).toEqual({ outcome: "erased" });
  expect(await program.desk.overview()).toEqual({ outcome: "closed" });
  expect([one.headers.size, one.copies.size, one.erased.size]).toEqual([1, 1, 0]);
  expect(await one.databases.names()).toHaveLength(1);
  expect(await one.journals.names()).toHaveLength(1);
  expect(await program.door.unlockDesk(passphrase)).toEqual({ outcome: "wrong-passphrase" });
  expect(await program.door.unlockDesk(second)).toEqual({ outcome: "unlocked", faults: [] });
});

test("all desks are erased without a passphrase, unless one is open elsewhere", async () => {
  const { one } = await withTwo();
  const open = one.start();
  await open.door.unlockDesk(second);
  const program = one.start();
  expect(await program.door.eraseDesks("all")).toEqual({ outcome: "open-elsewhere" });
  expect(one.headers.size).toBe(2);
  open.end();
  expect(await program.door.eraseDesks("all")).toEqual({ outcome: "erased" });
  expect(await program.door.findDesks()).toEqual({ outcome: "none" });
  expect([one.headers.size, one.copies.size, one.erased.size]).toEqual([0, 0, 0]);
  expect([...(await one.databases.names()), ...(await one.journals.names())]).toEqual([]);
});

test("an erasure that was cut off after the locks is ended by the next look, and no desk is shown meanwhile", async () => {
  const { one } = await withTwo();
  const [place = ""] = [...one.headers.keys()];
  one.headers.delete(place);
  one.copies.delete(place);
  one.erased.add(place);
  const program = one.start();
  expect(await program.door.findDesks()).toEqual({ outcome: "found", count: 1, broken: 0 });
  expect(one.erased.size).toBe(0);
  expect((await one.databases.names()).some((name) => name.includes(place))).toBe(false);
  expect((await one.journals.names()).some((name) => name.includes(place))).toBe(false);
});

const third = "nine quiet lanterns by the harbour";

/** Takes away what lies behind a desk's locks, as when the program's folder was cleared in part. */
async function loseStorage(one: Computer, place: string): Promise<void> {
  for (const store of [one.databases, one.journals])
    for (const name of await store.names()) if (name.includes(place)) await store.remove(name);
}

test("a lost desk is restored beside what is left of it: its passphrase and words open the one that has something in it", async () => {
  const one = computer(dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const first = one.start();
  const words = (await setUp(first)).join(" ");
  const bytes = await backedUp(one, first);
  const file = { ticket, size: bytes.length };
  expect(await first.door.restoreDesk(file, words, third), "it is open").toEqual({ outcome: "already-here" });
  first.end();
  const program = one.start();
  expect(await program.door.restoreDesk(file, words, third), "it can be opened").toEqual({
    outcome: "already-here",
  });
  const [lost = ""] = [...one.headers.keys()];
  await loseStorage(one, lost);
  const header = one.headers.get(lost)!;
  expect(await program.door.unlockDesk(passphrase)).toEqual({ outcome: "storage-missing" });
  expect(await program.door.restoreDesk(file, words, passphrase)).toEqual({ outcome: "unlocked" });
  expect(await nameOn(program)).toBe(card.organisation);
  program.end();
  expect(one.headers.get(lost), "what is left is not touched").toEqual(header);

  // Whichever of the two is tried first.
  const [, restored = ""] = [...one.headers.keys()];
  const both = [...one.headers].map(([place, bytes]) => [place, bytes, one.copies.get(place)!] as const);
  for (const order of [both, both.toReversed()]) {
    for (const kept of [one.headers, one.copies]) kept.clear();
    for (const [place, bytes, copy] of order) {
      one.headers.set(place, bytes);
      one.copies.set(place, copy);
    }
    const again = one.start();
    expect(await again.door.findDesks()).toEqual({ outcome: "found", count: 2, broken: 0 });
    expect(await again.door.unlockDesk(passphrase)).toEqual({ outcome: "unlocked", faults: [] });
    expect(await nameOn(again)).toBe(card.organisation);
    again.end();
  }
  const recovered = one.start();
  expect(await recovered.door.restoreDesk(file, words, third)).toEqual({ outcome: "already-here" });
  expect(await recovered.door.unlockWithWords(words, third)).toEqual({ outcome: "unlocked", faults: [] });
  expect(await nameOn(recovered)).toBe(card.organisation);
  recovered.end();

  // Both gone: it is told, and not taken for a wrong passphrase.
  await loseStorage(one, restored);
  expect(await one.start().door.unlockDesk(third)).toEqual({ outcome: "storage-missing" });
});

test("beside locks that are damaged, gone or a newer program's, a desk is restored or made, and they stay as they are", async () => {
  const one = computer();
  const first = one.start();
  const words = (await setUp(first)).join(" ");
  const bytes = await backedUp(one, first);
  first.end();
  const file = { ticket, size: bytes.length };
  const [[place, header]] = [...one.headers] as [[string, Uint8Array]];
  const newer = utf8(fromUtf8(header, "header").replace("undersigned/vault/1", "undersigned/vault/2"));
  for (const left of [header.subarray(0, 40), newer]) {
    for (const way of ["restore", "another"] as const) {
      for (const kept of [one.headers, one.copies]) {
        kept.clear();
        kept.set(place, left);
      }
      const program = one.start();
      const made = async () => {
        if (way === "restore") return program.door.restoreDesk(file, words, second);
        const prepared = await program.door.prepareDesk(second, []);
        if (prepared.outcome !== "prepared") return prepared;
        return program.door.finishDesk(typed(prepared.words, prepared.asked), secondCard);
      };
      expect(await made(), way).toEqual({ outcome: "unlocked" });
      program.end();
      expect(one.headers.get(place)).toEqual(left);
      expect(await one.start().door.findDesks()).toEqual({ outcome: "found", count: 1, broken: 1 });
    }
  }
});

test("locks of a newer program are refused by name, also where a copy of before would open, and nothing is written", async () => {
  const one = computer();
  const first = one.start();
  const words = await setUp(first);
  first.end();
  const [[place, header]] = [...one.headers] as [[string, Uint8Array]];
  const newer = utf8(fromUtf8(header, "header").replace("undersigned/vault/1", "undersigned/vault/12"));
  for (const [own, copy] of [
    [newer, newer],
    [newer, header],
    [header, newer],
  ] as const) {
    one.headers.set(place, own);
    one.copies.set(place, copy);
    const rows = JSON.stringify(
      await (await one.databases.open((await one.databases.names())[0]!)).records(),
    );
    const journal = [...one.journals.files.values()].map((file) => file.slice());
    const program = one.start();
    const refused = { outcome: "refused", reason: "newer-vault" };
    expect(await program.door.findDesks()).toMatchObject(refused);
    expect(await program.door.unlockDesk(passphrase)).toMatchObject(refused);
    expect(await program.door.unlockWithWords(words.join(" "), third)).toMatchObject(refused);
    program.end();
    expect([one.headers.get(place), one.copies.get(place)]).toEqual([own, copy]);
    expect([...one.journals.files.values()]).toEqual(journal);
    expect(
      JSON.stringify(await (await one.databases.open((await one.databases.names())[0]!)).records()),
    ).toBe(rows);
  }
});
