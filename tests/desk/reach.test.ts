import { expect, test } from "vitest";
import { openBundle } from "../../src/core/bundle/open";
import { cardKind } from "../../src/core/contact/card";
import { admissionKind } from "../../src/core/endorsement/admission";
import { endorsementKind, withdrawalKind } from "../../src/core/endorsement/answers";
import { decline } from "../../src/desk/answering/decline";
import { editContact } from "../../src/desk/contacts/editContact";
import { allStatements, onlyKind } from "../../src/desk/statements";
import { withdraw } from "../../src/desk/answering/withdraw";
import { circulate } from "../../src/desk/exchange/circulate";
import {
  acquaint,
  admitAll,
  campaignOf,
  endorseAs,
  got,
  invite,
  inviting,
  person,
  send,
  sending,
} from "./people";
import type { Person } from "./people";

const holds = async (one: Person, other: Person, type: string) =>
  allStatements(one).some(({ statement }) => statement.type === type && statement.key === other.key);

/** Amina and Tomas coordinate; everybody else is invited. */
async function gathering(...others: readonly Person[]) {
  const [amina, tomas] = [await person("Amina"), await person("Tomas")];
  for (const one of [tomas, ...others]) await acquaint(amina, one);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  await invite(amina, campaign, [tomas, ...others]);
  return { amina, tomas, campaign, version };
}

test("public answers and their cards are carried to anyone; withheld ones stay with the coordinators", async () => {
  const [open, secret, reader] = [
    await person("Open"),
    await person("Secret", "coordinators"),
    await person("Reader"),
  ];
  const { amina, tomas, campaign, version } = await gathering(open, secret, reader);
  await admitAll(amina, campaign, [open, secret]);
  await endorseAs(open, version, "public");
  await endorseAs(secret, version, "withheld");
  for (const one of [open, secret]) await send(one, campaign, amina);
  await invite(amina, campaign, [reader, tomas]);
  for (const type of [endorsementKind.type, cardKind.type]) {
    expect(await holds(reader, open, type)).toBe(true);
    expect(await holds(reader, secret, type)).toBe(false);
    expect(await holds(tomas, open, type)).toBe(true);
    expect(await holds(tomas, secret, type)).toBe(true);
  }
  const admissions = async (one: Person) =>
    onlyKind(allStatements(one), admissionKind).map(({ statement }) => statement.organisation);
  expect(await admissions(reader)).toEqual(["Open"]);
  expect((await admissions(tomas)).sort()).toEqual(["Open", "Secret"]);
});

test("a card of reach direct is passed on by nobody but its owner, not even between coordinators", async () => {
  const direct = await person("Direct", "direct");
  const { amina, tomas, campaign, version } = await gathering(direct);
  await endorseAs(direct, version, "public");
  await send(direct, campaign, amina);
  await send(amina, campaign, tomas);
  expect(await holds(tomas, direct, endorsementKind.type)).toBe(true);
  expect(await holds(tomas, direct, cardKind.type)).toBe(false);
  await acquaint(tomas, direct);
  await send(direct, campaign, tomas);
  expect(await holds(tomas, direct, cardKind.type)).toBe(true);
});

test("what an organisation said before in public is not passed on once it wishes otherwise", async () => {
  const [shy, back, no, reader] = await Promise.all(
    ["Shy", "Back", "No", "Reader"].map((name) => person(name)),
  );
  const { amina, campaign, version } = await gathering(shy!, back!, no!, reader!);
  await admitAll(amina, campaign, [shy!, back!, no!]);
  for (const one of [shy!, back!, no!]) await endorseAs(one, version, "public");
  await endorseAs(shy!, version, "withheld");
  got(await withdraw(back!, campaign, null), "withdrawn");
  got(await decline(no!, version, null), "declined");
  for (const one of [shy!, back!, no!]) await send(one, campaign, amina);
  await invite(amina, campaign, [reader!]);
  const held = allStatements(reader!);
  expect(onlyKind(held, endorsementKind)).toEqual([]);
  expect(onlyKind(held, withdrawalKind).map(({ statement }) => statement.key)).toEqual([back!.key]);
  expect(held.some(({ statement }) => statement.key === no!.key || statement.key === shy!.key)).toBe(false);
});

test("one file for all who have nothing to lose; one each as soon as anybody has", async () => {
  const [one, two] = [await person("One"), await person("Two")];
  const { amina, campaign } = await gathering(one, two);
  const shared = await inviting(amina, campaign, [one, two]);
  expect(shared.map(({ to }) => to)).toEqual([[one.key, two.key]]);
  await editContact(amina, two.key, { atRisk: true });
  const apart = await inviting(amina, campaign, [one, two]);
  expect(apart.map(({ to }) => to)).toEqual([[one.key], [two.key]]);
  const careful = await person("Careful", "coordinators");
  await acquaint(amina, careful);
  expect(await inviting(amina, campaign, [one, careful])).toHaveLength(2);
  const sending = {
    campaigns: [campaign],
    to: [one.key, two.key],
    purpose: "invitation",
    note: null,
  } as const;
  expect(got(await circulate(amina, { ...sending, files: "shared" }), "packed").parcels).toHaveLength(1);
  await editContact(amina, two.key, { atRisk: false });
  expect(got(await circulate(amina, { ...sending, files: "each" }), "packed").parcels).toHaveLength(2);
});

test("nothing is encrypted for a card that cannot be relied on, and only a coordinator circulates", async () => {
  const one = await person("One");
  const { amina, campaign } = await gathering(one);
  amina.wait(500 * 86_400);
  const sending = { campaigns: [campaign], to: [one.key, "RWnobody"], purpose: "invitation", note: null };
  expect(await circulate(amina, sending)).toEqual({
    outcome: "packed",
    parcels: [],
    onPaper: [],
    unreachable: [
      { key: one.key, standing: "lapsed" },
      { key: "RWnobody", standing: "unknown" },
    ],
  });
  expect((await circulate(one, sending)).outcome).toBe("not-a-coordinator");
});

test("what came from somebody, or is theirs, is not sent back to them", async () => {
  const one = await person("One");
  const { amina, tomas, campaign, version } = await gathering(one);
  await endorseAs(one, version);
  await send(one, campaign, amina);
  await send(amina, campaign, tomas);
  await admitAll(tomas, campaign, [one]);
  const [parcel] = await sending(tomas, campaign, [amina]);
  const { opening } = amina.identity;
  const opened = await openBundle(parcel!.bytes, { opening, key: null, knows: () => true, imported: [] });
  const types = got(opened, "opened").statements.map(({ statement }) => `${statement.type} ${statement.key}`);
  expect(types).toEqual([`${admissionKind.type} ${tomas.key}`]);
});
