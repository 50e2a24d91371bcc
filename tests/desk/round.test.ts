import { expect, test } from "vitest";
import { sha256 } from "../../src/core/crypto/sodium";
import type { Block } from "../../src/core/letter/blocks";
import { receiptKind } from "../../src/core/letter/input";
import { versionKind } from "../../src/core/letter/version";
import { summaryOf } from "../../src/core/endorsement/summary";
import { verifyProofPack } from "../../src/core/proof/verify";
import { attest } from "../../src/desk/round/attest";
import { createCampaign } from "../../src/desk/writing/createCampaign";
import { decline } from "../../src/desk/answering/decline";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { endorse } from "../../src/desk/answering/endorse";
import { exportProof } from "../../src/desk/round/exportProof";
import { exportWord } from "../../src/desk/round/exportWord";
import { giveInput } from "../../src/desk/answering/giveInput";
import { letterOf } from "../../src/desk/round/letters";
import { mergeInputs } from "../../src/desk/round/mergeInputs";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { record } from "../../src/desk/round/record";
import { statementsOfKind } from "../../src/desk/statements";
import { stateOf } from "../../src/desk/round/stateOf";
import { withdraw } from "../../src/desk/answering/withdraw";
import { compareProofLetter } from "../../src/word/compareProof";
import {
  acquaint,
  admitAll,
  campaignOf,
  endorseAs,
  fillings,
  got,
  invite,
  letter,
  person,
  send,
} from "./people";

const forInput = { phase: "input", change: "editorial", closes: null } as const;

test("a letter is not published while a placeholder is open, in its text or around it", async () => {
  const amina = await person("Amina");
  const campaign = await createCampaign(amina, { title: "Joint letter", coordinators: [], successors: [] });
  const { draft, unfilled } = await draftLetter(amina, campaign.hash, letter, { date: "today" });
  expect(unfilled).toEqual(["addressee-name", "coalition"]);
  const refused = got(await publishVersion(amina, draft.id, forInput), "unfilled");
  expect(refused.names).toEqual(["addressee-name", "coalition"]);
  const braces = await draftLetter(amina, campaign.hash, letter, { ...fillings, date: "{{ date" });
  got(await publishVersion(amina, braces.draft.id, forInput), "unfilled");
  expect(statementsOfKind(amina, versionKind)).toEqual([]);
  const filled = await draftLetter(amina, campaign.hash, letter, fillings);
  const { version } = got(await publishVersion(amina, filled.draft.id, forInput), "published");
  expect(version.statement.addressee.name).toBe("Her Excellency Ms. Jane Doe");
  expect(version.statement.letterhead).toBe("Alliance for Peaceful Communities");
  got(await publishVersion(amina, filled.draft.id, forInput), "unknown-draft");
});

test("a filling is never read as a further placeholder or as markup", async () => {
  const amina = await person("Amina");
  const campaign = await createCampaign(amina, { title: "Joint letter", coordinators: [], successors: [] });
  const odd = { ...fillings, date: "**{{coalition}}**" };
  const { draft, unfilled } = await draftLetter(amina, campaign.hash, letter, odd);
  expect(unfilled).toEqual(["coalition"]);
  expect(draft.text).toContain("\\*\\*{{coalition}}\\*\\*");
});

test("two organisations propose other words; Amina takes one, adapts one, and both get a receipt", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, [baraka, chen]);
  const replace = { op: "replace", block: 4, after: paragraph("We ask for a dialogue.") } as const;
  got(await giveInput(baraka, { version, suggestions: [replace], comments: [] }), "given");
  const insert = { op: "insert", block: 4, after: paragraph("We write from many countries.") } as const;
  const remove = { op: "delete", block: 5 } as const;
  got(await giveInput(chen, { version, suggestions: [insert, remove], comments: [] }), "given");
  const [ofBaraka] = (await send(baraka, campaign, amina)).added;
  const ofChen = (await send(chen, campaign, amina)).added.find(({ statement }) =>
    statement.type.includes("input"),
  );

  const merged = await mergeInputs(amina, version, [
    { input: ofBaraka!.hash, suggestion: 1, outcome: "taken", reason: null },
    {
      input: ofChen!.hash,
      suggestion: 1,
      outcome: "adapted",
      adapted: paragraph("We write from three countries."),
      reason: "counted",
    },
    { input: ofChen!.hash, suggestion: 2, outcome: "not taken", reason: "agreed" },
  ]);
  const { draft } = got(merged, "merged");
  const { version: second } = got(
    await publishVersion(amina, draft.id, { ...forInput, phase: "endorsement" }),
    "published",
  );
  expect(second.statement).toMatchObject({ number: 2, previous: [version], phase: "endorsement" });
  await invite(amina, campaign, [baraka, chen]);
  const text = await letterOf(chen, second.statement.text);
  expect(text?.slice(3, 6)).toEqual([
    paragraph("We ask for a dialogue."),
    paragraph("We write from three countries."),
    expect.objectContaining({ kind: "list" }),
  ]);
  // each gets the receipt for its own input, and not the other's
  const receipts = [baraka, chen].map((one) => statementsOfKind(one, receiptKind));
  expect(
    receipts.map((list) => list.map(({ statement }) => statement.answers.map(({ outcome }) => outcome))),
  ).toEqual([[["taken"]], [["adapted", "not taken"]]]);
});

test("what cannot be merged is said, and nothing is signed", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, [baraka, chen]);
  for (const one of [baraka, chen]) {
    const suggestion = { op: "replace", block: 4, after: paragraph(`As ${one.key} says.`) } as const;
    got(await giveInput(one, { version, suggestions: [suggestion], comments: [] }), "given");
  }
  const inputs = [];
  for (const one of [baraka, chen]) {
    const { added } = await send(one, campaign, amina);
    inputs.push(added.find(({ statement }) => statement.type.includes("input"))!.hash);
  }
  const taken = (input: string, suggestion: number) =>
    ({ input, suggestion, outcome: "taken", reason: null }) as const;
  const conflict = await mergeInputs(amina, version, [taken(inputs[0]!, 1), taken(inputs[1]!, 1)]);
  expect(conflict).toEqual({ outcome: "conflict", block: 4 });
  const unknown = await mergeInputs(amina, version, [taken(inputs[0]!, 2)]);
  expect(unknown.outcome).toBe("unknown-suggestion");
  expect((await mergeInputs(baraka, version, [])).outcome).toBe("not-a-coordinator");
  expect(statementsOfKind(amina, receiptKind)).toEqual([]);
  const astray = { op: "delete", block: 9 } as const;
  expect(await giveInput(chen, { version, suggestions: [astray], comments: [] })).toEqual({
    outcome: "no-such-block",
    block: 9,
  });
});

test("an organisation signs the current version that asks for it, and nothing else", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, [baraka]);
  const details = {
    version,
    read: "en",
    signatories: [],
    listing: "public",
    successorsMayRead: false,
  } as const;
  expect((await endorse(baraka, details)).outcome).toBe("not-for-endorsement");
  const { draft } = got(await mergeInputs(amina, version, []), "merged");
  const published = await publishVersion(amina, draft.id, { ...forInput, phase: "endorsement" });
  const second = got(published, "published").version.hash;
  expect((await endorse(baraka, { ...details, version: second })).outcome).toBe("unknown-version");
  await invite(amina, campaign, [baraka]);
  expect((await endorse(baraka, { ...details, version: second, read: "fr" })).outcome).toBe(
    "language-not-offered",
  );
  const again = got(await mergeInputs(amina, second, []), "merged");
  got(await publishVersion(amina, again.draft.id, { ...forInput, phase: "endorsement" }), "published");
  await invite(amina, campaign, [baraka]);
  expect((await endorse(baraka, { ...details, version: second })).outcome).toBe("not-current");
  baraka.wait(500 * 86_400);
  const third = (await stateOf(baraka, campaign)).version!.hash;
  expect((await endorse(baraka, { ...details, version: third })).outcome).toBe("no-card");
  expect((await publishVersion(baraka, again.draft.id, forInput)).outcome).toBe("unknown-draft");
  expect((await attest(baraka, campaign)).outcome).toBe("not-a-coordinator");
});

/** What came over the telephone, noted. */
const scan = Uint8Array.of(1, 2, 3);

test("two co-chairs collect by different routes, exchange, have the same state, attest, and the proof holds", async () => {
  const [amina, tomas] = [await person("Amina"), await person("Tomas")];
  const people = await Promise.all(
    ["Baraka", "Chen", "Dunya", "Elif", "Farid", "Gita"].map((name, i) =>
      person(name, i === 1 ? "coordinators" : "open"),
    ),
  );
  const [baraka, chen, dunya, elif, farid, gita] = people;
  for (const one of people) await acquaint(amina, tomas, one);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  await invite(amina, campaign, [tomas, ...people]);
  await admitAll(amina, campaign, [baraka!, chen!, dunya!]);
  await admitAll(tomas, campaign, [elif!, farid!]);
  await endorseAs(baraka!, version);
  await endorseAs(chen!, version, "withheld");
  await endorseAs(dunya!, version, "recipients");
  await endorseAs(elif!, version);
  got(await decline(farid!, version, "not now"), "declined");
  await endorseAs(gita!, version);
  for (const one of [baraka!, chen!, dunya!]) await send(one, campaign, amina);
  for (const one of [elif!, farid!, gita!]) await send(one, campaign, tomas);
  got(
    await record(amina, {
      version,
      organisation: "Lighthouse Circle",
      country: "TL",
      signatories: [],
      listing: "public",
      means: "telephone",
      evidence: { bytes: scan },
    }),
    "recorded",
  );
  await send(amina, campaign, tomas);
  await send(tomas, campaign, amina);
  const states = await Promise.all([amina, tomas].map((one) => stateOf(one, campaign)));
  expect(summaryOf(states[0]!)).toEqual(summaryOf(states[1]!));
  const [state] = states;
  expect(state!.counts).toMatchObject({
    organisations: 4,
    byListing: { public: 2, recipients: 1, withheld: 1 },
    recorded: 1,
  });
  expect(state!.declined).toHaveLength(1);
  expect(state!.unadmitted.map(({ answer }) => answer.statement.key)).toEqual([gita!.key]);
  expect(await tomas.store.content(sha256(scan))).toEqual(scan);

  for (const one of [amina, tomas]) got(await attest(one, campaign), "attested");
  await send(tomas, campaign, amina);
  const layout = { signatories: "end", paper: "a4" } as const;
  const forPublic = got(await exportWord(amina, campaign, { ...layout, audience: "public" }), "exported");
  const forAddressee = got(
    await exportWord(amina, campaign, { ...layout, audience: "addressee" }),
    "exported",
  );
  expect(forPublic.warnings.map(({ warning }) => warning)).toContain("few-withheld");
  expect(forAddressee.bytes.length).toBeGreaterThan(0);
  const proof = got(await exportProof(amina, campaign, layout, new Uint8Array(1)), "exported");
  const report = await verifyProofPack(proof.bytes, { confirmedKeys: [], compareLetter: compareProofLetter });
  expect(report.listed.map(({ organisation }) => organisation).sort()).toEqual(["Baraka", "Elif"]);
  expect(report).toMatchObject({ withheld: 2, attestations: [{ organisations: 4 }, { organisations: 4 }] });
});

test("a withdrawal outlives the endorsement, whichever comes first", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  await admitAll(amina, campaign, [baraka]);
  await endorseAs(baraka, version);
  // the clock stands still: the numbers go on all the same
  got(await withdraw(baraka, campaign, null), "withdrawn");
  await send(baraka, campaign, amina);
  const state = await stateOf(amina, campaign);
  expect(state.counts.organisations).toBe(0);
  expect(state.withdrawn.map(({ reason }) => reason)).toEqual(["withdrawn"]);
  expect(state.superseded.map(({ reason }) => reason)).toEqual(["superseded"]);
});

function paragraph(text: string): Block {
  return {
    kind: "paragraph",
    role: "body",
    content: [{ kind: "text", text, bold: false, italic: false, link: null }],
  };
}
