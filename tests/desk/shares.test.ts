import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { shareKind } from "../../src/core/contact/share";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { askForShares } from "../../src/desk/recovery/askForShares";
import { joinWords } from "../../src/desk/recovery/joinWords";
import { returnShare } from "../../src/desk/recovery/returnShare";
import { sharesHere } from "../../src/desk/recovery/sharesHere";
import { exposure } from "../../src/desk/exposure";
import { importCard } from "../../src/desk/contacts/importCard";
import { verifyContact } from "../../src/desk/contacts/verifyContact";
import { removeContact } from "../../src/desk/contacts/editContact";
import { inspect } from "../../src/desk/exchange/inspect";
import { overview } from "../../src/desk/overview";
import { systemRandom } from "../../src/desk/platform";
import { receive } from "../../src/desk/exchange/receive";
import { allStatements, statementsOfKind } from "../../src/desk/statements";
import { cardOf, neighbour } from "../e2e/states/neighbours";
import { backedUp, ticket } from "./backups";
import { computer, passphrase, setUp } from "./doors";
import { got } from "./people";
import type { Person } from "./people";

beforeAll(() => cryptoReady);

async function meets(one: Person, other: Person): Promise<void> {
  await importCard(one, cardOf(other));
  got(await verifyContact(one, other.key, fingerprintOf(other.key).words.join(" "), "voice"), "verified");
}

/** Nearer to now than the desks of {@link neighbour}, whose clocks begin a month ago. */
const now = "2026-11-25T12:00:00Z";

test("three of five holders bring the words back to a new computer, two do not, and nobody gives one to a stranger", async () => {
  const one = computer();
  const program = one.start({ clock: () => now });
  const words = await setUp(program);
  const holders = await Promise.all([1, 2, 3, 4, 5].map((at) => neighbour(`Holder ${at}`)));
  for (const holder of holders) {
    const imported = await program.desk.importCard(cardOf(holder));
    expect(imported.outcome).toBe("imported");
  }
  const keys = holders.map(({ key }) => key);
  const asked = words.join(" ");
  expect(await program.door.divideWords(asked, keys, 3)).toMatchObject({ outcome: "not-verified" });
  for (const { key } of holders)
    await program.desk.verifyContact(key, fingerprintOf(key).words.join(" "), "in-person");
  for (const [few, threshold] of [
    [keys.slice(0, 1), 1],
    [keys, 6],
    [keys, 1],
  ] as const)
    expect(await program.door.divideWords(asked, few, threshold)).toEqual({ outcome: "bad-number" });
  expect(await program.door.divideWords(words.slice(1).join(" "), keys, 3)).toMatchObject({
    outcome: "wrong-count",
  });
  const divided = await program.door.divideWords(asked, keys, 3);
  if (divided.outcome !== "packed") throw new Error(divided.outcome);
  expect(divided.parcels.map(({ to }) => to)).toEqual(keys.map((key) => [key]));
  const told = await program.desk.sharesHere();
  expect(told).toMatchObject({ given: { threshold: 3, holders: keys.map((key) => ({ key })) }, held: [] });

  const own = await program.desk.ownCard();
  if (own.outcome !== "found") throw new Error(own.outcome);
  const ownKey = own.card.statement.key;
  const lost = await neighbour("Réseau des médiatrices");
  const stranger = await neighbour("Somebody");
  for (const [at, holder] of holders.entries()) {
    await importCard(holder, own.text);
    holder.wait(40 * 86_400);
    const received = got(await receive(holder, divided.parcels[at]!.bytes), "received");
    expect(received.added.map(({ statement }) => statement.type)).toContain(shareKind.type);
    const here = await sharesHere(holder);
    expect(here.held).toMatchObject([
      { here: 1, of: 5, threshold: 3, isOlder: false, owner: { key: ownKey } },
    ]);
    expect(await joinWords(holder, ownKey, here.held[0]!.set), "alone it gives nothing").toMatchObject({
      outcome: "too-few",
      found: 1,
    });
    await importCard(holder, cardOf(stranger));
    expect(await returnShare(holder, here.held[0]!.kept!, stranger.key)).toEqual({ outcome: "not-verified" });
    await meets(holder, lost);
    await importCard(lost, cardOf(holder));
  }
  lost.wait(40 * 86_400);
  for (const [at, holder] of holders.slice(0, 3).entries()) {
    const { held } = await sharesHere(holder);
    const { parcels } = got(await returnShare(holder, held[0]!.kept!, lost.key), "packed");
    got(await receive(lost, parcels[0]!.bytes), "received");
    const [back] = (await sharesHere(lost)).held;
    expect(back).toMatchObject({ here: at + 1, threshold: 3 });
    const joined = await joinWords(lost, ownKey, back!.set);
    if (at < 2) expect(joined).toEqual({ outcome: "too-few", found: at + 1, threshold: 3 });
    else expect(joined).toEqual({ outcome: "joined", words });
  }
  expect(statementsOfKind(lost, shareKind)).toHaveLength(3);
  expect(allStatements(lost).some(({ statement }) => statement.key === ownKey)).toBe(true);
  expect(await exposure(holders[0]!)).toMatchObject({ shares: 1, holders: 0 });
  expect(await program.desk.exposure()).toMatchObject({ shares: 0, holders: 5 });
});

test("new recovery words end the set: what came of the old ones is no longer told as given", async () => {
  const one = computer();
  const program = one.start({ clock: () => now });
  const words = await setUp(program);
  const holders = await Promise.all([1, 2].map((at) => neighbour(`Holder ${at}`)));
  for (const holder of holders) {
    await program.desk.importCard(cardOf(holder));
    await program.desk.verifyContact(holder.key, fingerprintOf(holder.key).words.join(" "), "qr");
  }
  const keys = holders.map(({ key }) => key);
  expect(await program.door.divideWords(words.join(" "), keys, 2)).toMatchObject({ outcome: "packed" });
  const old = await backedUp(one, program);
  const prepared = await program.door.prepareRenewal(passphrase, "another long walk by the sea");
  if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
  const typed = Object.fromEntries(prepared.asked.map((number) => [number, prepared.words[number - 1]!]));
  expect(await program.door.finishRenewal(typed)).toEqual({ outcome: "renewed" });
  const ended = { given: null, outdated: { threshold: 2, holders: keys.map((key) => ({ key })) } };
  expect(await program.desk.sharesHere()).toMatchObject(ended);
  expect(await program.door.divideWords(words.join(" "), keys, 2)).toEqual({ outcome: "wrong-words" });

  // A backup from before brings the old set's record along, and it is still told as one of the old words.
  one.files.set(ticket, old);
  const file = { ticket, size: old.length };
  const { seen } = got(await program.door.compareBackup(file, words.join(" ")), "compared");
  got(await program.door.mergeBackup(file, words.join(" "), seen), "merged");
  expect(await program.desk.sharesHere()).toMatchObject(ended);
  got(await program.door.divideWords(prepared.words.join(" "), keys, 2), "packed");
  expect(await program.desk.sharesHere()).toMatchObject({ given: { threshold: 2 }, outdated: null });
});

test("a new computer asks by files: a request brings a card and a note, lies open until a share was packed, and is no reason to trust", async () => {
  const program = computer().start({ clock: () => now });
  const words = await setUp(program);
  const holder = await neighbour("Holder");
  const another = await neighbour("Another holder");
  for (const one of [holder, another]) {
    await program.desk.importCard(cardOf(one));
    await program.desk.verifyContact(one.key, fingerprintOf(one.key).words.join(" "), "qr");
  }
  const asked = words.join(" ");
  const given = got(await program.door.divideWords(asked, [holder.key, another.key], 2), "packed");
  const own = got(await program.desk.ownCard(), "found");
  await importCard(holder, own.text);
  holder.wait(40 * 86_400);
  got(await receive(holder, given.parcels[0]!.bytes), "received");
  const { held } = await sharesHere(holder);
  expect(held).toMatchObject([{ kept: expect.any(String) as unknown, namesakes: [] }]);

  const lost = await neighbour("Réseau des médiatrices");
  lost.wait(40 * 86_400);
  expect(await askForShares(lost, [], "")).toEqual({ outcome: "bad-number" });
  expect(await askForShares(lost, [holder.key], "")).toEqual({ outcome: "unreachable", keys: [holder.key] });
  await importCard(lost, cardOf(holder));
  const { parcels } = got(await askForShares(lost, [holder.key], " Please give it back. "), "packed");
  expect(got(await receive(holder, parcels[0]!.bytes), "unknown-sender").card).toBe(cardOf(lost));
  await importCard(holder, cardOf(lost));
  expect(await inspect(holder, parcels[0]!.bytes)).toMatchObject({
    outcome: "opened",
    purpose: "share-request",
    note: "Please give it back.",
    statements: [{ type: "undersigned/card/1", isNew: false }],
  });
  got(await receive(holder, parcels[0]!.bytes), "received");
  const open = await sharesHere(holder);
  expect(open.requests).toMatchObject([{ from: { key: lost.key }, note: "Please give it back." }]);
  expect(open.held).toMatchObject([{ namesakes: [{ key: lost.key, trust: "unverified" }] }]);
  expect((await overview(holder)).shareRequests).toBe(1);
  expect(await returnShare(holder, open.held[0]!.kept!, lost.key)).toEqual({ outcome: "not-verified" });
  expect((await sharesHere(holder)).requests, "it is answered by nothing but a share").toHaveLength(1);

  got(await verifyContact(holder, lost.key, fingerprintOf(lost.key).words.join(" "), "voice"), "verified");
  const back = got(await returnShare(holder, open.held[0]!.kept!, lost.key), "packed");
  expect((await sharesHere(holder)).requests).toEqual([]);
  expect((await overview(holder)).shareRequests).toBe(0);
  got(await receive(lost, back.parcels[0]!.bytes), "received");
  expect((await sharesHere(lost)).held, "its owner's card came along").toMatchObject([
    { owner: { organisation: "Réseau des médiatrices" }, kept: null, here: 1, threshold: 2 },
  ]);

  // Asked again, it lies open again; Home forgets it after two weeks, and whoever is off the list asks nothing.
  holder.wait(60);
  lost.wait(60);
  const again = got(await askForShares(lost, [holder.key], ""), "packed");
  got(await receive(holder, again.parcels[0]!.bytes), "received");
  expect((await sharesHere(holder)).requests).toMatchObject([{ note: null }]);
  holder.wait(15 * 86_400);
  expect((await overview(holder)).shareRequests).toBe(0);
  expect((await sharesHere(holder)).requests).toHaveLength(1);
  await removeContact(holder, lost.key);
  expect((await sharesHere(holder)).requests).toEqual([]);
});

test("no two files of a set have the same name, however alike the names that are drawn", async () => {
  const program = computer().start({
    clock: () => now,
    random: (length) => systemRandom(length).fill(7, 0, 2),
  });
  const words = await setUp(program);
  const holders = await Promise.all([1, 2, 3].map((at) => neighbour(`Holder ${at}`)));
  for (const { key, ...one } of holders) {
    await program.desk.importCard(cardOf({ key, ...one }));
    await program.desk.verifyContact(key, fingerprintOf(key).words.join(" "), "qr");
  }
  const keys = holders.map(({ key }) => key);
  const { parcels } = got(await program.door.divideWords(words.join(" "), keys, 2), "packed");
  expect(new Set(parcels.map(({ name }) => name)).size).toBe(3);
});
