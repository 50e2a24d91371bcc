import { expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import type { Block } from "../../src/core/letter/blocks";
import type { Endorsement } from "../../src/core/endorsement/answers";
import { sha256, utf8 } from "../../src/core/crypto/sodium";
import { acceptCampaign, undoAcceptance } from "../../src/desk/answering/acceptCampaign";
import { attest } from "../../src/desk/round/attest";
import { decline } from "../../src/desk/answering/decline";
import { endorse } from "../../src/desk/answering/endorse";
import type { EndorsementDetails } from "../../src/desk/answering/endorse";
import { exportWord } from "../../src/desk/round/exportWord";
import { giveInput } from "../../src/desk/answering/giveInput";
import {
  endorsementDraft,
  endorsementDraftRecord,
  saveEndorsementDraft,
} from "../../src/desk/answering/endorsementDraft";
import type { EndorsementDraft } from "../../src/desk/answering/endorsementDraft";
import { inputDraft, inputDraftRecord, saveInputDraft } from "../../src/desk/answering/inputDraft";
import type { InputDraft } from "../../src/desk/answering/inputDraft";
import { invitation, invitations } from "../../src/desk/answering/invitation";
import { mergeInputs } from "../../src/desk/round/mergeInputs";
import { previewLine } from "../../src/desk/answering/previewLine";
import { publishCard } from "../../src/desk/publishCard";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { receive } from "../../src/desk/exchange/receive";
import { find, put, statementRecord } from "../../src/desk/records";
import { letters } from "../../src/desk/round/letterList";
import { stateOf } from "../../src/desk/round/stateOf";
import { withdraw } from "../../src/desk/answering/withdraw";
import { signFile } from "../../src/core/crypto/minisign";
import { readDocumentText } from "../../src/word/read";
import { acquaint, admitAll, campaignOf, got, invite, inviting, person, send, sending } from "./people";
import type { Person } from "./people";

const signatories = [
  { name: "Nadia Haddad", role: "Director" },
  { name: "Omar Saleh", role: null },
];

function details(version: string, changes: Partial<EndorsementDetails> = {}): EndorsementDetails {
  return { version, read: "en", signatories, listing: "public", successorsMayRead: true, ...changes };
}

const invited = async (one: Person, campaign: string) => got(await invitation(one, campaign), "found");

/** Another wording, published for endorsement from the one before. */
async function nextVersion(coordinator: Person, version: string): Promise<string> {
  const { draft } = got(await mergeInputs(coordinator, version, []), "merged");
  const publication = { phase: "endorsement", change: "editorial", closes: null } as const;
  return got(await publishVersion(coordinator, draft.id, publication), "published").version.hash;
}

function paragraph(text: string): Block {
  return {
    kind: "paragraph",
    role: "body",
    content: [{ kind: "text", text, bold: false, italic: false, link: null }],
  };
}

test("an invitation is read before it is accepted, and answered only after", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  got(await receive(baraka, parcel!.bytes), "received");
  const before = await invited(baraka, campaign);
  expect(before).toMatchObject({
    title: "Engagement with civil society",
    isAccepted: false,
    isCoordinator: false,
    coordinators: [{ organisation: "Amina", trust: "unverified", role: "coordinator", isContact: true }],
    wordings: [{ hash: version, number: 1, phase: "endorsement", languages: ["en"], isOver: false }],
    card: { state: "good", organisation: "Baraka", country: "KE" },
    answer: { answer: "none" },
    unsent: [],
    lastSignatories: [],
  });
  expect((await endorse(baraka, details(version))).outcome).toBe("not-accepted");
  expect((await stateOf(baraka, campaign)).unadmitted).toEqual([]);
  got(await acceptCampaign(baraka, campaign), "accepted");
  expect((await invited(baraka, campaign)).isAccepted).toBe(true);
  got(await endorse(baraka, details(version)), "endorsed");
  expect((await invitation(baraka, version)).outcome).toBe("unknown-campaign");
});

test("accepting is taken back while nothing was signed, and not after", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  got(await receive(baraka, parcel!.bytes), "received");
  expect(await undoAcceptance(baraka, campaign)).toEqual({ outcome: "not-accepted" });
  got(await acceptCampaign(baraka, campaign), "accepted");
  expect(await undoAcceptance(baraka, campaign)).toEqual({ outcome: "undone" });
  expect((await invited(baraka, campaign)).isAccepted).toBe(false);
  expect((await endorse(baraka, details(version))).outcome).toBe("not-accepted");

  got(await acceptCampaign(baraka, campaign), "accepted");
  got(await endorse(baraka, details(version)), "endorsed");
  expect(await undoAcceptance(baraka, campaign)).toEqual({ outcome: "in-use" });
  expect((await invited(baraka, campaign)).isAccepted).toBe(true);
  expect(await undoAcceptance(amina, campaign), "its founder signed it").toEqual({ outcome: "in-use" });
});

test("an answer is unsent until a file with it was made for a coordinator, and again after the next one", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  const { endorsement } = got(await endorse(baraka, details(version)), "endorsed");
  const listed = async () => (await letters(baraka)).letters.map(({ isUnsent }) => isUnsent);
  expect(await invited(baraka, campaign)).toMatchObject({ unsent: [endorsement.hash], packed: null });
  expect(await listed()).toEqual([true]);
  baraka.wait(60);
  await send(baraka, campaign, amina);
  // A file can be lost: it can be packed again until something of theirs tells that it arrived.
  expect(await invited(baraka, campaign)).toMatchObject({ unsent: [], packed: baraka.clock() });
  expect(await listed()).toEqual([false]);
  const { unadmitted } = await stateOf(amina, campaign);
  expect(unadmitted.map(({ answer }) => answer.statement)).toMatchObject([
    { organisation: "Baraka", country: "KE", signatories, listing: "public", successorsMayRead: true },
  ]);
  // Of the same second as the file before it, which is without it all the same.
  const { withdrawal } = got(await withdraw(baraka, campaign, "the board said no"), "withdrawn");
  expect(await invited(baraka, campaign)).toMatchObject({
    unsent: [withdrawal.hash],
    answer: { answer: "withdrawn", reason: "the board said no" },
    answers: [
      { answer: "withdrawn", number: null },
      { answer: "endorsed", number: 1 },
    ],
    lastSignatories: signatories,
  });
  await send(baraka, campaign, amina);
  expect((await stateOf(amina, campaign)).withdrawn).toHaveLength(1);
  expect((await invited(baraka, campaign)).unsent).toEqual([]);
});

test("a changed text is told, and endorsed anew with all that was chosen before", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  const chosen = { listing: "recipients", atLeast: 1, expires: "2027-05-01" } as const;
  got(await endorse(baraka, details(version, chosen)), "endorsed");
  const second = await nextVersion(amina, version);
  amina.wait(60);
  await invite(amina, campaign, [baraka]);
  const changed = await invited(baraka, campaign);
  expect(changed.wordings.map(({ hash }) => hash)).toEqual([second]);
  expect(changed.answer).toMatchObject({ answer: "endorsed", version, number: 1, signatories, ...chosen });
  expect((await endorse(baraka, details(version))).outcome, "the old one is not signed any more").toBe(
    "not-current",
  );
  baraka.wait(60);
  got(await endorse(baraka, details(second, chosen)), "endorsed");
  await send(baraka, campaign, amina);
  await admitAll(amina, campaign, [baraka]);
  const { counted, superseded } = await stateOf(amina, campaign);
  expect(counted.map(({ endorsement }) => endorsement.statement)).toMatchObject([
    { version: second, number: 2, listing: "recipients", condition: { atLeast: 1 }, expires: "2027-05-01" },
  ]);
  expect(superseded).toHaveLength(1);
});

test("a no goes to the coordinators, also of a letter that was never accepted", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  got(await receive(baraka, parcel!.bytes), "received");
  const said = got(await decline(baraka, version, "ليس الآن"), "declined");
  expect(await invited(baraka, campaign)).toMatchObject({
    isAccepted: false,
    answer: { answer: "declined", reason: "ليس الآن" },
    unsent: [said.decline.hash],
  });
  await send(baraka, campaign, amina);
  expect((await stateOf(amina, campaign)).declined.map(({ answer }) => answer.statement.reason)).toEqual([
    "ليس الآن",
  ]);
});

test("nothing is signed without a good card, for a day that has passed, or in a language that is not offered", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  expect((await endorse(baraka, details(version, { expires: "2026-10-31" }))).outcome).toBe("expired");
  expect((await endorse(baraka, details(version, { read: "fr" }))).outcome).toBe("language-not-offered");
  const hostile = [{ name: "Nadia\u202eHaddad", role: null }];
  await expect(endorse(baraka, details(version, { signatories: hostile }))).rejects.toThrow(Refusal);
  expect(() => previewLine(baraka, version, hostile), "nor is it previewed").toThrow(Refusal);
  const many = Array.from({ length: 21 }, () => ({ name: "A", role: null }));
  await expect(endorse(baraka, details(version, { signatories: many }))).rejects.toThrow(Refusal);
  baraka.wait(500 * 86_400);
  expect((await endorse(baraka, details(version))).outcome).toBe("no-card");
  expect((await invited(baraka, campaign)).card).toMatchObject({ state: "lapsed", expires: "2027-12-31" });
  const { answer, unsent } = await invited(baraka, campaign);
  expect({ answer, unsent }).toEqual({ answer: { answer: "none" }, unsent: [] });
});

test("two coordinators publish at once: both wordings are shown, and none can be signed", async () => {
  const [amina, tomas, baraka] = [await person("Amina"), await person("Tomas"), await person("Baraka")];
  await acquaint(amina, tomas, baraka);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  await invite(amina, campaign, [tomas, baraka]);
  const ofAmina = await nextVersion(amina, version);
  tomas.wait(60);
  const ofTomas = await nextVersion(tomas, version);
  await invite(amina, campaign, [baraka]);
  await invite(tomas, campaign, [baraka]);
  const { wordings, title } = await invited(baraka, campaign);
  expect(new Set(wordings.map(({ hash }) => hash))).toEqual(new Set([ofAmina, ofTomas]));
  expect(new Set(wordings.map(({ by }) => by.organisation))).toEqual(new Set(["Amina", "Tomas"]));
  expect(title, "of the campaign, since no wording speaks for it").toBe("Joint letter");
  expect((await endorse(baraka, details(ofAmina))).outcome).toBe("not-current");
});

test("a wording that only a newer program can read keeps everybody from signing an older one", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  await keepNewer(baraka, baraka, campaign);
  expect((await invited(baraka, campaign)).needsNewerProgram, "not a coordinator’s word").toBe(false);
  await keepNewer(baraka, amina, campaign);
  expect((await invited(baraka, campaign)).needsNewerProgram).toBe(true);
  expect((await endorse(baraka, details(version))).outcome).toBe("newer-program");
});

/** Puts a version of a later kind on a desk, as a bundle would bring it. */
async function keepNewer(desk: Person, author: Person, campaign: string): Promise<void> {
  const created = author.clock();
  const statement = { type: "undersigned/version/2", key: author.key, campaign, seq: 9_999_999_999, created };
  const bytes = utf8(`${JSON.stringify({ ...statement, mood: "hopeful" }, null, 2)}\n`);
  const signature = signFile(bytes, author.identity.signing, `${statement.type} ${created}`);
  const record = { bytes, signature, rotation: null, isJudged: false, heldBy: [] };
  await desk.store.write([put(statementRecord, sha256(bytes), record)]);
}

test("the line that is previewed is the line in the Word file, named, for the addressee, and counted", async () => {
  const amina = await person("Amina");
  const nadia = await person("شبكة الوسيطات");
  await acquaint(amina, nadia);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [nadia]);
  await admitAll(amina, campaign, [nadia]);
  const shown = got(previewLine(nadia, version, signatories), "shown");
  expect(shown.line).toEqual({
    organisation: "شبكة الوسيطات",
    country: "Kenya",
    people: ["Nadia Haddad, Director", "Omar Saleh"],
  });
  const printed = async (listing: Endorsement["listing"], audience: "public" | "addressee") => {
    nadia.wait(60);
    amina.wait(60);
    got(await endorse(nadia, details(version, { listing })), "endorsed");
    await send(nadia, campaign, amina);
    const layout = { signatories: "end", paper: "a4", audience } as const;
    const { bytes } = got(await exportWord(amina, campaign, layout), "exported");
    const { lines } = readDocumentText(bytes);
    return {
      // Without the two lines that describe the table to those who hear it.
      table: lines
        .filter(({ place, text }) => place === "table" && text.includes("\t"))
        .map(({ text }) => text),
      withheld: lines.find(({ role }) => role === "Signatories Withheld")?.text ?? null,
    };
  };
  const { columns, line, withheld } = shown;
  const row = [line.organisation, line.country, line.people.join("\n")];
  const table = [Object.values(columns).join("\t"), row.join("\t")];
  expect(await printed("public", "public")).toEqual({ table, withheld: null });
  expect(await printed("recipients", "public")).toEqual({ table: [], withheld });
  expect(await printed("recipients", "addressee")).toEqual({ table, withheld: null });
  expect(await printed("withheld", "addressee")).toEqual({ table: [], withheld });
});

test("the preview follows the card, and without one there is none", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  baraka.wait(60);
  const card = { organisation: "Baraka Trust", country: "UG", sectors: [], languages: ["en"] } as const;
  await publishCard(baraka, { ...card, reach: "open", expires: "2027-12-31" });
  expect(got(previewLine(baraka, version, []), "shown").line).toEqual({
    organisation: "Baraka Trust",
    country: "Uganda",
    people: [],
  });
  expect(previewLine(baraka, campaign, []).outcome).toBe("unknown-version");
});

const draft: InputDraft = {
  suggestions: [
    { op: "replace", block: 4, text: "We ask that engagement with civil society be a priority for all." },
    { op: "delete", block: 5 },
    { op: "insert", block: 4, kind: "quote", text: "كلمات بالعربية" },
  ],
  comments: [{ block: 4, quote: "a priority", text: "" }],
};

test("what is being suggested is kept as it is, half written, and let go of when it is signed", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, [baraka]);
  expect(await inputDraft(baraka, version)).toEqual({ outcome: "none" });
  expect(await saveInputDraft(baraka, version, draft)).toEqual({ outcome: "saved" });
  expect(await inputDraft(baraka, version)).toEqual({ outcome: "found", draft, changed: baraka.clock() });
  expect(await saveInputDraft(baraka, campaign, draft)).toEqual({ outcome: "unknown-version" });

  const suggestions = [{ op: "replace", block: 4, after: paragraph("We ask for a dialogue.") }] as const;
  const comments = [{ block: 4, quote: "a priority", text: "for whom?" }];
  const { input } = got(await giveInput(baraka, { version, suggestions, comments }), "given");
  expect(await inputDraft(baraka, version)).toEqual({ outcome: "none" });
  expect(await invited(baraka, campaign)).toMatchObject({
    inputs: [{ hash: input.hash, version, number: 1, suggestions, comments }],
    unsent: [input.hash],
  });

  baraka.wait(60);
  const again = got(await giveInput(baraka, { version, suggestions: [], comments: [] }), "given").input;
  expect((await invited(baraka, campaign)).inputs).toMatchObject([{ hash: again.hash, suggestions: [] }]);
  await saveInputDraft(baraka, version, draft);
  await saveInputDraft(baraka, version, { suggestions: [], comments: [] });
  expect(await find(baraka, inputDraftRecord, version), "nothing is kept of nothing").toBeNull();
});

test("what is no draft of an input is refused, and what was kept stays", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, [baraka]);
  await saveInputDraft(baraka, version, draft);
  const comment = { block: 1, quote: null, text: "" };
  const unfit: readonly unknown[] = [
    {},
    { suggestions: [], comments: "none" },
    { suggestions: [{ op: "rewrite", block: 1, text: "" }], comments: [] },
    { suggestions: [{ op: "replace", block: 0, text: "" }], comments: [] },
    { suggestions: [{ op: "replace", block: 1.5, text: "" }], comments: [] },
    { suggestions: [{ op: "replace", block: 1, text: 7 }], comments: [] },
    { suggestions: [{ op: "insert", block: 1, kind: "picture", text: "" }], comments: [] },
    { suggestions: [], comments: [{ block: 1, quote: 3, text: "" }] },
    { suggestions: [], comments: [{ block: 1, quote: null, text: "x".repeat(80_001) }] },
    { suggestions: [], comments: Array.from({ length: 1001 }, () => comment) },
    {
      suggestions: [],
      comments: Array.from({ length: 30 }, () => ({ ...comment, text: "x".repeat(80_000) })),
    },
  ];
  for (const one of unfit) {
    await expect(saveInputDraft(baraka, version, one as InputDraft), JSON.stringify(one)).rejects.toThrow(
      Refusal,
    );
  }
  expect(got(await inputDraft(baraka, version), "found").draft).toEqual(draft);
});

const filledIn: EndorsementDraft = {
  people: [
    { name: "Nadia ", role: "" },
    { name: "", role: "مديرة" },
  ],
  listing: null,
  isConditional: true,
  atLeast: null,
  successorsMayRead: false,
  span: "until",
  until: "2027-05-01",
};

test("what is filled in before signing is kept as far as it came, until it is signed or discarded", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  expect(await endorsementDraft(baraka, version)).toEqual({ outcome: "none" });
  expect(await saveEndorsementDraft(baraka, version, filledIn)).toEqual({ outcome: "saved" });
  expect(await endorsementDraft(baraka, version)).toEqual({ outcome: "found", draft: filledIn });
  expect(await saveEndorsementDraft(baraka, campaign, filledIn)).toEqual({ outcome: "unknown-version" });

  expect((await endorse(baraka, details(version, { read: "fr" }))).outcome).toBe("language-not-offered");
  expect(await find(baraka, endorsementDraftRecord, version), "nothing was signed").toEqual(filledIn);
  got(await endorse(baraka, details(version)), "endorsed");
  expect(await find(baraka, endorsementDraftRecord, version)).toBeNull();

  await saveEndorsementDraft(baraka, version, filledIn);
  expect(await saveEndorsementDraft(baraka, version, null)).toEqual({ outcome: "saved" });
  expect(await endorsementDraft(baraka, version)).toEqual({ outcome: "none" });
});

test("what nobody can have filled in is refused, and what was kept stays", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  await saveEndorsementDraft(baraka, version, filledIn);
  const unfit: readonly object[] = [
    { people: "Nadia" },
    { people: [{ name: "Nadia", role: null }] },
    { people: [{ name: "x".repeat(2001), role: "" }] },
    { people: Array.from({ length: 21 }, () => ({ name: "", role: "" })) },
    { listing: "nobody" },
    { isConditional: "yes" },
    { atLeast: 0 },
    { atLeast: 1.5 },
    { atLeast: 10_001 },
    { successorsMayRead: 1 },
    { span: "week" },
    { until: "soon" },
    { until: null },
  ];
  for (const changes of unfit) {
    const draft = { ...filledIn, ...changes } as EndorsementDraft;
    await expect(saveEndorsementDraft(baraka, version, draft), JSON.stringify(changes)).rejects.toThrow(
      Refusal,
    );
  }
  expect(got(await endorsementDraft(baraka, version), "found").draft).toEqual(filledIn);
});

test("input is given on a wording that stands, by whoever accepted, and on no other", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina, [], "input");
  const [parcel] = await inviting(amina, campaign, [baraka]);
  got(await receive(baraka, parcel!.bytes), "received");
  const input = { version, suggestions: [{ op: "delete", block: 5 }], comments: [] } as const;
  expect((await giveInput(baraka, input)).outcome).toBe("not-accepted");
  await acceptCampaign(baraka, campaign);
  const second = await nextVersion(amina, version);
  amina.wait(60);
  await invite(amina, campaign, [baraka]);
  expect((await giveInput(baraka, input)).outcome).toBe("not-current");
  expect((await giveInput(baraka, { ...input, version: second })).outcome).toBe("not-for-input");
  expect((await invited(baraka, campaign)).inputs).toEqual([]);
});

test("what a coordinator counted comes back, with whether one’s own endorsement is in it", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka, chen]);
  for (const one of [baraka, chen]) got(await endorse(one, details(version)), "endorsed");
  await send(baraka, campaign, amina);
  await sending(chen, campaign, [amina]);
  await admitAll(amina, campaign, [baraka]);
  got(await attest(amina, campaign), "attested");
  amina.wait(60);
  await invite(amina, campaign, [baraka, chen]);
  expect((await invited(baraka, campaign)).packed, "the count tells that it arrived").toBeNull();
  expect((await invited(chen, campaign)).packed, "nothing tells that it arrived").toBe(chen.clock());
  const counting = { version, organisations: 1, countries: 1, by: { organisation: "Amina" } };
  expect((await invited(baraka, campaign)).countings).toMatchObject([{ ...counting, hasOurs: true }]);
  expect((await invited(baraka, campaign)).answer).toMatchObject({ standing: "counted" });
  expect((await invited(chen, campaign)).countings).toMatchObject([{ ...counting, hasOurs: false }]);
  expect((await invited(chen, campaign)).answer).toMatchObject({ standing: "not-admitted" });
});

test("several invitations are told together, and their answers go in one file", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const campaigns: string[] = [];
  for (let count = 0; count < 3; count++) {
    amina.wait(60);
    const { campaign, version } = await campaignOf(amina);
    await invite(amina, campaign, [baraka]);
    got(await endorse(baraka, details(version)), "endorsed");
    campaigns.push(campaign);
  }
  const asked = [campaigns[2]!, "0".repeat(64), campaigns[0]!, campaigns[1]!, campaigns[2]!];
  const told = await invitations(baraka, asked);
  expect(told.invitations.map(({ campaign }) => campaign)).toEqual([
    campaigns[2],
    campaigns[0],
    campaigns[1],
  ]);
  expect(told.invitations.every(({ unsent }) => unsent.length === 1)).toBe(true);
  const [one] = await sending(baraka, campaigns[0]!, [amina]);
  got(await receive(amina, one!.bytes), "received");
  const later = await invitations(baraka, campaigns);
  expect(later.invitations.map(({ unsent }) => unsent.length)).toEqual([0, 1, 1]);
});
