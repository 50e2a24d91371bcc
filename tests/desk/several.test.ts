import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { dexieDatabases } from "../../src/vault/dexie";
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
