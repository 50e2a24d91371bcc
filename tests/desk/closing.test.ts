import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import { verifyProofPack } from "../../src/core/proof/verify";
import { admit } from "../../src/desk/round/admit";
import { attest } from "../../src/desk/round/attest";
import { closeCampaign, noteDelivered, reopenCampaign } from "../../src/desk/round/closeCampaign";
import { closing } from "../../src/desk/round/closing";
import type { Check } from "../../src/desk/round/closingChecks";
import { endorse } from "../../src/desk/answering/endorse";
import { exportProof } from "../../src/desk/round/exportProof";
import { exportWord } from "../../src/desk/round/exportWord";
import type { Layout } from "../../src/desk/round/exportWord";
import { importCard } from "../../src/desk/contacts/importCard";
import { mergeInputs } from "../../src/desk/round/mergeInputs";
import { ownCard, ownCardText } from "../../src/desk/ownCard";
import { publishCard } from "../../src/desk/publishCard";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { startDraft } from "../../src/desk/writing/startDraft";
import { record } from "../../src/desk/round/record";
import { campaignRecord, find } from "../../src/desk/records";
import { withdraw } from "../../src/desk/answering/withdraw";
import { wordPreview } from "../../src/desk/round/wordPreview";
import { compareProofLetter } from "../../src/word/compareProof";
import { readDocumentText } from "../../src/word/read";
import { validate } from "../support/word";
import { acquaint, admitAll, campaignOf, endorseAs, got, invite, person, send } from "./people";
import type { Person } from "./people";

async function closingOf(desk: Person, campaign: string) {
  return got(await closing(desk, campaign), "told");
}

function checkOf<K extends Check["check"]>(checks: readonly Check[], kind: K) {
  return checks.find((one): one is Extract<Check, { readonly check: K }> => one.check === kind);
}

const layout: Layout = { signatories: "end", paper: "a4", audience: "public" };

async function signedBy(names: readonly string[], coordinators: readonly Person[] = []) {
  const amina = await person("Amina");
  const people = await Promise.all(names.map((name) => person(name)));
  for (const one of [...people, ...coordinators]) await acquaint(amina, one);
  const { campaign, version } = await campaignOf(amina, coordinators);
  await invite(amina, campaign, [...people, ...coordinators]);
  return { amina, people, campaign, version };
}

describe("before a letter goes out", () => {
  test("nothing is hidden: what is wrong, what should be looked at, what is only so", async () => {
    const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen", "Dunya", "Elif"]);
    const [baraka, chen, dunya, elif] = people as [Person, Person, Person, Person];
    expect((await closingOf(amina, campaign)).checks).toMatchObject([
      { check: "nobody" },
      { check: "rows", place: "unanswered", count: 4 },
      { check: "not-attested" },
    ]);
    await endorseAs(baraka, version, "withheld");
    await endorseAs(chen, version, "recipients");
    await endorseAs(dunya, version);
    await endorseAs(elif, version);
    for (const one of people) await send(one, campaign, amina);
    await admitAll(amina, campaign, [baraka, chen, dunya]);
    got(
      await record(amina, {
        version,
        organisation: "Dunya",
        country: "KE",
        signatories: [],
        listing: "public",
        means: "paper",
        evidence: null,
      }),
      "recorded",
    );
    const { checks, counts } = await closingOf(amina, campaign);
    expect(counts).toMatchObject({ organisations: 3, byListing: { public: 1, recipients: 1, withheld: 1 } });
    expect(checks.map(({ check, weight }) => `${weight} ${check}`).sort()).toEqual([
      "know not-attested",
      "know rows",
      "look also-recorded",
      "look few-withheld",
      "look rows",
      "look withheld-one-country",
    ]);
    expect(checkOf(checks, "few-withheld")).toMatchObject({ count: 2 });
    expect(checkOf(checks, "also-recorded")).toMatchObject({ names: [{ organisation: "Dunya" }] });
    // What stops comes first, then what somebody should look at.
    const order = ["stops", "look", "know"];
    const weights = checks.map(({ weight }) => order.indexOf(weight));
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });

  test("cards that ran out or soon will are told, the desk's own before all", async () => {
    const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen"]);
    const [baraka, chen] = people as [Person, Person];
    for (const [one, expires] of [
      [baraka, "2026-11-20"],
      [chen, "2026-12-05"],
      [amina, "2026-12-01"],
    ] as const) {
      one.wait(60);
      await publishCard(one, { ...ownCard(one)!.statement, expires });
    }
    for (const one of [baraka, chen]) {
      got(await importCard(amina, ownCardText(one)!), "imported");
      await endorseAs(one, version);
      await send(one, campaign, amina);
    }
    await admitAll(amina, campaign, [baraka, chen]);
    amina.wait(22 * 86_400);
    const { checks, counts } = await closingOf(amina, campaign);
    expect(counts.organisations, "signatures stand when the card runs out later").toBe(2);
    expect(checkOf(checks, "cards")).toMatchObject({
      lapsed: [{ organisation: "Baraka" }],
      soon: [{ organisation: "Chen" }],
    });
    expect(checkOf(checks, "own-card")).toMatchObject({ weight: "look", expires: "2026-12-01" });
  });

  test("no wording, several of them, or one that asks for input stops it", async () => {
    const amina = await person("Amina");
    const { campaign } = await campaignOf(amina, [], "input");
    expect((await closingOf(amina, campaign)).checks).toMatchObject([
      { check: "asks-for-input", weight: "stops" },
      { check: "not-attested" },
    ]);
    const other = await campaignOf(amina);
    for (let at = 0; at < 2; at++) {
      const { draft } = got(await startDraft(amina, [other.version], other.version), "drafted");
      const details = { phase: "endorsement", change: "editorial", closes: "2026-12-24" } as const;
      got(await publishVersion(amina, draft.id, details), "published");
      amina.wait(60);
    }
    const { checks, version } = await closingOf(amina, other.campaign);
    expect(version).toBeNull();
    expect(checks).toMatchObject([{ check: "several-heads", weight: "stops", count: 2 }]);
    expect(await wordPreview(amina, other.campaign, layout)).toEqual({ outcome: "no-version" });
    expect(await closing(amina, "0".repeat(64))).toEqual({ outcome: "unknown-campaign" });
  });

  test("a closing day that is yet to come, another name and another wording are told", async () => {
    const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen"]);
    const [baraka, chen] = people as [Person, Person];
    await endorseAs(chen, version);
    await send(chen, campaign, amina);
    const { draft } = got(await mergeInputs(amina, version, []), "merged");
    const details = { phase: "endorsement", change: "editorial", closes: "2026-12-24" } as const;
    const second = got(await publishVersion(amina, draft.id, details), "published").version.hash;
    await invite(amina, campaign, people);
    await endorseAs(baraka, second);
    await send(baraka, campaign, amina);
    baraka.wait(60);
    await publishCard(baraka, { ...ownCard(baraka)!.statement, organisation: "Baraka Trust" });
    amina.wait(120);
    got(await importCard(amina, ownCardText(baraka)!), "imported");
    got(await admit(amina, campaign, [[baraka.key], [chen.key]]), "signed");
    const { checks } = await closingOf(amina, campaign);
    expect(checkOf(checks, "closes-later")).toMatchObject({ closes: "2026-12-24" });
    expect(checkOf(checks, "named-otherwise")).toMatchObject({
      names: [{ organisation: "Baraka", other: "Baraka Trust" }],
    });
    expect(checks).toContainEqual({ check: "rows", weight: "know", place: "other-version", count: 1 });
  });
});

test("coordinators' counts stand side by side with what differs, until both hold the same", async () => {
  const tomas = await person("Tomas");
  const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen"], [tomas]);
  const [baraka, chen] = people as [Person, Person];
  for (const one of people) await acquaint(tomas, one);
  await endorseAs(baraka, version);
  await send(baraka, campaign, amina);
  await admitAll(amina, campaign, [baraka]);
  got(await attest(amina, campaign), "attested");
  await endorseAs(chen, version);
  await send(chen, campaign, tomas);
  await send(amina, campaign, tomas);
  await admitAll(tomas, campaign, [chen]);
  got(await attest(tomas, campaign), "attested");
  const theirs = await closingOf(tomas, campaign);
  expect(theirs.tallies).toMatchObject([
    { by: { isOwn: true }, organisations: 2, agrees: true },
    { by: { organisation: "Amina" }, organisations: 1, agrees: false, notNamed: 1, notHere: 0 },
  ]);
  expect(checkOf(theirs.checks, "tallies-differ")).toMatchObject({ by: [{ organisation: "Amina" }] });
  await send(tomas, campaign, amina);
  const ours = await closingOf(amina, campaign);
  expect(ours.tallies).toMatchObject([{ by: { isOwn: true }, agrees: false }, { agrees: true }]);
  expect(checkOf(ours.checks, "tally-outdated")).toBeDefined();
  amina.wait(60);
  got(await attest(amina, campaign), "attested");
  const after = await closingOf(amina, campaign);
  expect(after.tallies.every(({ agrees }) => agrees)).toBe(true);
  expect(checkOf(after.checks, "tallies-differ")).toBeUndefined();
  // Somebody takes back what both have signed: neither tally says any more what is so.
  chen.wait(120);
  got(await withdraw(chen, campaign, null), "withdrawn");
  amina.wait(600);
  await send(chen, campaign, amina);
  expect(
    (await closingOf(amina, campaign)).tallies.map(({ agrees, notCounted }) => [agrees, notCounted]),
  ).toEqual([
    [false, 1],
    [false, 1],
  ]);
});

test("closing and delivery are noted on this desk alone, and can be taken back", async () => {
  const tomas = await person("Tomas");
  const { amina, people, campaign } = await signedBy(["Baraka"], [tomas]);
  got(await closeCampaign(amina, campaign), "marked");
  expect((await closingOf(amina, campaign)).closed).toBe("2026-11-01T09:00:00Z");
  amina.wait(60);
  got(await closeCampaign(amina, campaign), "marked");
  expect((await closingOf(amina, campaign)).closed, "it was closed before").toBe("2026-11-01T09:00:00Z");
  expect((await closingOf(tomas, campaign)).closed).toBeNull();
  got(await noteDelivered(amina, campaign, "2026-10-30"), "marked");
  expect(await closingOf(amina, campaign)).toMatchObject({ delivered: "2026-10-30" });
  got(await noteDelivered(amina, campaign, null), "marked");
  expect(await closingOf(amina, campaign)).toMatchObject({ delivered: null, closed: "2026-11-01T09:00:00Z" });
  got(await noteDelivered(amina, campaign, "2026-11-01"), "marked");
  got(await reopenCampaign(amina, campaign), "marked");
  expect(await closingOf(amina, campaign)).toMatchObject({ delivered: null, closed: null });
  const kept = await find(amina, campaignRecord, campaign);
  for (const day of ["tomorrow", "2026-02-30", "2026-12-24", "", "2026-11-01T09:00:00Z"])
    await expect(noteDelivered(amina, campaign, day)).rejects.toThrow(Refusal);
  expect(await find(amina, campaignRecord, campaign)).toEqual(kept);
  expect(await closeCampaign(people[0]!, campaign)).toEqual({ outcome: "not-a-coordinator" });
  expect(await closeCampaign(amina, "0".repeat(64))).toEqual({ outcome: "unknown-campaign" });
});

test("what is previewed is what the Word file says, for every arrangement and audience", async () => {
  const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen", "Dunya"]);
  const [baraka, chen, dunya] = people as [Person, Person, Person];
  const signed = { version, read: "en", successorsMayRead: false } as const;
  const signatories = [{ name: "Neema Mushi", role: "Chairperson" }];
  got(await endorse(baraka, { ...signed, listing: "public", signatories }), "endorsed");
  got(await endorse(chen, { ...signed, listing: "recipients", signatories: [] }), "endorsed");
  got(await endorse(dunya, { ...signed, listing: "withheld", signatories: [] }), "endorsed");
  for (const one of people) await send(one, campaign, amina);
  await admitAll(amina, campaign, people);
  for (const audience of ["public", "addressee"] as const) {
    for (const signatories of ["end", "by-country", "start", "title-footnote"] as const) {
      const asked = { signatories, paper: "letter", audience } as const;
      const drawn = got(await wordPreview(amina, campaign, asked), "drawn");
      const { bytes } = got(await exportWord(amina, campaign, asked), "exported");
      const text = readDocumentText(bytes)
        .lines.map((line) => line.text)
        .join("\n");
      const shown = drawn.signatories!;
      expect(shown.listed.map(({ organisation }) => organisation)).toEqual(
        audience === "public" ? ["Baraka"] : ["Baraka", "Chen"],
      );
      for (const { organisation, country } of shown.listed) {
        expect(text).toContain(organisation);
        expect(text).toContain(country);
      }
      expect(text).toContain(shown.withheld);
      expect(text).not.toContain("Dunya");
      expect(drawn.unnamed.signed).toBe(audience === "public" ? 2 : 1);
      if (audience === "addressee" && (signatories === "start" || signatories === "title-footnote")) {
        const validated = await validate(bytes);
        if (validated.asked) expect(validated.answer, signatories).toEqual([]);
      }
    }
  }
  // Nobody who is withheld is told to the window, in whatever way it is drawn.
  const drawn = got(await wordPreview(amina, campaign, layout), "drawn");
  expect(JSON.stringify(drawn)).not.toContain("Dunya");
});

test("a proof is packed once the count is signed, holds what the letter says, and verifies", async () => {
  const { amina, people, campaign, version } = await signedBy(["Baraka", "Chen"]);
  for (const one of people) {
    await endorseAs(one, version);
    await send(one, campaign, amina);
  }
  await admitAll(amina, campaign, people);
  const page = new Uint8Array(readFileSync(new URL("../../package.json", import.meta.url)));
  const pack = { signatories: "by-country", paper: "a4" } as const;
  await expect(exportProof(amina, campaign, pack, page)).rejects.toMatchObject({ reason: "missing-entry" });
  got(await attest(amina, campaign), "attested");
  const { bytes } = got(await exportProof(amina, campaign, pack, page), "exported");
  const report = await verifyProofPack(bytes, { confirmedKeys: [], compareLetter: compareProofLetter });
  expect(report.listed.map(({ organisation }) => organisation).sort()).toEqual(["Baraka", "Chen"]);
  expect(await exportProof(people[0]!, campaign, pack, page)).toEqual({ outcome: "not-a-coordinator" });
});
