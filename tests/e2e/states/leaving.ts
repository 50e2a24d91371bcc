import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { beforeBorder, besideOthers, leaveBorder, staleBackup, typeEraseWord } from "./border";
import { add } from "./contacts";
import {
  choosePassphrase,
  deskOpen,
  describeOrganisation,
  field,
  otherPassphrase,
  press,
  shownWords,
  title,
  typeWords,
} from "./gate";
import type { MadeDesk, Walk } from "./gate";
import { cardOf, neighbour } from "./neighbours";
import { openSettings } from "./settings";

export const secondOrganisation = "Casa do Diálogo";

/**
 * The way before a border on a desk that is alone, up to its end; then a second desk beside it, the way once more, and one
 * is erased alone, then everything.
 */
export async function* leaving(page: Page, speech: Speech, made: MadeDesk): Walk {
  const { t } = speech;
  const backup = yield* beforeBorder(page, speech, made);
  await leaveBorder(page, speech);
  await add(page, speech, cardOf(await neighbour("Foro Cívico", { country: "CO" })));
  yield* staleBackup(page, speech, backup, made);
  await page.keyboard.press("Control+l");
  const words = yield* anotherDesk(page, speech, made);
  await page.keyboard.press("Control+l");
  await page.getByText(t("gate.unlock.several", { count: 2 })).waitFor();
  yield "unlock-several";
  await field(page, t("gate.unlock.passphrase")).fill(otherPassphrase);
  await page.keyboard.press("Enter");
  await deskOpen(page);
  yield* besideOthers(page, speech, words);
  await leaveBorder(page, speech);
  yield* erasing(page, speech, "one");
  await field(page, t("gate.unlock.passphrase")).waitFor();
  await press(page, t("gate.others.open"));
  await press(page, t("leaving.erase.open"));
  await typeWord(page, speech);
  await title(page, t("gate.welcome.title")).waitFor();
}

/** From a locked desk to a second one that is open. @returns the second one's recovery words */
export async function* anotherDesk(
  page: Page,
  speech: Speech,
  { passphrase }: MadeDesk,
): Walk<readonly string[]> {
  const { t } = speech;
  await press(page, t("gate.others.open"));
  await title(page, t("gate.others.title")).waitFor();
  yield "on-this-computer";
  await press(page, t("gate.others.another.start"));
  await title(page, t("gate.welcome.title")).waitFor();
  yield "another-desk";
  await press(page, t("gate.welcome.start"));
  await describeOrganisation(page, speech, secondOrganisation);
  await press(page, t("actions.next"));
  await choosePassphrase(page, speech, passphrase);
  await press(page, t("actions.next"));
  await page.getByText(t("locks.faults.taken")).waitFor();
  yield "another-desk-taken";
  await choosePassphrase(page, speech, otherPassphrase);
  await press(page, t("actions.next"));
  const words = await shownWords(page);
  await press(page, t("gate.words.done"));
  await typeWords(page, words);
  await press(page, t("gate.try.make"));
  await deskOpen(page);
  return words;
}

/** From an open desk to where nothing of it is left. */
export async function* erasing(page: Page, speech: Speech, which: "one" | "all"): Walk {
  const { t } = speech;
  await openSettings(page, speech);
  await press(page, t("leaving.exposure.open"));
  await page.locator(".exposure").waitFor();
  yield "exposure";
  await page.keyboard.press("Escape");
  await press(page, t("leaving.erase.open"));
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  yield "erase";
  await press(page, t("leaving.erase.do"));
  await page.getByText(t("leaving.erase.wrongWord", { word: t("leaving.erase.word") })).waitFor();
  yield "erase-wrong-word";
  // There is a choice only where there are several desks.
  const choice = dialog.locator(".choice-button").filter({ hasText: t(`leaving.erase.${which}`) });
  if (which === "one" || (await choice.isVisible())) await choice.click();
  await typeWord(page, speech);
}

async function typeWord(page: Page, speech: Speech): Promise<void> {
  await typeEraseWord(page, speech);
  await press(page, speech.t("leaving.erase.do"));
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
}
