import { expect, test } from "vitest";
import { campaignKind } from "../../src/core/endorsement/campaign";
import { parseLetter } from "../../src/core/letter/parse";
import { writeLetter } from "../../src/core/letter/write";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { createCampaign } from "../../src/desk/writing/createCampaign";
import { decline } from "../../src/desk/answering/decline";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { removeDraft } from "../../src/desk/writing/saveDraft";
import { giveInput } from "../../src/desk/answering/giveInput";
import { letterHistory } from "../../src/desk/writing/letterHistory";
import { letters } from "../../src/desk/round/letterList";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { receive } from "../../src/desk/exchange/receive";
import {
  campaignRecord,
  draftRecord,
  find,
  findAll,
  newCampaign,
  originRecord,
  put,
} from "../../src/desk/records";
import { saveDraft } from "../../src/desk/writing/saveDraft";
import { draftBase, similarLetter } from "../../src/desk/writing/similarLetter";
import { startDraft } from "../../src/desk/writing/startDraft";
import { findStatement, statementsOfKind } from "../../src/desk/statements";
import { acceptTakeOver, undoTakeOver } from "../../src/desk/writing/takeOver";
import { withdraw } from "../../src/desk/answering/withdraw";
import {
  acquaint,
  admitAll,
  campaignOf,
  endorseAs,
  fillings,
  got,
  invite,
  inviting,
  letter,
  person,
  send,
} from "./people";
import type { Person } from "./people";

const forEndorsement = { phase: "endorsement", change: "substantive", closes: null } as const;

async function rows(one: Person) {
  return (await letters(one)).letters;
}

/** Publishes another wording of these versions. */
async function reworded(one: Person, versions: readonly string[], words: string): Promise<string> {
  const { draft } = got(await startDraft(one, versions, versions[0]!), "drafted");
  got(await saveDraft(one, draft.id, { text: draft.text.replace("be a priority", words) }), "saved");
  one.wait(60);
  return got(await publishVersion(one, draft.id, forEndorsement), "published").version.hash;
}

test("a draft is a letter of its own until its publication founds a campaign with those it names", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { draft } = await draftLetter(amina, null, letter, fillings);
  expect(await rows(amina)).toMatchObject([
    {
      id: draft.id,
      campaign: null,
      draft: draft.id,
      title: "Engagement with civil society",
      addressee: { office: "Secretary-General" },
      role: "coordinator",
      accepted: true,
      step: "draft",
      number: 0,
    },
  ]);
  const founding = { coordinators: [baraka.key], successors: [chen.key] };
  const publication = { ...forEndorsement, closes: "2026-12-01", founding };
  const { version } = got(await publishVersion(amina, draft.id, publication), "published");
  const [genesis] = statementsOfKind(amina, campaignKind);
  expect(genesis!.statement).toMatchObject({
    coordinators: [amina.key, baraka.key].sort(),
    successors: [chen.key],
  });
  expect(await rows(amina)).toMatchObject([
    { id: genesis!.hash, draft: null, step: "endorsement", number: 1, closes: "2026-12-01", accepted: true },
  ]);
  const history = got(await letterHistory(amina, genesis!.hash), "told");
  expect(history).toMatchObject({ role: "coordinator", current: version.hash, missing: 0 });
  expect(history.coordinators.map(({ organisation }) => organisation ?? "").sort()).toEqual([
    "Amina",
    "Baraka",
  ]);
  expect(history.successors).toMatchObject([{ organisation: "Chen", trust: "unverified" }]);
  got(await letterHistory(amina, version.hash), "unknown-campaign");
});

test("an invited desk sees who invites, accepts by hand, and sees its own last answer", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina, [], "input");
  const [parcel] = await inviting(amina, campaign, [baraka]);
  got(await receive(baraka, parcel!.bytes), "received");
  const seen = async () => (await rows(baraka))[0]!;
  expect(await seen()).toMatchObject({
    role: "invited",
    accepted: false,
    founder: { organisation: "Amina", trust: "unverified", isOwn: false },
    step: "input",
    ownAnswer: "none",
  });
  await acceptCampaign(baraka, campaign);
  expect(await seen()).toMatchObject({ accepted: true });
  got(
    await giveInput(baraka, {
      version,
      suggestions: [],
      comments: [{ block: 4, quote: null, text: "Good." }],
    }),
    "given",
  );
  expect(await seen()).toMatchObject({ ownAnswer: "input-given" });
  await send(baraka, campaign, amina);
  expect((await rows(amina))[0]).toMatchObject({ inputs: 1, organisations: 0 });

  const second = await reworded(amina, [version], "come first");
  await invite(amina, campaign, [baraka]);
  expect(await seen()).toMatchObject({ step: "endorsement", number: 2, ownAnswer: "none" });
  baraka.wait(60);
  await endorseAs(baraka, second);
  expect(await seen()).toMatchObject({ ownAnswer: "endorsed" });
  await send(baraka, campaign, amina);
  await admitAll(amina, campaign, [baraka]);
  expect((await rows(amina))[0]).toMatchObject({ organisations: 1, answered: 1, inputs: 0 });

  await reworded(amina, [second], "come first of all");
  await invite(amina, campaign, [baraka]);
  expect(await seen()).toMatchObject({ number: 3, ownAnswer: "endorsed-earlier" });
  baraka.wait(60);
  got(await withdraw(baraka, campaign, null), "withdrawn");
  expect(await seen()).toMatchObject({ ownAnswer: "withdrawn" });
  const current = got(await letterHistory(baraka, campaign), "told").current!;
  baraka.wait(60);
  got(await decline(baraka, current, null), "declined");
  expect(await seen()).toMatchObject({ ownAnswer: "declined" });
});

test("what was closed or delivered, and how many were asked, comes from the desk's own record", async () => {
  const amina = await person("Amina");
  const { campaign } = await campaignOf(amina);
  const record = { ...newCampaign, invited: ["a", "b"], closed: amina.clock() };
  await amina.store.write([put(campaignRecord, campaign, record)]);
  expect((await rows(amina))[0]).toMatchObject({ step: "closed", invited: 2 });
  await amina.store.write([put(campaignRecord, campaign, { ...record, delivered: "2026-11-03" })]);
  expect((await rows(amina))[0]).toMatchObject({ step: "delivered" });
});

test("two wordings at once are told, and a draft on both settles them", async () => {
  const amina = await person("Amina");
  const { campaign, version } = await campaignOf(amina);
  const one = await reworded(amina, [version], "come first");
  const other = await reworded(amina, [version], "come last");
  expect((await rows(amina))[0]).toMatchObject({ severalHeads: true, number: 2 });
  const forked = got(await letterHistory(amina, campaign), "told");
  expect(forked.current).toBeNull();
  expect(
    forked.versions
      .filter(({ isHead }) => isHead)
      .map(({ hash }) => hash)
      .sort(),
  ).toEqual([one, other].sort());

  const settled = await reworded(amina, [other, one], "be dear");
  const history = got(await letterHistory(amina, campaign), "told");
  expect(history.current).toBe(settled);
  expect(history.versions[0]).toMatchObject({ hash: settled, number: 3, previous: [one, other].sort() });
  expect((await rows(amina))[0]).toMatchObject({ severalHeads: false, number: 3 });
});

test("a new wording begins only from versions of one letter that this desk coordinates", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  const other = await campaignOf(amina);
  got(await startDraft(amina, [], version), "unknown-version");
  got(await startDraft(amina, [version], other.version), "not-of-one-letter");
  got(await startDraft(amina, [version, other.version], version), "not-of-one-letter");
  got(await startDraft(amina, [version, campaign], version), "unknown-version");
  await invite(amina, campaign, [baraka]);
  got(await startDraft(baraka, [version], version), "not-a-coordinator");
  expect([...(await findAll(amina, draftRecord)), ...(await findAll(baraka, draftRecord))]).toEqual([]);

  const { draft } = got(await startDraft(amina, [version], version), "drafted");
  expect((await rows(amina)).find(({ id }) => id === campaign)).toMatchObject({
    draft: draft.id,
    step: "endorsement",
  });
  expect(await draftBase(amina, draft.id)).toMatchObject({ outcome: "found", is: "previous", number: 1 });
});

test("a similar letter is its own, remembers what it was made from until it is published, and keeps no more", async () => {
  const amina = await person("Amina");
  const { version } = await campaignOf(amina);
  const addressee = { name: null, office: "Administrator", organisation: "UNDP" };
  const details = {
    addressee,
    letterhead: "Alliance",
    replacements: [
      { from: "civil society", to: "organisations [*] of $& society" },
      { from: "", to: "x" },
    ],
  };
  const { draft } = got(await similarLetter(amina, { version }, details), "drafted");
  expect(draft).toMatchObject({
    campaign: null,
    previous: [],
    addressee,
    letterhead: "Alliance",
    kind: "letter",
  });
  expect(draft.text).toContain("# Engagement with organisations \\[\\*\\] of $\\& society\n");
  const base = got(await draftBase(amina, draft.id), "found");
  expect(base).toMatchObject({ is: "original", title: "Engagement with civil society", number: null });
  expect(writeLetter(base.letter)).toContain("We ask that engagement with civil society be a priority.");

  const again = got(
    await similarLetter(amina, { draft: draft.id }, { ...details, replacements: [] }),
    "drafted",
  );
  expect(again.draft.text).toBe(draft.text);
  got(await similarLetter(amina, { version: draft.id }, details), "unknown-source");
  got(await similarLetter(amina, { draft: version }, details), "unknown-source");
  await expect(
    similarLetter(amina, { version }, { ...details, addressee: { ...addressee, office: "a\u202eb" } }),
  ).rejects.toMatchObject({ reason: "bad-text" });
  expect(await findAll(amina, draftRecord)).toHaveLength(2);

  got(await publishVersion(amina, draft.id, forEndorsement), "published");
  expect(await find(amina, originRecord, draft.id)).toBeNull();
  const plain = await draftLetter(amina, null, letter, fillings);
  got(await draftBase(amina, plain.draft.id), "none");
  got(await removeDraft(amina, plain.draft.id), "removed");
  got(await draftBase(amina, plain.draft.id), "none");
});

test("the founder is arrested: a successor takes the letter over, and others follow once they accept it by hand", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { hash: campaign } = await createCampaign(amina, {
    title: "Joint letter",
    coordinators: [],
    successors: [baraka.key],
  });
  const { draft } = await draftLetter(amina, campaign, letter, fillings);
  const first = got(await publishVersion(amina, draft.id, forEndorsement), "published").version.hash;
  await invite(amina, campaign, [baraka, chen]);
  expect((await rows(baraka))[0]).toMatchObject({ role: "successor" });
  got(await startDraft(chen, [first], first), "not-a-coordinator");

  baraka.wait(3600);
  const second = await reworded(baraka, [first], "come first");
  expect((await rows(baraka))[0]).toMatchObject({ role: "coordinator", number: 2, severalHeads: false });
  expect(got(await letterHistory(baraka, campaign), "told").current).toBe(second);

  for (const parcel of await inviting(baraka, campaign, [chen])) {
    got(await receive(chen, parcel.bytes), "received");
  }
  const offered = got(await letterHistory(chen, campaign), "told");
  expect(offered).toMatchObject({
    current: first,
    versions: [{ hash: second, standing: "offered" }, { hash: first }],
  });
  got(await acceptTakeOver(chen, campaign, first), "not-offered");
  got(await acceptTakeOver(chen, campaign, campaign), "unknown-version");
  got(await acceptTakeOver(chen, campaign, second), "accepted");
  got(await acceptTakeOver(chen, campaign, second), "not-offered");
  expect(got(await letterHistory(chen, campaign), "told").current).toBe(second);
  got(await undoTakeOver(chen, campaign, second), "undone");
  got(await undoTakeOver(chen, campaign, second), "not-accepted");
  expect(got(await letterHistory(chen, campaign), "told").current).toBe(first);
  expect(findStatement(chen, campaignKind, campaign)).not.toBeNull();
});

test("a successor begins no letter of its own under another's name", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { hash: campaign } = await createCampaign(amina, {
    title: "Joint letter",
    coordinators: [],
    successors: [baraka.key],
  });
  const published = await draftLetter(amina, campaign, letter, fillings);
  got(await publishVersion(amina, published.draft.id, forEndorsement), "published");
  await invite(amina, campaign, [baraka]);
  const { draft } = await draftLetter(baraka, campaign, letter, fillings);
  got(await publishVersion(baraka, draft.id, forEndorsement), "not-a-coordinator");
  expect(parseLetter(draft.text)).toHaveLength(6);
});

test("a version is not sent until its author packed it for somebody, and the next one again", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const unsent = async (one: Person) => (await rows(one)).map(({ isUnsent }) => isUnsent);
  const { campaign, version } = await campaignOf(amina);
  expect(await unsent(amina)).toEqual([true]);
  amina.wait(60);
  await invite(amina, campaign, [baraka]);
  expect([await unsent(amina), await unsent(baraka)]).toEqual([[false], [false]]);
  amina.wait(60);
  await reworded(amina, [version], "be a first priority");
  expect([await unsent(amina), await unsent(baraka)]).toEqual([[true], [false]]);
  amina.wait(60);
  await invite(amina, campaign, [baraka]);
  expect(await unsent(amina)).toEqual([false]);
});
