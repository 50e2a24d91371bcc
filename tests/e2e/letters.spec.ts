import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { versionKind } from "../../src/core/letter/version";
import { letterHistory } from "../../src/desk/writing/letterHistory";
import { got } from "../desk/people";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { add, ownCardText } from "./states/contacts";
import { openExchange } from "./states/exchange";
import { passphrase, press, unlock } from "./states/gate";
import {
  back,
  choose,
  choosePerson,
  field,
  giveDocument,
  letterPost,
  openLetters,
  row,
  take,
  wordFile,
} from "./states/letters";
import { cardOf, dayFromNow, neighbour } from "./states/neighbours";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  const statements = statementsIn(records);
  const typed = (type: string) =>
    statements.filter((one) => String(one["type"]).startsWith(`undersigned/${type}/`));
  return {
    drafts: ofKind(records, "draft"),
    origins: ofKind(records, "origin"),
    campaigns: ofKind(records, "campaign"),
    versions: typed("version"),
    founded: typed("campaign"),
  };
}

const dialog = (page: Page) => page.getByRole("dialog");

test("a Word file becomes a draft, a version with a co-chair and a successor, a new wording, and a similar letter", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { page, home } = await openDesk(english);
  const [foro, shabaka] = [await neighbour("Foro Cívico"), await neighbour("شبكة الوسيطات")];
  await add(page, english, cardOf(foro), cardOf(shabaka));
  await openLetters(page, english);
  await press(page, t("letters.new.open"));
  await choose(page, t("letters.new.ways.word"));
  await giveDocument(page, english, "letter.odt", new TextEncoder().encode("{\\rtf1"));
  await expect(page.getByRole("alert")).toContainText(t("letters.notWord.is.rich-text"));
  await giveDocument(page, english, "letter.docx", wordFile());
  const told = page.locator('.new-letter [data-tone="attention"]');
  for (const what of ["pictures", "tables", "insertions", "deletions", "hidden"] as const) {
    await expect(told).toContainText(t(`letters.leftOut.${what}`, { count: 1 }));
  }
  expect((await onDisk(page, home)).drafts, "nothing is kept before the draft is made").toEqual([]);
  await press(page, t("letters.new.make"));
  await page.locator(".step-line").waitFor();
  const [draft] = (await onDisk(page, home)).drafts;
  expect(draft).toMatchObject({
    campaign: null,
    text: "# A standing dialogue\n\n## What we ask\n\nWe ask for a **standing** dialogue.\n",
  });

  await press(page, t("letters.act.publish"));
  await press(page, t("letters.publish.do"));
  await expect(dialog(page)).toContainText(t("letters.publish.choosePhase"));
  await choose(page, t("letters.publish.phases.input"));
  await choosePerson(page, english, t("letters.founding.coordinators"), "foro");
  // Enter picks out the one that was found; it never publishes.
  const successors = dialog(page).getByRole("region", { name: t("letters.founding.successors") });
  await successors.getByRole("searchbox").fill("شبكة");
  await successors.locator(".people-found .button").waitFor();
  await successors.getByRole("searchbox").press("Enter");
  await expect(successors.locator(".people-chosen")).toContainText("شبكة الوسيطات");
  await successors.getByRole("searchbox").press("Enter");
  await field(page, t("letters.publish.closes")).fill(dayFromNow(9));
  await field(page, t("letters.publish.closes")).press("Enter");
  await expect(dialog(page)).not.toContainText(t("letters.publish.undecided"));
  expect((await onDisk(page, home)).founded).toEqual([]);
  await press(page, t("letters.publish.doFor.input"));
  await expect(dialog(page)).toContainText(t("letters.publish.undecided"));
  expect((await onDisk(page, home)).versions, "nobody whose card was not compared slips in").toEqual([]);
  for (const box of await page.locator(".people-chosen .choice-button").all()) await box.click();
  await press(page, t("letters.publish.doFor.input"));
  await expect(page.getByText(t("letters.published.title", { number: 1 }))).toBeVisible();
  const first = await onDisk(page, home);
  expect(first.drafts).toEqual([]);
  expect(first.founded).toMatchObject([{ title: "A standing dialogue", successors: [shabaka.key] }]);
  expect((first.founded[0] as { coordinators: string[] }).coordinators).toContain(foro.key);
  expect(first.versions).toMatchObject([
    { number: 1, phase: "input", closes: dayFromNow(9), change: "first", addressee: { name: null } },
  ]);

  // A lock in between: one comes back to the list, and finds the letter there.
  await page.keyboard.press("Control+l");
  await unlock(page, english, passphrase);
  await openLetters(page, english);
  await row(page).click();
  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.reword") }).click();
  await press(page, t("letters.act.publish"));
  await choose(page, t("letters.publish.phases.endorsement"));
  await press(page, t("letters.publish.doFor.endorsement"));
  await expect(dialog(page)).toContainText(t("letters.publish.chooseChange"));
  await choose(page, t("letters.change.editorial"));
  await press(page, t("letters.publish.doFor.endorsement"));
  await expect(page.getByText(t("letters.published.title", { number: 2 }))).toBeVisible();
  await expect(page.locator('.step[aria-current="step"]')).toContainText(t("letters.step.endorsement"));

  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.similar") }).click();
  await field(page, t("letters.addressee.office")).fill("Administrator");
  await press(page, t("letters.similar.make"));
  await page.getByRole("button", { name: t("letters.difference.original") }).click();
  await expect(dialog(page)).toContainText(t("difference.none"));
  await page.keyboard.press("Escape");
  const similar = await onDisk(page, home);
  expect(similar.drafts).toMatchObject([
    { campaign: null, previous: [], addressee: { office: "Administrator" } },
  ]);
  expect(similar.origins).toMatchObject([{ text: (draft as { text: string }).text }]);
  expect(similar.versions).toHaveLength(2);

  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.throwAway") }).click();
  await expect(row(page)).toHaveCount(1);
  await press(page, t("actions.undo"));
  await expect(row(page)).toHaveCount(2);
  expect((await onDisk(page, home)).drafts).toHaveLength(1);
});

test("a letter with open places is not published, and leads to each of them", async ({ openDesk }) => {
  const { page, home } = await openDesk(english);
  await openLetters(page, english);
  await press(page, t("letters.new.open"));
  await choose(page, t("letters.new.ways.template"));
  await field(page, t("letters.placeholders.coalition.label")).fill("Alliance for Peaceful Communities");
  await press(page, t("letters.new.make"));
  await page.locator(".step-line").waitFor();
  await press(page, t("letters.act.publish"));
  await dialog(page)
    .getByRole("button", { name: t("letters.placeholders.first-co-chair.label") })
    .click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain("{{first-co-chair}}");
  await press(page, t("letters.act.publish"));
  await dialog(page)
    .getByRole("button", { name: t("letters.placeholders.addressee-name.label") })
    .click();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as Partial<HTMLInputElement> | null)?.value))
    .toBe("{{addressee-name}}");
  const { drafts, versions } = await onDisk(page, home);
  expect(versions).toEqual([]);
  expect((drafts[0] as { letterhead: string }).letterhead).toBe(
    "Alliance for Peaceful Communities\n{{contact}}",
  );
});

test("two wordings at once are settled with one of them, and a take-over is accepted only after it was read", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { page, home } = await openDesk(english);
  const post = await letterPost(await ownCardText(page, english));
  await add(page, english, cardOf(post.foro), cardOf(post.shabaka));
  await openExchange(page, english);
  await take(page, english, post.forked);
  await openLetters(page, english);
  await row(page).click();
  await expect(page.locator(".settle")).toContainText("first priority");
  await expect(page.locator(".settle del").first()).toBeVisible();
  const heads = (await onDisk(page, home)).versions.filter(({ number }) => number === 2);
  expect(heads).toHaveLength(2);
  await choose(page, t("letters.forked.wording", { letter: "A" }));
  await press(page, t("letters.forked.begin"));
  await page.locator(".ProseMirror").waitFor();
  const [draft] = (await onDisk(page, home)).drafts as readonly { previous: string[] }[];
  expect(draft!.previous).toHaveLength(2);
  await press(page, t("letters.act.publish"));
  await choose(page, t("letters.publish.phases.endorsement"));
  await choose(page, t("letters.change.editorial"));
  await press(page, t("letters.publish.doFor.endorsement"));
  await expect(page.getByText(t("letters.published.title", { number: 3 }))).toBeVisible();
  await expect(page.getByText(t("letters.forked.title"))).toHaveCount(0);
  const settled = (await onDisk(page, home)).versions.find(({ number }) => number === 3);
  expect(settled).toMatchObject({ previous: draft!.previous, change: "editorial" });

  await back(page, english);
  await openExchange(page, english);
  await take(page, english, post.takenOver);
  await openLetters(page, english);
  await expect(row(page)).toHaveCount(2);
  await row(page)
    .filter({ hasText: t("letters.notAccepted") })
    .last()
    .click();
  const look = page.getByRole("button", { name: t("letters.takeOver.look") });
  await look.click();
  await expect(dialog(page)).toContainText("not only with some");
  await expect(dialog(page)).toContainText(t("letters.takeOver.unverified"));
  expect(
    (await onDisk(page, home)).campaigns.flatMap((one) => (one as { takeOvers: string[] }).takeOvers),
  ).toEqual([]);
  await press(page, t("letters.takeOver.accept"));
  await expect(look).toHaveCount(0);
  const accepted = (await onDisk(page, home)).campaigns.flatMap(
    (one) => (one as { takeOvers: string[] }).takeOvers,
  );
  expect(accepted).toHaveLength(1);
  const history = got(await letterHistory(post.shabaka, campaignOf(accepted[0]!, post.shabaka)), "told");
  expect(history.current, "it is the successor's own version").toBe(accepted[0]);
  await press(page, t("actions.undo"));
  await expect(look).toBeVisible();
});

function campaignOf(version: string, at: Parameters<typeof letterHistory>[0]): string {
  const signed = at.holdings.statements.get(version)!.signed;
  expect(signed.statement.type).toBe(versionKind.type);
  return signed.statement.campaign!;
}
