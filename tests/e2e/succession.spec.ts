import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { test as base } from "@playwright/test";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { revocationKind } from "../../src/core/contact/revocation";
import { adoptionKind } from "../../src/core/endorsement/campaign";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { endorse } from "../../src/desk/answering/endorse";
import { circulate, sendToCoordinators } from "../../src/desk/exchange/circulate";
import type { Parcel } from "../../src/desk/exchange/parcels";
import { receive } from "../../src/desk/exchange/receive";
import { admit } from "../../src/desk/round/admit";
import { stateOf } from "../../src/desk/round/stateOf";
import { acceptTakeOver } from "../../src/desk/writing/takeOver";
import { createCampaign } from "../../src/desk/writing/createCampaign";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { letterHistory } from "../../src/desk/writing/letterHistory";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { fillings, got, letter } from "../desk/people";
import type { Person } from "../desk/people";
import { unpacked } from "../support/proof";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { programs } from "./programs";
import { acquainted, Carried, crowd, meet, sitDown } from "./round/cast";
import { expectFiles } from "./round/files";
import * as steps from "./round/steps";
import { add, hush, openContact, openContacts, ownCardText, sheet } from "./states/contacts";
import { openExchange } from "./states/exchange";
import { passphrase, press } from "./states/gate";
import { field, openLetters, row, take } from "./states/letters";
import { cardOf, dayFromNow } from "./states/neighbours";
import { coPost, endTheirs, typeWord } from "./states/succession";
import { spoken } from "./states/words";
import { test } from "./watched";

/*
 * Those who coordinate a letter are gone. A successor carries it on, at a computer of its own; a key that was taken is
 * ended by the one who held the means, and what it published is kept valid. What is asserted are the exported bytes and
 * what other desks hold.
 */

const english = spoken("en");
const { t } = english;
const title = "Engagement with civil society";

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk({ page, home }: { readonly page: Page; readonly home: string }) {
  const { records, faults } = await recordsOf(page, (await keysBy(home, { passphrase }))!);
  expect(faults).toEqual([]);
  const takeOvers = (
    ofKind(records, "campaign") as readonly { readonly takeOvers: readonly string[] }[]
  ).flatMap((one) => one.takeOvers);
  return { takeOvers, statements: statementsIn(records) };
}

/** Packs a letter for these keys. */
async function packed(from: Person, campaign: string, keys: readonly string[]): Promise<readonly Parcel[]> {
  const asked = { campaigns: [campaign], to: keys, purpose: "invitation", note: null };
  return got(await circulate(from, asked), "packed").parcels;
}

const signing = (version: string, listing: "public" | "withheld") =>
  ({ version, read: "en", signatories: [], listing, successorsMayRead: true }) as const;

for (const kind of programs) {
  base(
    `the coordinator's desk is lost, and a successor carries the letter to its files, in ${kind.name}`,
    async () => {
      const missing = await kind.missing();
      base.skip(missing !== null, missing ?? "");
      base.setTimeout(400_000);
      await cryptoReady;
      const [amina, quiet] = (await crowd(2)) as [Person, Person];
      const chen = await sitDown(kind, english, "Casa do Diálogo");
      const wasitat = await sitDown(kind, english, "Women Mediators of the Lake");
      const [fromChen, fromWasitat] = [new Carried(chen), new Carried(wasitat)];
      await acquainted([amina], [chen.card, wasitat.card, cardOf(quiet)]);
      await acquainted([quiet], [cardOf(amina)]);
      for (const hand of [chen, wasitat]) await meet(hand, [cardOf(amina)], []);

      const { hash: campaign } = await createCampaign(amina, {
        title,
        coordinators: [],
        successors: [chen.key],
      });
      const { draft } = await draftLetter(amina, campaign, letter, fillings);
      const details = { phase: "endorsement", change: "editorial", closes: dayFromNow(9) } as const;
      const first = got(await publishVersion(amina, draft.id, details), "published").version.hash;
      const mail = async (keys: readonly string[]) => packed(amina, campaign, keys);

      let line: readonly string[] = [];
      await base.step("the letter goes round, and organisations sign it", async () => {
        const files = await mail([chen.key, wasitat.key, quiet.key]);
        for (const hand of [chen, wasitat]) {
          await steps.takeIn(
            hand,
            files.filter(({ to }) => to.includes(hand.key)),
            1,
          );
          await steps.openLetter(hand, title);
          await press(hand.page, t("answer.accept.do"));
          await hush(hand.page);
        }
        got(await receive(quiet, files.find(({ to }) => to.includes(quiet.key))!.bytes), "received");
        got(await acceptCampaign(quiet, campaign), "accepted");
        await steps.endorse(wasitat, ["Nadia Haddad", "Director"], "public");
        for (const { bytes } of await steps.sendAnswer(wasitat, fromWasitat)) {
          got(await receive(amina, bytes), "received");
        }
        got(await endorse(quiet, signing(first, "withheld")), "endorsed");
        const [answer] = (await sendToCoordinators(quiet, [campaign])).parcels;
        got(await receive(amina, answer!.bytes), "received");
        // The other one waits: it will be the successor's to admit.
        got(await admit(amina, campaign, [[wasitat.key]]), "signed");
        amina.wait(60);
        await steps.takeIn(chen, await mail([chen.key]), 1);
      });

      // Nothing of what the coordinator's desk holds is used from here on.
      await base.step("the successor takes the letter over and sends its version", async () => {
        const { page } = chen;
        await steps.openLetter(chen, title);
        await page
          .locator("summary")
          .filter({ hasText: t("letters.successor.title") })
          .click();
        await press(page, t("letters.successor.takeOver"));
        await press(page, t("letters.successor.begin"));
        await page.locator(".step-line").waitFor();
        await press(page, t("letters.act.publish"));
        await steps
          .dialog(page)
          .locator(".choice-button")
          .filter({ hasText: t("letters.publish.phases.endorsement") })
          .click();
        await steps
          .dialog(page)
          .locator(".choice-button")
          .filter({ hasText: t("letters.change.editorial") })
          .click();
        await field(page, t("letters.publish.closes")).fill(dayFromNow(20));
        await press(page, t("letters.publish.doFor.endorsement"));
        await press(page, t("letters.act.more"));
        await page.getByRole("menuitem", { name: t("letters.act.sendAgain") }).click();
        const files = await steps.sendToAll(chen, fromChen);
        await steps.takeIn(wasitat, steps.filesFor(wasitat.name, files), 1);
        const forQuiet = files.filter((file) => !steps.filesFor(wasitat.name, [file]).length);
        for (const { bytes } of forQuiet) await receive(quiet, bytes);
      });

      await base.step("an organisation does not follow before it has read it and says so", async () => {
        const { page } = wasitat;
        expect((await onDisk(wasitat)).takeOvers).toEqual([]);
        await page.keyboard.press("Control+1");
        await page.getByText(t("home.letters.takeOver", { title })).click();
        await press(page, t("letters.takeOver.look"));
        await expect(steps.dialog(page)).toContainText(t("letters.takeOver.unverified"));
        await press(page, t("letters.takeOver.accept"));
        await expect(page.getByRole("button", { name: t("letters.takeOver.look") })).toHaveCount(0);
        await hush(page);
        const { takeOvers } = await onDisk(wasitat);
        expect(takeOvers).toHaveLength(1);
        line = await steps.endorse(wasitat, ["Nadia Haddad", "Director"], "public");
        const { versions } = got(await letterHistory(quiet, campaign), "told");
        expect(versions[0]).toMatchObject({ hash: takeOvers[0], number: 2, standing: "offered" });
        got(await acceptTakeOver(quiet, campaign, takeOvers[0]!), "accepted");
        quiet.wait(60);
        got(await endorse(quiet, signing(takeOvers[0]!, "withheld")), "endorsed");
      });

      await base.step("the successor admits them, signs the count, and exports", async () => {
        const answers = await steps.sendAnswer(wasitat, fromWasitat);
        const theirs = (await sendToCoordinators(quiet, [campaign], { only: [chen.key] })).parcels;
        await steps.takeIn(chen, [...steps.filesFor(chen.name, answers), ...theirs], 2);
        await steps.openLetter(chen, title);
        await steps.openTab(chen, "endorsements");
        await steps.admitAll(chen, 1);
        await expect(chen.page.locator(".board-total")).toContainText(
          t("endorsements.organisations", { count: 2 }),
        );
        await steps.openTab(chen, "close");
        await press(chen.page, t("closing.tally.attest"));
        await chen.page.locator(".toast").first().waitFor();
        await hush(chen.page);
        for (const which of ["word", "pdf", "proof"] as const) await steps.exportFile(chen, which);
        const files = fromChen.takeWhole();
        await expectFiles(files, {
          language: "en",
          sentences: ["We ask that engagement with civil society be a priority."],
          line,
          listed: [wasitat.name],
          recorded: [],
          unnamed: [quiet.holdings.newestCard(quiet.key)!.statement.organisation],
          keys: [chen.key],
        });
        const proof = unpacked(files.find(({ name }) => name.endsWith(".zip"))!.bytes);
        expect(Buffer.from(proof.get("README.txt")!).toString()).toContain("carried this letter on");
      });
      for (const hand of [chen, wasitat]) await hand.close();
    },
  );
}

test("a co-coordinator's key is ended by the one who held the means; her version is set aside, kept valid, and counts on a third desk", async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const { page, home } = await openDesk(english);
  const { foro, shabaka, campaign, version, ...files } = await coPost(await ownCardText(page, english));
  await add(page, english, cardOf(foro), cardOf(shabaka));
  await openExchange(page, english);
  await take(page, english, files.letter);
  await press(page, t("actions.done"));
  await take(page, english, files.means);
  const ends = async () =>
    (await onDisk({ page, home })).statements.filter((one) => one["type"] === revocationKind.type);
  expect(await ends(), "it is held, and counts for nothing").toEqual([]);

  await openContacts(page, english);
  await openContact(page, "Foro Cívico");
  await press(page, t("ending.theirs.open"));
  await endTheirs(page, english).click();
  await expect(page.locator(".field-error")).toBeVisible();
  expect(await ends(), "nothing happens before the word is typed").toEqual([]);
  await typeWord(page, english);
  await endTheirs(page, english).click();
  await page.getByRole("heading", { name: t("sending.title.revocation") }).waitFor();
  expect(await ends()).toMatchObject([{ key: foro.key, reason: "unusable", stands: [] }]);
  await page.keyboard.press("Escape");
  await expect(page.locator(".dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  await hush(page);

  // By keyboard alone: from Home to the version that was set aside, and to the word that keeps it.
  await page.keyboard.press("Control+1");
  const task = page.getByRole("button", { name: t("home.letters.adopt", { title }) });
  await task.focus();
  await page.keyboard.press("Enter");
  const decide = page.getByRole("button", { name: t("ending.adopt.decide") });
  await decide.focus();
  await page.keyboard.press("Enter");
  await expect(steps.dialog(page)).toContainText("We ask that engagement with civil society be a priority.");
  await page.getByRole("button", { name: t("ending.adopt.do") }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("letters.versions.adopted"))).toBeVisible();
  const { statements } = await onDisk({ page, home });
  expect(statements.filter((one) => one["type"] === adoptionKind.type)).toMatchObject([
    { version, campaign },
  ]);

  await press(page, t("letters.named.accept"));
  await page.locator(".toast").first().waitFor();
  await hush(page);
  await steps.openTab({ page, speech: english }, "endorsements");
  await steps.admitAll({ page, speech: english }, 1);
  await expect(page.locator(".board-total")).toContainText(t("endorsements.organisations", { count: 1 }));

  const before = await stateOf(shabaka, campaign);
  expect(before.versions.all.get(version)).toMatchObject({ standing: "valid", adopted: false });
  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.sendAgain") }).click();
  const carried = new Carried({ home });
  await steps.dialog(page).locator(".table-row").filter({ hasText: "شبكة" }).locator(".check").click();
  await press(page, t("actions.next"));
  const [file] = await steps.pack({ page, speech: english }, carried);
  shabaka.wait(31 * 86_400);
  got(await receive(shabaka, file!.bytes), "received");
  const after = await stateOf(shabaka, campaign);
  expect(after.versions.all.get(version)).toMatchObject({ standing: "valid", adopted: true });
  expect(after.coordinators.find(({ key }) => key === foro.key)).toMatchObject({ revoked: true });
  expect(after.counted.map(({ endorsement }) => endorsement.statement.key)).toEqual([shabaka.key]);
  await openLetters(page, english);
  await expect(row(page)).toHaveCount(1);
});
