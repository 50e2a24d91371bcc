import { expect, test } from "vitest";
import { readZip } from "../../src/core/encoding/zip";
import type { Hash } from "../../src/core/encoding/values";
import { armored, zipped } from "../../src/desk/exchange/armor";
import { circulate, sendToCoordinators } from "../../src/desk/exchange/circulate";
import { addOrganisation } from "../../src/desk/contacts/contactDetails";
import { contactList } from "../../src/desk/contacts/contactList";
import { decline } from "../../src/desk/answering/decline";
import { editContact } from "../../src/desk/contacts/editContact";
import { exchangedFiles } from "../../src/desk/exchange/exchanged";
import { inspect } from "../../src/desk/exchange/inspect";
import type { Inspection } from "../../src/desk/exchange/inspection";
import { campaignRecord, find } from "../../src/desk/records";
import { sendingPreview } from "../../src/desk/exchange/sendingPreview";
import type { SendingRequest, Shown } from "../../src/desk/exchange/sendingPreview";
import { utf8 } from "../../src/core/crypto/sodium";
import { acquaint, admitAll, campaignOf, endorseAs, got, invite, person, send } from "./people";
import type { Person } from "./people";

const request = (
  campaigns: readonly Hash[],
  to: readonly Person[],
  more: Partial<SendingRequest> = {},
): SendingRequest => ({
  campaigns,
  to: to.map(({ key }) => key),
  purpose: "invitation",
  files: "default",
  toCoordinators: false,
  ...more,
});

/** What a preview promises, and what a receiver finds, as the same kind of list. */
const promised = (shows: Shown): readonly string[] =>
  [
    ...shows.versions.map(() => "version"),
    ...shows.answers.map(({ is, by }) => `${is} ${by.organisation}`),
    ...shows.inputs.map(() => "input"),
    ...shows.cards.map(({ organisation }) => `card ${organisation}`),
    ...shows.recorded.map(() => "recorded"),
    ...Array.from({ length: shows.admissions }, () => "admission"),
    ...Array.from({ length: shows.receipts }, () => "receipt"),
    ...shows.others.flatMap(({ type, count }) => Array.from({ length: count }, () => type.split("/")[1]!)),
  ].sort();
const arrived = (found: Inspection): readonly string[] =>
  got(found, "opened")
    .statements.map(({ type, by }) => {
      const kind = type.split("/")[1]!;
      return ["endorsement", "decline", "withdrawal", "card"].includes(kind)
        ? `${kind} ${by.organisation}`
        : kind;
    })
    .sort();

/** Amina and Tomas coordinate a letter that an open one endorses in public and a careful one withheld. */
async function gathering() {
  const [amina, tomas, open, careful, reader] = [
    await person("Amina"),
    await person("Tomas"),
    await person("Open"),
    await person("Careful", "coordinators"),
    await person("Reader"),
  ];
  await acquaint(amina, tomas, open, careful, reader);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  await invite(amina, campaign, [tomas, open, careful, reader]);
  await endorseAs(open, version, "public");
  await endorseAs(careful, version, "withheld");
  for (const one of [open, careful]) await send(one, campaign, amina);
  await admitAll(amina, campaign, [open, careful]);
  return { amina, tomas, open, careful, reader, campaign, version };
}

test("the preview promises exactly what each receiver finds in its file, alone or sharing it", async () => {
  const { amina, tomas, open, reader, campaign } = await gathering();
  const third = await person("Third");
  await acquaint(amina, third);
  for (const to of [[reader], [reader, third], [tomas], [reader, third, tomas, open]]) {
    const asked = request([campaign], to);
    const { groups } = await sendingPreview(amina, asked);
    const { parcels } = got(await circulate(amina, { ...asked, note: "By Friday." }), "packed");
    const files = groups.flatMap(({ files, shows }) =>
      files.map((who) => ({ to: who.map(({ key }) => key).sort(), holds: promised(shows) })),
    );
    expect(parcels.map((parcel) => [...parcel.to].sort())).toEqual(
      expect.arrayContaining(files.map(({ to }) => to)),
    );
    expect(parcels).toHaveLength(files.length);
    for (const one of to) {
      const parcel = parcels.find((parcel) => parcel.to.includes(one.key))!;
      const file = files.find(({ to }) => to.includes(one.key))!;
      const found = await inspect(one, parcel.bytes);
      expect(arrived(found), one.key).toEqual(file.holds);
      expect(got(found, "opened").note).toBe("By Friday.");
    }
  }
});

test("names that are withheld are promised to coordinators only", async () => {
  const { amina, tomas, reader, campaign } = await gathering();
  const namesFor = async (one: Person) =>
    (await sendingPreview(amina, request([campaign], [one]))).groups[0]!.shows.answers.map(
      ({ by, listing }) => `${by.organisation} ${listing}`,
    );
  expect(await namesFor(reader)).toEqual(["Open public"]);
  expect((await namesFor(tomas)).sort()).toEqual(["Careful withheld", "Open public"]);
});

test("one file each as soon as anybody is at risk, and the preview says for whose sake", async () => {
  const { amina, open, reader, campaign } = await gathering();
  const third = await person("Third");
  await acquaint(amina, third);
  const asked = request([campaign], [reader, third]);
  expect(await sendingPreview(amina, asked)).toMatchObject({ isApart: false, exposed: [] });
  got(await editContact(amina, third.key, { atRisk: true }), "edited");
  const apart = await sendingPreview(amina, asked);
  expect(apart).toMatchObject({ isApart: true, exposed: [{ organisation: "Third" }] });
  expect(apart.groups.flatMap(({ files }) => files)).toHaveLength(2);
  const { parcels } = got(await circulate(amina, { ...asked, note: null }), "packed");
  expect(parcels.map(({ to }) => to.length)).toEqual([1, 1]);
  for (const one of [reader, third]) {
    const others = parcels.find(({ to }) => !to.includes(one.key))!;
    expect(await inspect(one, others.bytes)).toEqual({ outcome: "not-for-me", from: null });
  }
  const shared = await sendingPreview(amina, { ...asked, files: "shared" });
  expect([shared.isApart, shared.groups[0]!.files[0]!.length], "somebody may say otherwise").toEqual([
    false,
    2,
  ]);
  expect(shared.exposed).toHaveLength(1);
  expect(open.key).toBeTruthy();
});

test("several letters go into one file, and who was asked is noted with each of them", async () => {
  const [amina, reader] = [await person("Amina"), await person("Reader")];
  await acquaint(amina, reader);
  const first = await campaignOf(amina);
  amina.wait(60);
  const second = await campaignOf(amina);
  const paper = got(
    await addOrganisation(amina, {
      details: { organisation: "On paper", country: "KE", sectors: [], languages: [] },
      groups: [],
      note: "",
      atRisk: false,
    }),
    "added",
  );
  const campaigns = [first.campaign, second.campaign];
  const to = [reader.key, paper.id];
  const preview = await sendingPreview(amina, { ...request(campaigns, []), to });
  expect(preview.onPaper).toEqual([{ id: paper.id, organisation: "On paper" }]);
  const sent = got(await circulate(amina, { campaigns, to, purpose: "invitation", note: null }), "packed");
  expect([sent.parcels.length, sent.onPaper]).toEqual([1, [paper.id]]);
  const found = got(await inspect(reader, sent.parcels[0]!.bytes), "opened");
  expect(found.letters.map(({ campaign }) => campaign).sort()).toEqual([...campaigns].sort());
  expect(found.letters.every(({ isInvitation }) => isInvitation)).toBe(true);
  for (const campaign of campaigns) {
    expect((await find(amina, campaignRecord, campaign))?.invited).toEqual([...to].sort());
  }
  const { files } = await exchangedFiles(amina);
  expect(files).toMatchObject([
    { way: "sent", purpose: "invitation", name: sent.parcels[0]!.name, with: [{ organisation: "Reader" }] },
  ]);
  expect(files[0]!.letters.map(({ campaign }) => campaign)).toEqual([...campaigns].sort());
  expect(await circulate(reader, { campaigns, to: [amina.key], purpose: "invitation", note: null })).toEqual({
    outcome: "not-a-coordinator",
  });
  const collection = got(
    await circulate(amina, { campaigns, to: [], purpose: "receipts", note: null }),
    "packed",
  );
  expect(collection.parcels).toEqual([]);
});

test("an answer to several letters goes to each coordinator with its own letters only", async () => {
  const [amina, tomas, one] = [await person("Amina"), await person("Tomas"), await person("One")];
  await acquaint(amina, tomas, one);
  const hers = await campaignOf(amina);
  const his = await campaignOf(tomas);
  await invite(amina, hers.campaign, [one]);
  await invite(tomas, his.campaign, [one]);
  await endorseAs(one, hers.version, "withheld");
  await endorseAs(one, his.version, "withheld");
  const campaigns = [hers.campaign, his.campaign];
  const preview = await sendingPreview(
    one,
    request(campaigns, [], { toCoordinators: true, purpose: "answer" }),
  );
  const sent = await sendToCoordinators(one, campaigns);
  expect(sent.parcels).toHaveLength(2);
  for (const [coordinator, own] of [
    [amina, hers],
    [tomas, his],
  ] as const) {
    const parcel = sent.parcels.find(({ to }) => to.includes(coordinator.key))!;
    const found = got(await inspect(coordinator, parcel.bytes), "opened");
    expect(found.letters.map(({ campaign }) => campaign)).toEqual([own.campaign]);
    expect(found.purpose).toBe("answer");
    const promise = preview.groups.find(({ files }) =>
      files.flat().some(({ key }) => key === coordinator.key),
    )!;
    expect(arrived(found)).toEqual(promised(promise.shows));
  }
});

test("those who were asked and have not answered are found, whether they have the program or not", async () => {
  const { amina, tomas, reader, campaign, version } = await gathering();
  const paper = got(
    await addOrganisation(amina, {
      details: { organisation: "On paper", country: null, sectors: [], languages: [] },
      groups: [],
      note: "",
      atRisk: false,
    }),
    "added",
  );
  await circulate(amina, { campaigns: [campaign], to: [paper.id], purpose: "reminder", note: null });
  const unanswered = async () =>
    (
      await contactList(amina, {
        search: "",
        trust: null,
        unanswered: [campaign],
        sort: "organisation",
        descending: false,
        language: "en",
        from: 0,
        count: 10,
      })
    ).rows.map(({ organisation }) => organisation);
  expect(await unanswered()).toEqual(["On paper", "Reader", "Tomas"]);
  got(await decline(reader, version, null), "declined");
  await send(reader, campaign, amina);
  expect(await unanswered()).toEqual(["On paper", "Tomas"]);
  expect(tomas.key).toBeTruthy();
});

test("hundreds of files have names of their own, go into one archive, and each can be read as text", async () => {
  const amina = await person("Amina");
  // Short names are drawn out of two bytes: here the same ones again and again.
  let drawn = 0;
  const random = (length: number): Uint8Array =>
    length === 2 ? Uint8Array.of(0, drawn++ % 3) : amina.random(length);
  const others = await Promise.all(Array.from({ length: 6 }, (_, at) => person(`P${at}`)));
  for (const one of others) await acquaint(amina, one);
  const { campaign } = await campaignOf(amina);
  const to = others.map(({ key }) => key);
  const { parcels } = got(
    await circulate(
      { ...amina, random },
      { campaigns: [campaign], to, purpose: "invitation", note: null, files: "each" },
    ),
    "packed",
  );
  expect(new Set(parcels.map(({ name }) => name)).size).toBe(6);
  for (const { name } of parcels) expect(name).toMatch(/^2026-11-01-[0-9a-f]{4,12}\.age$/);
  const { bytes } = zipped(amina, parcels);
  const entries = readZip(bytes, { maxEntries: 10, maxBytes: 10_000_000 });
  expect(entries.map(({ name }) => name)).toEqual(parcels.map(({ name }) => name));
  expect(entries[3]!.bytes).toEqual(parcels[3]!.bytes);
  const { text } = armored(amina, parcels[0]!.bytes);
  got(
    await inspect(
      others.find(({ key }) => key === parcels[0]!.to[0])!,
      utf8(text),
    ),
    "opened",
  );
});

test("packing that is stopped notes nothing", async () => {
  const { amina, reader, tomas, campaign } = await gathering();
  const before = await find(amina, campaignRecord, campaign);
  const count = (await exchangedFiles(amina)).files.length;
  let steps = 0;
  const work = { step: () => (++steps === 2 ? Promise.reject(new Error("stop")) : Promise.resolve()) };
  await expect(
    circulate({ ...amina, work }, { ...request([campaign], [reader, tomas]), note: null, files: "each" }),
  ).rejects.toThrow("stop");
  expect(await find(amina, campaignRecord, campaign)).toEqual(before);
  expect((await exchangedFiles(amina)).files).toHaveLength(count);
});
