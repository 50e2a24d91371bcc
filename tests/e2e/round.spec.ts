import { expect, test } from "@playwright/test";
import { parseBlock } from "../../src/core/letter/parse";
import { tallyKind } from "../../src/core/endorsement/tally";
import { endorsementKind, withdrawalKind } from "../../src/core/endorsement/answers";
import { campaignKind } from "../../src/core/endorsement/campaign";
import { cryptoReady } from "../../src/core/crypto/sodium";
import type { Hash } from "../../src/core/encoding/values";
import { decline } from "../../src/desk/answering/decline";
import { endorse as endorseHeadless } from "../../src/desk/answering/endorse";
import type { EndorsementDetails } from "../../src/desk/answering/endorse";
import { giveInput as inputHeadless } from "../../src/desk/answering/giveInput";
import { statementsOfKind } from "../../src/desk/statements";
import { versionKind } from "../../src/core/letter/version";
import { withdraw } from "../../src/desk/answering/withdraw";
import { got } from "../desk/people";
import type { Person } from "../desk/people";
import { acquainted, answer, cardName, Carried, crowd, deliver, meet, sitDown } from "./round/cast";
import { databases, keysBy, recordsOf, statementsIn } from "./disk";
import type { Hand } from "./round/cast";
import { expectFiles } from "./round/files";
import * as steps from "./round/steps";
import { programs } from "./programs";
import { deskOpen, passphrase, press, unlock } from "./states/gate";
import { cards, is, reason } from "./states/inputs";
import { cardOf } from "./states/neighbours";
import type { BundleFile } from "./states/neighbours";
import { spoken } from "./states/words";

/*
 * The whole main job, by hand: two co-chairs and an organisation at three computers, and forty other organisations. From
 * three empty computers to the files that go out. What is asserted are the exported bytes and what the other desks hold.
 */

const names = {
  en: ["Harbour Peace Network", "Casa do Diálogo", "Women Mediators of the Lake"],
  ar: ["شبكة ميناء السلام", "بيت الحوار", "وسيطات البحيرة"],
} as const;

const letterTitle = "Civil society and the United Nations Office of Counter-Terrorism";
const sentence = "We write as organisations from fifteen countries.";

for (const kind of programs) {
  for (const language of ["en", "ar"] as const) {
    test(`a joint letter, from three empty computers to its files (${language}), in ${kind.name}`, async () => {
      const missing = await kind.missing();
      test.skip(missing !== null, missing ?? "");
      test.setTimeout(600_000);
      await cryptoReady;
      const speech = spoken(language);
      const [nameA, nameT, nameW] = names[language];
      const people = await crowd(40);
      const amina = await sitDown(kind, speech, nameA);
      const tomas = await sitDown(kind, speech, nameT);
      const wasitat = await sitDown(kind, speech, nameW);
      const hands = [amina, tomas, wasitat] as const;
      const [fromAmina, fromTomas, fromWasitat] = [amina, tomas, wasitat].map((one) => new Carried(one)) as [
        Carried,
        Carried,
        Carried,
      ];
      const signing = 1 + people.filter((_, at) => wayOf(at) === "endorses").length;
      const coordinators = [amina.card, tomas.card];

      await test.step("they exchange cards, and compare fingerprints", async () => {
        await acquainted(people, coordinators);
        await meet(amina, [tomas.card, wasitat.card, ...people.map(cardOf)], [tomas, wasitat]);
        await meet(tomas, [amina.card], [amina]);
        await meet(wasitat, coordinators, [amina, tomas]);
      });

      let campaign = "";
      await test.step("a co-chair writes a letter, and sends it to all for input", async () => {
        await steps.beginLetter(amina);
        await steps.writeOn(amina, /This work is under growing pressure/, sentence);
        await steps.publish(amina, "input", [tomas.name]);
        await press(amina.page, speech.t("letters.next.send"));
        const files = await steps.sendToAll(amina, fromAmina, "Please look at this before Friday.");
        expect(files.length).toBeGreaterThan(people.length);
        await expect(amina.page.getByText(speech.t("letters.published.words"))).toHaveCount(0);
        await handOut(files, people, [tomas, wasitat]);
        await steps.openLetter(tomas, letterTitle);
        await press(tomas.page, speech.t("letters.named.accept"));
        campaign = statementsOfKind(people[0]!, campaignKind)[0]!.hash;
        const [version] = statementsOfKind(people[0]!, versionKind);
        expect(version!.statement).toMatchObject({ title: letterTitle, phase: "input", number: 1 });
        const text = new TextDecoder().decode((await people[0]!.store.content(version!.statement.text))!);
        expect(text).toContain(sentence);
      });

      let suggested = "";
      await test.step("organisations suggest other words", async () => {
        await steps.openLetter(wasitat, letterTitle);
        await steps.giveInput(
          wasitat,
          5,
          "We ask this on grounds of security, and of trust.",
          "شكرًا. Is it too long?",
        );
        const given: BundleFile[] = [...(await steps.sendAnswer(wasitat, fromWasitat))];
        suggested = "We ask this on grounds of trust.";
        for (const one of people.slice(0, 4)) given.push(...(await suggestion(one, campaign, suggested)));
        await steps.takeIn(amina, given, 5);
      });

      await test.step("the co-chair takes one suggestion, leaves another with a reason, and publishes the next wording", async () => {
        const { page } = amina;
        await steps.openLetter(amina, letterTitle);
        await steps.openTab(amina, "inputs");
        const theirs = cards(page).filter({ hasText: "4" }).filter({ hasText: "trust" }).first();
        await theirs.waitFor();
        await expect(cards(page)).toHaveCount(2);
        await page.keyboard.press("j");
        await page.keyboard.press("t");
        await is(cards(page).first(), "taken");
        await page.keyboard.press("j");
        await page.keyboard.press("n");
        await reason(page, speech).fill("Four organisations suggest shorter words.");
        await page.getByText(speech.t("inputs.saved")).waitFor();
        await page.keyboard.press("Escape");
        await press(page, speech.t("inputs.merge.open"));
        await page.locator(".merge-plan").waitFor();
        await press(page, speech.t("inputs.merge.do"));
        await steps
          .dialog(page)
          .getByRole("button", { name: speech.t("inputs.before.open") })
          .click();
        await page.locator(".step-line").waitFor();
        await steps.publish(amina, "endorsement");
        await press(page, speech.t("letters.next.send"));
        await handOut(await steps.sendToAll(amina, fromAmina), people, [tomas, wasitat]);
      });

      let line: readonly string[] = [];
      await test.step("everybody answers in their own way", async () => {
        await steps.openLetter(wasitat, letterTitle);
        await expect(
          wasitat.page.getByText("Four organisations suggest shorter words.").first(),
        ).toBeVisible();
        line = await steps.endorse(wasitat, ["Nadia Haddad", "Director"], "public");
        expect(line.join(" ")).toContain(wasitat.name);
        const answers: BundleFile[] = [...(await steps.sendAnswer(wasitat, fromWasitat))];
        for (const [at, one] of people.entries()) answers.push(...(await said(one, at, campaign)));
        await steps.takeIn(amina, answers, people.length + 1);
      });

      await test.step("the co-chair admits them, and puts one on record", async () => {
        await steps.openLetter(amina, letterTitle);
        await steps.openTab(amina, "endorsements");
        await steps.admitAll(amina, signing);
        await steps.recordOne(amina, "Lighthouse Circle");
        const counted = speech.t("endorsements.organisations", { count: signing });
        await expect(amina.page.locator(".board-total")).toContainText(counted);
      });

      await test.step("she signs the count; the other co-chair sees what she collected, and signs it as well", async () => {
        await steps.takeIn(tomas, await steps.signCount(amina, letterTitle, fromAmina), 1);
        await steps.takeIn(amina, await steps.signCount(tomas, letterTitle, fromTomas), 1);
      });

      await test.step("the letter goes out: as a Word file, a PDF and a proof", async () => {
        await steps.openLetter(amina, letterTitle);
        await steps.openTab(amina, "close");
        await expect(amina.page.locator(".tallies")).toContainText(tomas.name);
        for (const which of ["word", "pdf", "proof"] as const) await steps.exportFile(amina, which);
        const named = (listing: Listing) =>
          people.filter((_, at) => wayOf(at) === "endorses" && listingOf(at) === listing).map(cardName);
        await expectFiles(fromAmina.takeWhole(), {
          language: "en",
          sentences: [sentence, suggested],
          line,
          listed: [wasitat.name, ...named("public")],
          recorded: ["Lighthouse Circle"],
          unnamed: [...named("withheld"), ...named("recipients")],
          keys: [amina.key, tomas.key],
        });
      });

      await test.step("what each desk holds says the same, also after it was locked", async () => {
        for (const hand of hands) {
          await hand.page.keyboard.press("Control+l");
          await unlock(hand.page, speech, passphrase);
          await deskOpen(hand.page);
          const statements = await onDisk(hand);
          const of = (type: string) =>
            statements.filter((one) => one.type === type && one.campaign === campaign);
          const signed = new Set(of(endorsementKind.type).map((one) => one.key));
          for (const one of of(withdrawalKind.type)) signed.delete(one.key);
          expect(signed.size, hand.name).toBe(hand === wasitat ? 1 : signing);
          const attested = new Set(of(tallyKind.type).map((one) => one.key));
          expect(attested.size, hand.name).toBe(hand === wasitat ? 0 : 2);
          await hand.close();
        }
      });
    });
  }
}

type Files = readonly BundleFile[];

/** Every file goes to everybody: each desk keeps what is for it. */
async function handOut(
  files: readonly steps.Addressed[],
  people: readonly Person[],
  hands: readonly Hand[],
): Promise<void> {
  for (const one of people) expect(await deliver(one, steps.filesFor(cardName(one), files))).toBe(true);
  for (const hand of hands) await steps.takeIn(hand, steps.filesFor(hand.name, files), 1);
}

/** An organisation suggests other words for the paragraph on security. */
async function suggestion(one: Person, campaign: Hash, words: string): Promise<Files> {
  const [version] = statementsOfKind(one, versionKind);
  const suggestions = [{ op: "replace", block: 5, after: parseBlock(`${words}\n`) }] as const;
  return answer(one, campaign, async () =>
    got(await inputHeadless(one, { version: version!.hash, suggestions, comments: [] }), "given"),
  );
}

type Listing = EndorsementDetails["listing"];

/** Most endorse, in every listing; two decline, and one takes its endorsement back. */
function wayOf(at: number): "endorses" | "declines" | "withdraws" {
  if (at % 20 === 9) return "declines";
  return at === 30 ? "withdraws" : "endorses";
}

function listingOf(at: number): Listing {
  if (at % 10 === 4) return "withheld";
  return at % 10 === 5 ? "recipients" : "public";
}

async function said(one: Person, at: number, campaign: Hash): Promise<Files> {
  const version = statementsOfKind(one, versionKind).find(
    ({ statement }) => statement.phase === "endorsement",
  )!;
  return answer(one, campaign, async () => {
    if (wayOf(at) === "declines") return got(await decline(one, version.hash, null), "declined");
    const signatories = [{ name: `Person ${at + 1}`, role: "Chair" }];
    const details = {
      version: version.hash,
      read: "en",
      signatories,
      listing: listingOf(at),
      successorsMayRead: true,
    } as const;
    got(await endorseHeadless(one, details), "endorsed");
    one.wait(60);
    return wayOf(at) === "withdraws" ? got(await withdraw(one, campaign, null), "withdrawn") : null;
  });
}

/** The statements in a desk's storage, decrypted here and not by the program. */
async function onDisk({ page, home }: Hand): Promise<readonly Statement[]> {
  expect(await databases(page)).toHaveLength(1);
  const { records, faults } = await recordsOf(page, (await keysBy(home, { passphrase }))!);
  expect(faults).toEqual([]);
  return statementsIn(records) as unknown as readonly Statement[];
}

interface Statement {
  readonly type: string;
  readonly key: string;
  readonly campaign: Hash | null;
}
