import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { chooseBackup, elsewhere } from "./backup";
import { field, press, title } from "./gate";
import type { MadeDesk, Walk } from "./gate";
import { dialog, openSettings } from "./settings";

/** A file as the person chooses it. */
interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The way before a border, from an open desk that is alone on its computer: to where only the word is to be typed. */
export async function* beforeBorder(page: Page, speech: Speech, { words }: MadeDesk): Walk<Named> {
  const { t } = speech;
  await beginBorder(page, speech);
  yield "border";
  await press(page, t("actions.next"));
  yield "border-save";
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).or(savedPlace(page)).first().waitFor();
  // A desk that was made before backups asks for its words once.
  if (await field(page, t("gate.recovery.label")).isVisible()) {
    yield "border-save-words";
    await field(page, t("gate.recovery.label")).fill(words.join(" "));
    await press(page, t("backup.words.submit"));
  }
  const backup = await savedBackup(page);
  yield "border-saved";
  await press(page, t("actions.next"));
  await at(page, t("border.check.title"));
  yield "border-check";
  const another = await elsewhere();
  await check(page, speech, { name: "another.age", bytes: another.bytes }, another.words);
  await page.getByText(t("border.check.otherDesk.title")).waitFor();
  yield "border-other-desk";
  await check(page, speech, backup, words, t("backup.file.another"));
  await page.getByText(t("border.check.verified")).waitFor();
  yield "border-verified";
  await press(page, t("actions.next"));
  await at(page, t("border.words.title"));
  yield "border-words";
  await press(page, t("actions.next"));
  await at(page, t("border.erase.title"));
  yield "border-erase";
  return backup;
}

/** Opens the way, in the settings. */
export async function beginBorder(page: Page, speech: Speech): Promise<void> {
  await openSettings(page, speech);
  await press(page, speech.t("border.open"));
  await at(page, speech.t("border.about.title"));
}

/** A backup that is not what is on the desk, which is told and refused. */
export async function* staleBackup(page: Page, speech: Speech, stale: Named, { words }: MadeDesk): Walk {
  const { t } = speech;
  await beginBorder(page, speech);
  await press(page, t("actions.next"));
  await press(page, t("border.save.have"));
  await check(page, speech, stale, words);
  await page.getByText(t("border.check.differs.title")).waitFor();
  yield "border-stale";
  await leaveBorder(page, speech);
}

/** The way where others have desks on this computer, which nobody can save from here. */
export async function* besideOthers(page: Page, speech: Speech, words: readonly string[]): Walk {
  const { t } = speech;
  await beginBorder(page, speech);
  await press(page, t("actions.next"));
  await page.getByText(t("border.others.choose")).waitFor();
  yield "border-others";
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("border.others.all") })
    .click();
  await press(page, t("actions.next"));
  await press(page, t("backup.save.inOneFolder"));
  const backup = await savedBackup(page);
  await press(page, t("actions.next"));
  await check(page, speech, backup, words);
  await page.getByText(t("border.check.verified")).waitFor();
  await press(page, t("actions.next"));
  await press(page, t("actions.next"));
  await typeEraseWord(page, speech);
  await press(page, t("leaving.erase.do"));
  await page.getByText(t("border.erase.others.missing")).waitFor();
  yield "border-erase-others";
}

/** Gives the way up. */
export async function leaveBorder(page: Page, { t }: Speech): Promise<void> {
  await page
    .getByRole("button", { name: t("actions.close"), exact: true })
    .first()
    .click();
  await dialog(page).waitFor({ state: "detached" });
}

/** @param button - which of its buttons opens the chooser */
export async function check(
  page: Page,
  speech: Speech,
  backup: Named,
  words: readonly string[],
  button?: string,
): Promise<void> {
  await chooseBackup(page, speech, backup, button);
  await field(page, speech.t("gate.recovery.label")).fill(words.join(" "));
  await press(page, speech.t("border.check.submit"));
}

export async function typeEraseWord(page: Page, { t }: Speech): Promise<void> {
  const word = t("leaving.erase.word");
  await field(page, t("leaving.erase.typeWord", { word })).fill(word);
}

/** The last step's end, to where the program looks newly installed. */
export async function eraseHere(page: Page, speech: Speech): Promise<void> {
  await typeEraseWord(page, speech);
  await press(page, speech.t("leaving.erase.do"));
  await title(page, speech.t("gate.welcome.title")).waitFor();
}

/** The file that was saved just now. */
export async function savedBackup(page: Page): Promise<Named> {
  const path = await savedPlace(page).innerText();
  return { name: basename(path), bytes: readFileSync(path) };
}

function savedPlace(page: Page) {
  return dialog(page).locator('.notice[data-tone="good"] .file-saved');
}

async function at(page: Page, heading: string): Promise<void> {
  await dialog(page).getByRole("heading", { name: heading, exact: true }).waitFor();
}
