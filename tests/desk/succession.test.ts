import { expect, test } from "vitest";
import { writeKeyFile } from "../../src/core/crypto/minisign";
import { utf8 } from "../../src/core/crypto/sodium";
import type { Hash } from "../../src/core/encoding/values";
import { byCodePoint } from "../../src/core/encoding/values";
import { hashed, listFiles, sumsName, writeSums } from "../../src/core/bundle/sums";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { admissionKind } from "../../src/core/endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../../src/core/endorsement/answers";
import type { Listing } from "../../src/core/endorsement/answers";
import { keyFileName, unlistedNames } from "../../src/core/proof/layout";
import { packKind } from "../../src/core/proof/statement";
import { verifyProofPack } from "../../src/core/proof/verify";
import { signStatement } from "../../src/core/statement/statement";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { decline } from "../../src/desk/answering/decline";
import { endorse } from "../../src/desk/answering/endorse";
import { withdraw } from "../../src/desk/answering/withdraw";
import { importCard } from "../../src/desk/contacts/importCard";
import { verifyContact } from "../../src/desk/contacts/verifyContact";
import { entrustEnd, publishEnd } from "../../src/desk/ending/entrust";
import { circulate } from "../../src/desk/exchange/circulate";
import type { Parcel } from "../../src/desk/exchange/parcels";
import { receive } from "../../src/desk/exchange/receive";
import { ownCardText } from "../../src/desk/ownCard";
import { attest } from "../../src/desk/round/attest";
import { closing } from "../../src/desk/round/closing";
import { exportProof } from "../../src/desk/round/exportProof";
import { letters } from "../../src/desk/round/letterList";
import { stateOf } from "../../src/desk/round/stateOf";
import { allStatements, onlyKind } from "../../src/desk/statements";
import { adoptVersion } from "../../src/desk/writing/adoptVersion";
import { createCampaign } from "../../src/desk/writing/createCampaign";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { letterHistory } from "../../src/desk/writing/letterHistory";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { startDraft } from "../../src/desk/writing/startDraft";
import { acceptTakeOver } from "../../src/desk/writing/takeOver";
import { compareProofLetter } from "../../src/word/compareProof";
import { page, unpacked, zipped } from "../support/proof";
import { acquaint, admitAll, fillings, got, letter, person, send, sending } from "./people";
import type { Person } from "./people";

const forEndorsement = { phase: "endorsement", change: "editorial", closes: null } as const;
const layout = { signatories: "end", paper: "a4" } as const;

/** A letter of a founder's, with whoever coordinates it too and whoever may take it over. */
async function founded(
  founder: Person,
  coordinators: readonly Person[],
  successors: readonly Person[],
): Promise<{ readonly campaign: Hash; readonly version: Hash }> {
  const keys = (people: readonly Person[]) => people.map(({ key }) => key);
  const details = { title: "Joint letter", coordinators: keys(coordinators), successors: keys(successors) };
  const campaign = (await createCampaign(founder, details)).hash;
  const { draft } = await draftLetter(founder, campaign, letter, fillings);
  const published = got(await publishVersion(founder, draft.id, forEndorsement), "published");
  return { campaign, version: published.version.hash };
}

/** A letter as it stands, packed for these people. */
async function packedFor(from: Person, campaign: Hash, to: readonly Person[]): Promise<readonly Parcel[]> {
  const asked = { campaigns: [campaign], to: to.map(({ key }) => key), purpose: "invitation", note: null };
  const packed = got(await circulate(from, asked), "packed");
  expect(packed.unreachable).toEqual([]);
  return packed.parcels;
}

/** … and taken in by all of them. */
async function circulated(from: Person, campaign: Hash, to: readonly Person[]): Promise<void> {
  for (const { bytes, to: keys } of await packedFor(from, campaign, to)) {
    for (const one of to.filter(({ key }) => keys.includes(key))) got(await receive(one, bytes), "received");
  }
}

async function invited(from: Person, campaign: Hash, to: readonly Person[]): Promise<void> {
  await circulated(from, campaign, to);
  for (const one of to) got(await acceptCampaign(one, campaign), "accepted");
}

const signed = (version: Hash, listing: Listing, successorsMayRead: boolean) => ({
  version,
  read: "en",
  signatories: [],
  listing,
  successorsMayRead,
});

async function reworded(one: Person, previous: Hash): Promise<Hash> {
  const { draft } = got(await startDraft(one, [previous], previous), "drafted");
  return got(await publishVersion(one, draft.id, forEndorsement), "published").version.hash;
}

const currentOf = async (one: Person, campaign: Hash) =>
  got(await letterHistory(one, campaign), "told").current;
const countOf = async (one: Person, campaign: Hash) =>
  (await stateOf(one, campaign)).counted
    .map(({ endorsement }) => endorsement.statement.organisation)
    .sort(byCodePoint);
const rowOf = async (one: Person, campaign: Hash) =>
  (await letters(one)).letters.find(({ id }) => id === campaign)!;

const verified = (bytes: Uint8Array | ReadonlyMap<string, Uint8Array>, keys: readonly string[] = []) =>
  verifyProofPack(bytes, { confirmedKeys: keys, compareLetter: compareProofLetter });

/** The same files, listed and signed by somebody else, whose key is put beside the others. */
function signedBy(one: Person, campaign: Hash, version: Hash, zip: Uint8Array): Uint8Array {
  const files = unpacked(zip).set(keyFileName(one.key), utf8(writeKeyFile(one.key)));
  const listed = [...files].filter(([name]) => !unlistedNames.includes(name));
  const list = listFiles(listed.map(([name, bytes]) => hashed({ name, bytes })));
  const fields = { type: packKind.type, key: one.key, campaign, seq: 1, created: one.clock() } as const;
  const pack = signStatement(packKind, { ...fields, version, files: list }, one.identity.signing);
  return zipped(
    new Map([
      ...listed,
      ["pack.json", pack.bytes],
      ["pack.json.minisig", pack.signature],
      [sumsName, writeSums(list)],
    ]),
  );
}

test("the coordinator's desk is lost: a successor has what it needs, carries the letter on, and its proof verifies", async () => {
  const [amina, chen, dunya] = [await person("Amina"), await person("Chen"), await person("Dunya")];
  const [open, quiet, closed, back, no] = [
    await person("Open"),
    await person("Quiet", "coordinators"),
    await person("Closed", "coordinators"),
    await person("Back"),
    await person("No"),
  ];
  const organisations = [open, quiet, closed, back, no];
  for (const one of [chen, dunya, ...organisations]) await acquaint(amina, one);
  const { campaign, version } = await founded(amina, [], [chen, dunya]);
  await invited(amina, campaign, [chen, dunya, ...organisations]);

  got(await endorse(open, signed(version, "public", false)), "endorsed");
  got(await endorse(quiet, signed(version, "withheld", true)), "endorsed");
  got(await endorse(closed, signed(version, "withheld", false)), "endorsed");
  got(await endorse(back, signed(version, "withheld", true)), "endorsed");
  got(await withdraw(back, campaign, null), "withdrawn");
  got(await decline(no, version, null), "declined");
  for (const one of organisations) await send(one, campaign, amina);
  await admitAll(amina, campaign, [open, quiet, closed]);
  expect(await countOf(amina, campaign)).toEqual(["Closed", "Open", "Quiet"]);
  await circulated(amina, campaign, [chen, dunya]);

  // What the successor holds before anything happened, from the circulation alone.
  const held = allStatements(chen);
  const answers = (kind: { readonly type: string }) =>
    held
      .filter(({ statement }) => statement.type === kind.type)
      .map(({ statement }) => organisations.find(({ key }) => key === statement.key)!)
      .sort((a, b) => organisations.indexOf(a) - organisations.indexOf(b));
  expect(answers(endorsementKind)).toEqual([open, quiet]);
  expect(answers(withdrawalKind), "it must not count who withdrew").toEqual([back]);
  expect(answers(declineKind), "it is no successor's business").toEqual([]);
  expect(held.some(({ statement }) => statement.key === closed.key)).toBe(false);
  expect(
    onlyKind(held, admissionKind)
      .flatMap(({ statement }) => statement.keys)
      .sort(),
  ).toEqual([open.key, quiet.key].sort());
  expect(await countOf(chen, campaign), "the very organisations that allowed it").toEqual(["Open", "Quiet"]);
  expect((await attest(chen, campaign)).outcome, "it is no coordinator yet").toBe("not-a-coordinator");
  expect((await circulate(chen, { campaigns: [campaign], to: [], purpose: "x", note: null })).outcome).toBe(
    "not-a-coordinator",
  );

  // The desk of the coordinator is never used again.
  chen.wait(3600);
  const second = await reworded(chen, version);
  expect(await rowOf(chen, campaign)).toMatchObject({ role: "coordinator", number: 2, organisations: 0 });
  expect(
    [open, quiet, back].every(({ key }) => chen.holdings.contacts.has(key)),
    "whoever answered can be written to, as far as their cards came along",
  ).toBe(true);
  expect(chen.holdings.contacts.has(closed.key)).toBe(false);
  for (const one of organisations) one.wait(7200);
  await circulated(chen, campaign, [open, quiet]);
  // Others did not have the successor on their lists: the founding named it, and its card came with the letter.
  expect(await rowOf(open, campaign)).toMatchObject({ isTakeOverOffered: true, number: 1 });
  expect(await currentOf(open, campaign)).toBe(version);
  expect((await endorse(open, signed(second, "public", false))).outcome).toBe("not-current");
  got(await acceptTakeOver(open, campaign, second), "accepted");
  expect(await currentOf(open, campaign)).toBe(second);
  expect(await rowOf(open, campaign)).toMatchObject({
    isTakeOverOffered: false,
    ownAnswer: "endorsed-earlier",
  });
  got(await acceptTakeOver(quiet, campaign, second), "accepted");
  got(await endorse(open, signed(second, "public", false)), "endorsed");
  got(await endorse(quiet, signed(second, "withheld", false)), "endorsed");
  for (const one of [open, quiet]) await send(one, campaign, chen);
  await admitAll(chen, campaign, [open, quiet]);
  expect(await countOf(chen, campaign)).toEqual(["Open", "Quiet"]);

  got(await attest(chen, campaign), "attested");
  expect(got(await closing(chen, campaign), "told")).toMatchObject({ isCoordinator: true });
  const { bytes } = got(await exportProof(chen, campaign, layout, page), "exported");
  const report = await verified(bytes, [chen.key]);
  expect(report).toMatchObject({
    keys: "confirmed",
    number: 2,
    withheld: 1,
    signer: { organisation: "Chen" },
    listed: [{ organisation: "Open" }],
    warnings: expect.arrayContaining([
      { warning: "taken-over", about: [`versions/${second}.json`] },
    ]) as unknown,
  });
  expect(Buffer.from(unpacked(bytes).get("README.txt")!).toString()).toContain("successor");

  // Another successor who published nothing has no say in a pack, nor has an invited organisation.
  for (const stranger of [dunya, quiet]) {
    const pack = signedBy(stranger, campaign, second, bytes);
    await expect(verified(pack)).rejects.toMatchObject({ reason: "not-a-coordinator" });
  }
});

/** Everybody's fingerprint is compared by everybody. */
async function verify(...people: readonly Person[]): Promise<void> {
  await acquaint(...people);
  for (const one of people) {
    for (const other of people) {
      if (one === other) continue;
      const words = fingerprintOf(other.key).words.join(" ");
      got(await verifyContact(one, other.key, words, "voice"), "verified");
    }
  }
}

test("a coordinator's key is ended by the one who held the means: its version is set aside, adopted, and counts again everywhere", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await verify(amina, baraka);
  await acquaint(amina, chen);
  const { campaign, version } = await founded(amina, [baraka], []);
  await invited(amina, campaign, [baraka, chen]);
  got(await endorse(chen, signed(version, "public", false)), "endorsed");
  await send(chen, campaign, amina);
  await admitAll(amina, campaign, [chen]);
  got(await attest(amina, campaign), "attested");
  await send(amina, campaign, baraka);
  expect(await countOf(baraka, campaign)).toEqual(["Chen"]);

  const entrusted = got(await entrustEnd(amina, [baraka.key]), "packed");
  got(await receive(baraka, entrusted.parcels[0]!.bytes), "received");
  expect(await currentOf(baraka, campaign), "held, it counts for nothing").toBe(version);
  expect(await adoptVersion(baraka, version)).toEqual({ outcome: "not-set-aside" });

  got(await publishEnd(baraka, amina.key), "published");
  expect(await currentOf(baraka, campaign)).toBeNull();
  expect(await countOf(baraka, campaign)).toEqual([]);
  expect(await rowOf(baraka, campaign)).toMatchObject({ role: "coordinator", isLeftBehind: true });
  baraka.wait(60);
  // The third desk hears of the end in the same bundle as of the adoption, or before it.
  await circulated(baraka, campaign, [chen]);
  expect(await currentOf(chen, campaign)).toBeNull();
  expect(await adoptVersion(chen, version)).toEqual({ outcome: "not-a-coordinator" });
  expect(await adoptVersion(baraka, campaign)).toEqual({ outcome: "unknown-version" });

  got(await adoptVersion(baraka, version), "adopted");
  expect(await adoptVersion(baraka, version)).toEqual({ outcome: "not-set-aside" });
  expect(await rowOf(baraka, campaign)).toMatchObject({ isLeftBehind: false, toAdmit: 1 });
  expect(await countOf(baraka, campaign), "whom only she admitted waits for another's word").toEqual([]);
  await admitAll(baraka, campaign, [chen]);
  expect(await countOf(baraka, campaign)).toEqual(["Chen"]);
  baraka.wait(60);
  await circulated(baraka, campaign, [chen]);
  expect(await currentOf(chen, campaign)).toBe(version);
  expect(await countOf(chen, campaign)).toEqual(["Chen"]);

  // Her signed count is here, and no longer hers to give: the pack is made without it.
  got(await attest(baraka, campaign), "attested");
  const { bytes } = got(await exportProof(baraka, campaign, layout, page), "exported");
  expect(await verified(bytes)).toMatchObject({
    signer: { organisation: "Baraka" },
    attestations: [{ by: { organisation: "Baraka" } }],
    listed: [{ organisation: "Chen" }],
    warnings: expect.arrayContaining([
      { warning: "adopted", about: [`versions/${version}.json`] },
    ]) as unknown,
  });
  const names = [...unpacked(bytes).keys()].filter((name) => name.startsWith("revocations/"));
  expect(names).toHaveLength(2);
});

test("a thief publishes with the stolen key: the coordinator keeps the version before it, and nothing else", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await verify(amina, baraka);
  const { campaign, version } = await founded(amina, [baraka], []);
  await invited(amina, campaign, [baraka]);
  const entrusted = got(await entrustEnd(amina, [baraka.key]), "packed");
  got(await receive(baraka, entrusted.parcels[0]!.bytes), "received");
  amina.wait(60);
  const forged = await reworded(amina, version);
  await send(amina, campaign, baraka);
  expect(await currentOf(baraka, campaign)).toBe(forged);
  got(await publishEnd(baraka, amina.key), "published");
  const left = async () =>
    got(await letterHistory(baraka, campaign), "told")
      .versions.filter(({ isLeftBehind }) => isLeftBehind)
      .map(({ hash }) => hash);
  expect(await left()).toEqual([forged]);
  got(await adoptVersion(baraka, version), "adopted");
  expect(await currentOf(baraka, campaign)).toBe(version);
  expect(await left(), "it was decided").toEqual([]);
});

test("a successor carries on where the only coordinator's key was ended and no version is in force", async () => {
  const [amina, chen, open] = [await person("Amina"), await person("Chen"), await person("Open")];
  await verify(amina, chen);
  await acquaint(amina, open);
  await importCard(chen, ownCardText(open)!);
  const { campaign, version } = await founded(amina, [], [chen]);
  await invited(amina, campaign, [chen, open]);
  const entrusted = got(await entrustEnd(amina, [chen.key]), "packed");
  got(await receive(chen, entrusted.parcels[0]!.bytes), "received");
  got(await publishEnd(chen, amina.key), "published");
  expect(await currentOf(chen, campaign)).toBeNull();
  expect(await adoptVersion(chen, version), "no coordinator yet").toEqual({ outcome: "not-a-coordinator" });
  chen.wait(60);
  const second = await reworded(chen, version);
  await circulated(chen, campaign, [open]);
  expect(await currentOf(open, campaign), "the end travels along").toBeNull();
  got(await acceptTakeOver(open, campaign, second), "accepted");
  expect(await currentOf(open, campaign)).toBe(second);
});

test("a successor who is sent files with others gets no more than they do in theirs, and is sent nothing as a coordinator", async () => {
  const [amina, chen, quiet, reader] = [
    await person("Amina"),
    await person("Chen"),
    await person("Quiet"),
    await person("Reader"),
  ];
  for (const one of [chen, quiet, reader]) await acquaint(amina, one);
  await importCard(quiet, ownCardText(chen)!);
  const { campaign, version } = await founded(amina, [], [chen]);
  await invited(amina, campaign, [chen, quiet, reader]);
  got(await endorse(quiet, signed(version, "withheld", true)), "endorsed");
  expect(await sending(quiet, campaign, [chen]), "an answer goes to coordinators").toEqual([]);
  await send(quiet, campaign, amina);
  await circulated(amina, campaign, [chen, reader]);
  const has = (one: Person) => allStatements(one).some(({ statement }) => statement.key === quiet.key);
  expect([has(chen), has(reader)]).toEqual([true, false]);
  // The organisation changes its mind: what it allowed before is not passed on any more.
  quiet.wait(60);
  got(await endorse(quiet, signed(version, "withheld", false)), "endorsed");
  await send(quiet, campaign, amina);
  const [packed] = await packedFor(amina, campaign, [chen]);
  if (packed) got(await receive(chen, packed.bytes), "received");
  const seen = onlyKind(allStatements(chen), endorsementKind).filter(
    ({ statement }) => statement.key === quiet.key,
  );
  expect(seen.map(({ statement }) => statement.successorsMayRead)).toEqual([true]);
});

test("another coordinator who follows a successor passes on all but what organisations kept from successors", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  const [told, kept] = [await person("Told"), await person("Kept")];
  for (const one of [baraka, chen, told, kept]) await acquaint(amina, one);
  await importCard(baraka, ownCardText(chen)!);
  await importCard(chen, ownCardText(baraka)!);
  const { campaign, version } = await founded(amina, [baraka], [chen]);
  await invited(amina, campaign, [baraka, chen, told, kept]);
  got(await decline(told, version, "Our board has not met."), "declined");
  got(await endorse(kept, signed(version, "withheld", false)), "endorsed");
  for (const one of [told, kept]) await send(one, campaign, amina);
  await admitAll(amina, campaign, [kept]);
  await send(amina, campaign, baraka);
  chen.wait(60);
  const second = await reworded(chen, version);
  await send(chen, campaign, baraka);
  got(await acceptTakeOver(baraka, campaign, second), "accepted");
  await send(baraka, campaign, chen);
  const held = allStatements(chen);
  expect(onlyKind(held, declineKind).map(({ statement }) => statement.key)).toEqual([told.key]);
  expect(held.some(({ statement }) => statement.key === kept.key)).toBe(false);
  expect(onlyKind(held, admissionKind), "not even by a coordinator's word").toEqual([]);
});
