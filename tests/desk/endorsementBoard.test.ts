import { expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import { declineKind, endorsementKind, withdrawalKind } from "../../src/core/endorsement/answers";
import { stateReasons } from "../../src/core/endorsement/reasons";
import { admissionPreview } from "../../src/desk/round/admissionPreview";
import { admit } from "../../src/desk/round/admit";
import { answerDetail } from "../../src/desk/round/answerDetail";
import { boardPlaces } from "../../src/desk/round/boardRows";
import { decline } from "../../src/desk/answering/decline";
import { endorse } from "../../src/desk/answering/endorse";
import { endorsementBoard } from "../../src/desk/round/endorsementBoard";
import type { BoardQuery } from "../../src/desk/round/endorsementBoard";
import { importCard } from "../../src/desk/contacts/importCard";
import { mergeInputs } from "../../src/desk/round/mergeInputs";
import { ownCard, ownCardText } from "../../src/desk/ownCard";
import { takePen } from "../../src/desk/pen";
import { publishCard } from "../../src/desk/publishCard";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { record, withdrawRecord } from "../../src/desk/round/record";
import {
  campaignRecord,
  contactRecord,
  idWithoutKey,
  newCampaign,
  newContact,
  put,
} from "../../src/desk/records";
import { serveDesk } from "../../src/desk/serve";
import { stateOf } from "../../src/desk/round/stateOf";
import { allStatements, keeping } from "../../src/desk/statements";
import { withdraw } from "../../src/desk/answering/withdraw";
import { acquaint, admitAll, campaignOf, endorseAs, got, invite, person, send } from "./people";
import type { Person } from "./people";

const whole: BoardQuery = {
  search: "",
  place: null,
  sort: "organisation",
  descending: false,
  language: "en",
  from: 0,
  count: 500,
};

async function boardOf(desk: Person, campaign: string, query: Partial<BoardQuery> = {}) {
  return got(await endorsementBoard(desk, campaign, { ...whole, ...query }), "listed");
}

/** Where each stands, by name. */
async function standsOf(desk: Person, campaign: string) {
  const { rows } = await boardOf(desk, campaign);
  return Object.fromEntries(rows.map(({ organisation, place }) => [organisation, place]));
}

const recorded = {
  country: "TL",
  signatories: [{ name: "Ana Lopes", role: "Director" }],
  listing: "public",
  means: "telephone",
} as const;

test("everybody who has to do with a letter stands in exactly one place, and the silent ones too", async () => {
  const [amina, tomas] = [await person("Amina"), await person("Tomas")];
  const names = ["Baraka", "Chen", "Dunya", "Elif", "Farid", "Gita", "Hana", "Ivo", "Jun"];
  const people = await Promise.all(names.map((name) => person(name)));
  const [baraka, chen, dunya, elif, farid, gita, hana, , jun] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  await acquaint(amina, tomas);
  for (const one of people) await acquaint(amina, one);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  const paper = idWithoutKey("0".repeat(32));
  const silent = idWithoutKey("1".repeat(32));
  const details = { organisation: "Lighthouse Circle", country: "TL", sectors: [], languages: [] };
  await amina.store.write([
    put(contactRecord, paper, { ...newContact("2026-11-01T09:00:00Z"), details }),
    put(contactRecord, silent, {
      ...newContact("2026-11-01T09:00:00Z"),
      details: { ...details, organisation: "Roots" },
    }),
    put(campaignRecord, campaign, {
      ...newCampaign,
      invited: [...people.map(({ key }) => key), paper, silent].sort(),
    }),
  ]);
  await invite(amina, campaign, people);

  // Dunya signs the first wording only; the others the second.
  await endorseAs(dunya, version);
  await send(dunya, campaign, amina);
  const { draft } = got(await mergeInputs(amina, version, []), "merged");
  const published = await publishVersion(amina, draft.id, {
    phase: "endorsement",
    change: "editorial",
    closes: null,
  });
  const second = got(published, "published").version.hash;
  await invite(amina, campaign, people);
  const signing = {
    version: second,
    read: "en",
    signatories: [],
    listing: "public",
    successorsMayRead: false,
  } as const;
  got(await endorse(baraka, signing), "endorsed");
  got(await endorse(chen, { ...signing, atLeast: 50 }), "endorsed");
  got(await endorse(elif, { ...signing, expires: "2026-11-01" }), "endorsed");
  got(await endorse(farid, signing), "endorsed");
  got(await decline(gita, second, "Not our field."), "declined");
  await endorseAs(hana, second);
  hana.wait(60);
  got(await withdraw(hana, campaign, "The board said no."), "withdrawn");
  got(await endorse(jun, signing), "endorsed");
  for (const one of [baraka, chen, elif, farid, gita, hana, jun]) await send(one, campaign, amina);
  await admitAll(amina, campaign, [baraka, chen, dunya, elif]);
  got(await admit(amina, campaign, [[jun.key]], "refused"), "signed");
  const { recorded: entry } = got(
    await record(amina, { ...recorded, version: second, organisation: "Lighthouse Circle", evidence: null }),
    "recorded",
  );
  amina.wait(2 * 86_400);

  expect(await standsOf(amina, campaign)).toEqual({
    Baraka: "counted",
    Chen: "unmet",
    Dunya: "other-version",
    Elif: "expired",
    Farid: "unadmitted",
    Gita: "declined",
    Hana: "withdrawn",
    Ivo: "unanswered",
    Jun: "not-belonging",
    "Lighthouse Circle": "recorded",
    Roots: "unanswered",
  });
  const board = await boardOf(amina, campaign);
  expect(board.counts).toMatchObject({ organisations: 1, recorded: 1 });
  expect(board.recordedByListing).toEqual({ public: 1, recipients: 0, withheld: 0 });

  // Every answer that is here, once.
  const answers = allStatements(amina)
    .filter(({ statement }) =>
      [endorsementKind.type, declineKind.type, withdrawalKind.type].includes(statement.type as never),
    )
    .map(({ hash }) => hash);
  const rows = (await Promise.all(boardPlaces.map((place) => boardOf(amina, campaign, { place })))).flatMap(
    ({ ids }) => ids,
  );
  expect(new Set(rows).size).toBe(rows.length);
  expect(answers.filter((hash) => !rows.includes(hash))).toEqual([]);
  expect(rows).toHaveLength(Object.values(board.places).reduce((sum, count) => sum + count, 0));

  // Taken off the record, it has not answered; put back, it has.
  got(await withdrawRecord(amina, campaign, entry.hash, true), "changed");
  expect(await standsOf(amina, campaign)).toMatchObject({ "Lighthouse Circle": "unanswered" });
  const { recorded: again } = got(await withdrawRecord(amina, campaign, entry.hash, false), "changed");
  expect(await standsOf(amina, campaign)).toMatchObject({ "Lighthouse Circle": "recorded" });

  // Each row can be looked at, and says what it is.
  const gitas = board.rows.find(({ organisation }) => organisation === "Gita")!;
  expect(await answerDetail(amina, campaign, gitas.id)).toMatchObject({
    because: "Not our field.",
    reason: "declined",
  });
  const dunyas = board.rows.find(({ organisation }) => organisation === "Dunya")!;
  expect(await answerDetail(amina, campaign, dunyas.id)).toMatchObject({
    relation: "earlier",
    versions: { answered: { hash: version, number: 1 }, current: { hash: second, number: 2 } },
    words: [{ decision: "admitted", organisation: "Dunya" }],
  });
  expect(await answerDetail(amina, campaign, again.hash)).toMatchObject({
    means: "telephone",
    signatories: recorded.signatories,
    recordedBy: { isOwn: true },
  });
  expect(await answerDetail(amina, campaign, silent)).toMatchObject({ place: "unanswered", who: null });
  expect(await answerDetail(amina, campaign, "0".repeat(64))).toEqual({ outcome: "unknown-answer" });

  // The other coordinator sees the same, but for whom Amina invited.
  await send(amina, campaign, tomas);
  tomas.wait(2 * 86_400);
  const theirs = await standsOf(tomas, campaign);
  expect(theirs).toMatchObject({ Baraka: "counted", Jun: "not-belonging", "Lighthouse Circle": "recorded" });
  expect(theirs).not.toHaveProperty("Ivo");
  expect(theirs).not.toHaveProperty("Roots");
});

test("several keys of one organisation are counted once, and whoever poses as one is shown beside it", async () => {
  const amina = await person("Amina");
  const [foro, second, alike] = [
    await person("Foro Cívico"),
    await person("Foro Cívico"),
    await person("Foro Сívico"),
  ];
  await acquaint(amina, foro);
  await acquaint(amina, second);
  await acquaint(amina, alike);
  const { campaign, version } = await campaignOf(amina);
  const all = [foro, second, alike];
  await invite(amina, campaign, all);
  for (const one of all) {
    await endorseAs(one, version);
    await send(one, campaign, amina);
  }
  const { ids } = await boardOf(amina, campaign, { place: "unadmitted" });
  const { candidates, others } = await admissionPreview(amina, campaign, [...ids, "0".repeat(64)]);
  expect(others).toBe(1);
  expect(candidates.map(({ alikeHere }) => alikeHere.length)).toEqual([2, 2, 2]);
  expect(candidates.every(({ lookalikes }) => lookalikes.length === 2)).toBe(true);
  expect(candidates.every(({ who }) => who.trust === "unverified")).toBe(true);
  got(await admit(amina, campaign, [[foro.key, second.key]]), "signed");
  const board = await boardOf(amina, campaign);
  expect(board.counts.organisations).toBe(1);
  expect(board.places).toMatchObject({ counted: 1, superseded: 1, unadmitted: 1 });
  expect((await boardOf(amina, campaign, { place: "superseded" })).rows).toMatchObject([
    { reason: "same-organisation" },
  ]);
});

test("a name that is not the card's is told before anybody is admitted under it", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  await endorseAs(baraka, version);
  await send(baraka, campaign, amina);
  baraka.wait(60);
  await publishCard(baraka, { ...ownCard(baraka)!.statement, organisation: "Baraka Trust", country: "UG" });
  amina.wait(120);
  got(await importCard(amina, ownCardText(baraka)!), "imported");
  const { ids } = await boardOf(amina, campaign);
  const { candidates } = await admissionPreview(amina, campaign, ids);
  expect(candidates).toMatchObject([
    { organisation: "Baraka", country: "KE", card: { organisation: "Baraka Trust", country: "UG" } },
  ]);
  got(await admit(amina, campaign, [[baraka.key]]), "signed");
  const board = await boardOf(amina, campaign);
  expect(board.warnings).toMatchObject([{ warning: "named-otherwise" }]);
});

test("three hundred organisations are searched, sorted and read a part at a time", async () => {
  const amina = await person("Amina");
  const { campaign, version } = await campaignOf(amina);
  const { text, title, number } = (await stateOf(amina, campaign)).version!.statement;
  for (let at = 0; at < 300; at++) {
    const one = await person(`Organisation ${at}`);
    got(await importCard(amina, ownCardText(one)!), "imported");
    const signed = (await takePen(one)).sign(endorsementKind, campaign, {
      version,
      text,
      title,
      number,
      read: "en",
      card: ownCard(one)!.hash,
      organisation: `Organisation ${at}`,
      country: at % 3 === 0 ? "UG" : "KE",
      signatories: [],
      listing: at % 10 === 0 ? "withheld" : "public",
      condition: null,
      successorsMayRead: false,
      nonce: at.toString(16).padStart(32, "0"),
      expires: null,
    });
    await amina.store.write([keeping(amina, signed, [])]);
    if (at < 299) got(await admit(amina, campaign, [[one.key]]), "signed");
  }
  const first = await boardOf(amina, campaign, { count: 20 });
  expect(first.rows.slice(0, 3).map(({ organisation }) => organisation)).toEqual([
    "Organisation 0",
    "Organisation 1",
    "Organisation 2",
  ]);
  expect(first.rows).toHaveLength(20);
  expect(first.ids).toHaveLength(300);
  expect(first.counts).toMatchObject({ organisations: 299, countries: 2, byListing: { withheld: 30 } });
  const later = await boardOf(amina, campaign, { from: 290, count: 20, sort: "country", descending: true });
  expect(later.rows).toHaveLength(10);
  const found = await boardOf(amina, campaign, { search: "ÖRGANISATION 29" });
  expect(found.ids).toHaveLength(13);
  expect((await boardOf(amina, campaign, { search: "ug" })).ids).toHaveLength(100);
  expect((await boardOf(amina, campaign, { place: "unadmitted" })).rows).toMatchObject([
    { organisation: "Organisation 299", trust: "unverified" },
  ]);
}, 60_000);

test("what is asked is held to what can be answered, and only coordinators say who belongs", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  for (const part of [{ from: -1 }, { count: 1e9 }, { from: 0.5 }, { count: NaN }]) {
    await expect(endorsementBoard(amina, campaign, { ...whole, ...part })).rejects.toThrow(Refusal);
  }
  expect(await endorsementBoard(amina, "0".repeat(64), whole)).toEqual({ outcome: "unknown-campaign" });
  expect((await boardOf(baraka, campaign)).isCoordinator).toBe(false);
  const entry = { ...recorded, version, organisation: "Roots", evidence: null };
  expect((await record(baraka, entry)).outcome).toBe("not-a-coordinator");
  const { recorded: signed } = got(await record(amina, entry), "recorded");
  expect((await withdrawRecord(amina, "0".repeat(64), signed.hash, true)).outcome).toBe("unknown-record");
  await invite(amina, campaign, [baraka]);
  expect((await withdrawRecord(baraka, campaign, signed.hash, true)).outcome).not.toBe("changed");
  expect(await serveDesk(amina).record({ ...entry, organisation: "a\u202eb" })).toMatchObject({
    outcome: "refused",
    reason: "bad-text",
  });
});

test("evidence is kept with what kind of file it is, seen from its bytes and not from a name", async () => {
  const amina = await person("Amina");
  const { campaign, version } = await campaignOf(amina);
  const kinds = [
    ["%PDF-1.7\n", "application/pdf"],
    ["From: ana@roots.example\nSubject: Yes\n", "text/plain"],
    ["\0\x01\x02", "application/octet-stream"],
  ] as const;
  for (const [text, media] of kinds) {
    const bytes = new TextEncoder().encode(text);
    const made = await record(amina, { ...recorded, version, organisation: "Roots", evidence: { bytes } });
    const { statement } = got(made, "recorded").recorded;
    expect(statement.evidence).toMatchObject({ media, size: bytes.length });
    expect(await amina.store.content(statement.evidence!.sha256)).toEqual(bytes);
  }
  const many = allStatements(amina).length;
  const huge = { bytes: new Uint8Array(100 * 1024 * 1024 + 1) };
  const refused = record(amina, { ...recorded, version, organisation: "Roots", evidence: huge });
  await expect(refused).rejects.toMatchObject({ reason: "too-large" });
  expect(allStatements(amina)).toHaveLength(many);
  expect((await boardOf(amina, campaign)).places.recorded).toBe(3);
});

test("every reason is a word that screens have sentences for", async () => {
  const { en } = await import("../../src/renderer/text/en/index");
  expect(Object.keys(en.reasons.what).sort()).toEqual(Object.keys(stateReasons).sort());
  expect(Object.keys(en.reasons.todo).sort()).toEqual(Object.keys(stateReasons).sort());
});
