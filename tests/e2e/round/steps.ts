import type { Locator, Page } from "@playwright/test";
import { enter, text } from "../states/editor";
import { hush } from "../states/contacts";
import { openExchange } from "../states/exchange";
import { press } from "../states/gate";
import { choose, choosePerson, field, openLetters, toLetterList } from "../states/letters";
import { list, suggest } from "../states/answer";
import { dayFromNow } from "../states/neighbours";
import type { BundleFile } from "../states/neighbours";
import type { Carried, Hand } from "./cast";

/*
 * What a person does at one of the desks, step by step, by the words on the screen.
 */

type At = Pick<Hand, "page" | "speech">;

/** Begins the letter to the Secretary-General from its template, with every open place filled but one. */
export async function beginLetter({ page, speech }: At): Promise<void> {
  const { t } = speech;
  await openLetters(page, speech);
  await press(page, t("letters.new.open"));
  await choose(page, t("letters.new.ways.template"));
  const fillings = {
    coalition: "Alliance for Peaceful Communities",
    contact: "secretariat@peaceful-communities.example",
    "first-co-chair": "Amina Hadley, Harbour Peace Network",
    "second-co-chair": "Tomas Ribeiro, Casa do Diálogo",
    "addressee-name": "His Excellency Mr. António Guterres",
  } as const;
  for (const [name, words] of Object.entries(fillings)) {
    await field(page, t(`letters.placeholders.${name as keyof typeof fillings}.label`)).fill(words);
  }
  await press(page, t("letters.new.make"));
  await page.locator(".step-line").waitFor();
}

/** Writes a sentence at the end of the letter's first long paragraph, and waits until the desk has it. */
export async function writeOn({ page, speech }: At, after: RegExp, words: string): Promise<void> {
  const paragraph = page.locator(".ProseMirror p").filter({ hasText: after });
  await enter(text(page, speech));
  await paragraph.click();
  await page.keyboard.press("End");
  await page.keyboard.type(` ${words}`);
  await page.getByText(speech.t("draft.saved")).waitFor();
}

/** Publishes what is being written. @param others - the other coordinators, at the first time */
export async function publish(
  { page, speech }: At,
  phase: "input" | "endorsement",
  others: readonly string[] = [],
): Promise<void> {
  const { t } = speech;
  await press(page, t("letters.act.publish"));
  await choose(page, t(`letters.publish.phases.${phase}`));
  if (others.length === 0) await choose(page, t("letters.change.substantive"));
  for (const name of others) await choosePerson(page, speech, t("letters.founding.coordinators"), name);
  await field(page, t("letters.publish.closes")).fill(dayFromNow(14));
  await press(page, t(`letters.publish.doFor.${phase}`));
}

/** From the sheet on which recipients are chosen to the saved files. */
export async function sendToAll(
  { page, speech }: At,
  carried: Carried,
  note = "",
): Promise<readonly Addressed[]> {
  const { t } = speech;
  await dialog(page).locator(".table-row").first().waitFor();
  await dialog(page)
    .getByRole("checkbox", { name: t("lists.selectAll") })
    .click();
  await press(page, t("actions.next"));
  return pack({ page, speech }, carried, note);
}

/** From the sheet that says what leaves to the saved files. */
export async function pack({ page, speech }: At, carried: Carried, note = ""): Promise<readonly Addressed[]> {
  const { t } = speech;
  await dialog(page).locator(".shown-files").first().waitFor();
  if (note !== "") await field(page, t("sending.note.label")).fill(note);
  await dialog(page).locator(".dialog-actions .button").last().click();
  await dialog(page).locator(".packed-file").first().waitFor();
  const whose = await dialog(page).locator(".packed-file .packed-what").allInnerTexts();
  await dialog(page)
    .getByRole("button", { name: t("sending.packed.save"), exact: true })
    .or(dialog(page).getByRole("button", { name: t("sending.packed.saveAll"), exact: true }))
    .click();
  await dialog(page).locator(".file-saved").waitFor();
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  return carried.take().map((file) => ({ ...file, for: whose.find((one) => one.includes(file.name)) ?? "" }));
}

/** A file, with what the list of files said of whom it is for. */
export interface Addressed extends BundleFile {
  readonly for: string;
}

/** The files that somebody gets: whoever packed them knows whose is which. */
export function filesFor(name: string, files: readonly Addressed[]): readonly Addressed[] {
  return files.filter((file) => file.for.includes(name));
}

/** Takes in the files that are for this desk, among all that came. @param count - of those that are */
export async function takeIn(
  { page, speech, give }: Hand,
  files: readonly BundleFile[],
  count: number,
): Promise<void> {
  const { t } = speech;
  await openExchange(page, speech);
  await give(files);
  const one = page.getByRole("button", { name: t("exchange.take"), exact: true });
  const all = page.getByRole("button", { name: t("exchange.takeAll", { count }), exact: true });
  await one.or(all).first().click({ timeout: 60_000 });
  await page
    .locator('.brought-bundles [data-tone="good"], .bundle [data-tone="good"]')
    .first()
    .waitFor({ timeout: 60_000 });
  await clearAway({ page, speech }, files.length);
}

/** Puts aside what was looked at, so that the next files come to an empty place. */
async function clearAway({ page, speech: { t } }: At, count: number): Promise<void> {
  const one = t(count === 1 ? "actions.done" : "exchange.clear", { count });
  const aside = page.getByRole("button", { name: one, exact: true }).filter({ visible: true });
  await aside.click();
  await aside.waitFor({ state: "detached" });
}

/** Opens a letter from the list. */
export async function openLetter({ page, speech }: At, title: string): Promise<void> {
  await toLetterList(page, speech);
  await page.locator(".table-row").filter({ hasText: title, visible: true }).first().click();
}

/** Accepts an invitation, suggests other words for a paragraph, adds a comment, and signs both. */
export async function giveInput(
  { page, speech }: At,
  block: number,
  words: string,
  comment: string,
): Promise<void> {
  const { t } = speech;
  await press(page, t("answer.accept.do"));
  await suggest(page, speech, block, "replace");
  await page.getByRole("textbox", { name: t("suggesting.words") }).fill(words);
  await suggest(page, speech, block, "comment");
  await field(page, t("suggesting.comment")).fill(comment);
  await page.getByText(t("suggesting.saved")).waitFor();
  await press(page, t("suggesting.give"));
  await page.getByRole("button", { name: t("suggesting.given.change") }).waitFor();
}

/** Endorses what is on screen. @returns the cells of the line as it was shown before signing */
export async function endorse(
  { page, speech }: At,
  signatory: readonly [name: string, role: string],
  listing: "public" | "recipients" | "withheld",
): Promise<readonly string[]> {
  const { t } = speech;
  await page
    .getByRole("button", { name: t("answer.endorse.open"), exact: true })
    .or(page.getByRole("button", { name: t("answer.endorse.changed"), exact: true }))
    .click();
  await field(page, t("endorsing.people.name", { number: 1 })).fill(signatory[0]);
  await dialog(page)
    .getByLabel(t("endorsing.people.role", { number: 1 }))
    .fill(signatory[1]);
  await list(page, speech, listing);
  await press(page, t("endorsing.look.open"));
  const cells = await page.locator("table.line-preview").innerText();
  await press(page, t("endorsing.sign"));
  await page.getByText(t("answer.unsent.title")).first().waitFor();
  return cells
    .split(/[\t\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** Sends what was answered to the coordinators. */
export async function sendAnswer(at: At, carried: Carried): Promise<readonly Addressed[]> {
  await press(at.page, at.speech.t("answer.unsent.send"));
  return pack(at, carried);
}

/** Opens one of the parts of a coordinator's letter. */
export async function openTab(
  { page, speech }: At,
  tab: "inputs" | "endorsements" | "versions" | "close",
): Promise<void> {
  await page.getByRole("tab", { name: speech.t(`letters.tabs.${tab}`), exact: true }).click();
}

/** Admits everybody who waits. @param count - how many that must be */
export async function admitAll({ page, speech }: At, count: number): Promise<void> {
  const { t } = speech;
  await press(page, t("endorsements.waiting.look"));
  // The only one who waits is ticked already.
  if (count > 1) await press(page, t("endorsements.admitting.tickAll"));
  await press(page, t("endorsements.admitting.admit", { count }));
  await page.locator(".toast").first().waitFor();
  await hush(page);
}

/** Puts an organisation on record that said yes on the telephone. */
export async function recordOne({ page, speech }: At, name: string): Promise<void> {
  const { t, country } = speech;
  await press(page, t("endorsements.record"));
  await field(page, t("endorsements.recording.organisation")).fill(name);
  await page.getByRole("combobox", { name: t("endorsements.recording.country") }).fill(country("TL"));
  await page.getByRole("option", { name: country("TL") }).click();
  for (const words of [t("endorsements.listing.public"), t("endorsements.means.telephone")])
    await dialog(page).locator(".choice-button").filter({ hasText: words }).click();
  await press(page, t("endorsements.recording.do"));
  await dialog(page).waitFor({ state: "detached" });
  await hush(page);
}

/** Signs what was counted, and packs the collection for the other coordinator. */
export async function signCount(at: At, title: string, carried: Carried): Promise<readonly BundleFile[]> {
  const { page, speech } = at;
  await openLetter(at, title);
  await openTab(at, "close");
  await press(page, speech.t("closing.tally.attest"));
  await page.locator(".toast").first().waitFor();
  await hush(page);
  await press(page, speech.t("closing.tally.send"));
  return pack(at, carried);
}

/** Saves one of the letter's files, after seeing what it shows. */
export async function exportFile({ page, speech }: At, which: "word" | "pdf" | "proof"): Promise<void> {
  const { t } = speech;
  await press(page, t(`closing.files.${which}`));
  await press(page, t("closing.leaving.save"));
  await dialog(page).locator(".file-saved").waitFor({ timeout: 60_000 });
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
}

export function dialog(page: Page): Locator {
  return page.getByRole("dialog").or(page.getByRole("alertdialog"));
}
