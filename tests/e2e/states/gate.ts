import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";

/*
 * The gate's states, each reached as a person reaches it. The walks give the name of each state while it is on screen,
 * to be looked at, photographed or checked, and go on when the next one is asked for.
 */

export type Walk<Made = void> = AsyncGenerator<string, Made, undefined>;

/** A desk that was made by hand. */
export interface MadeDesk {
  readonly passphrase: string;
  readonly words: readonly string[];
}

export const organisation = "Réseau des médiatrices";
export const passphrase = "lantern orbit velvet canoe ginger";
export const otherPassphrase = "thimble walnut comet drawer piano";

/** Goes through a walk without looking. */
export async function walked<Made>(walk: Walk<Made>): Promise<Made> {
  for (;;) {
    const step = await walk.next();
    if (step.done === true) return step.value;
  }
}

/** First run, from an empty computer to an open desk. */
export async function* firstRun(page: Page, speech: Speech, chosen = passphrase): Walk<MadeDesk> {
  const { t } = speech;
  await title(page, t("gate.welcome.title")).waitFor();
  yield "welcome";
  await page.locator("summary").click();
  yield "welcome-limits";
  await press(page, t("gate.welcome.start"));

  await title(page, t("gate.organisation.title")).waitFor();
  yield "organisation";
  await press(page, t("actions.next"));
  await page.locator('[aria-invalid="true"]').first().waitFor();
  yield "organisation-faults";
  await describeOrganisation(page, speech, organisation);
  yield "organisation-filled";
  await press(page, t("actions.next"));

  await title(page, t("gate.passphrase.title")).waitFor();
  yield "passphrase";
  await field(page, t("locks.newPassphrase")).fill("peace2026");
  await page.locator('[data-level="weak"]').waitFor();
  await press(page, t("actions.next"));
  await page.getByText(t("locks.faults.weak")).waitFor();
  yield "passphrase-weak";
  await press(page, t("locks.suggestion.first"));
  await page.locator(".suggestion-words").waitFor();
  await field(page, t("locks.newPassphrase")).fill(chosen);
  await field(page, t("locks.repeat")).fill("something else");
  await page.locator('[data-level="strong"]').waitFor();
  await press(page, t("actions.next"));
  await page.getByText(t("locks.faults.differs")).waitFor();
  yield "passphrase-differs";
  await field(page, t("locks.repeat")).fill(chosen);
  await press(page, t("actions.next"));

  await title(page, t("gate.words.title")).waitFor();
  const words = await shownWords(page);
  yield "words";
  await press(page, t("gate.words.done"));

  await title(page, t("gate.try.title")).waitFor();
  yield "try";
  await typeWords(page, words.toReversed());
  await press(page, t("gate.try.make"));
  await page.locator('[aria-invalid="true"]').first().waitFor();
  yield "try-wrong";
  await typeWords(page, words);
  await press(page, t("gate.try.make"));
  await page.getByRole("progressbar").waitFor();
  yield "making";
  await deskOpen(page);
  return { passphrase: chosen, words };
}

/** A desk whose making nobody looks at: the shortest way. */
export async function makeDesk(page: Page, speech: Speech, name = organisation): Promise<MadeDesk> {
  const { t } = speech;
  await press(page, t("gate.welcome.start"));
  await describeOrganisation(page, speech, name);
  await press(page, t("actions.next"));
  await choosePassphrase(page, speech, passphrase);
  await press(page, t("actions.next"));
  await title(page, t("gate.words.title")).waitFor();
  const words = await shownWords(page);
  await press(page, t("gate.words.done"));
  await typeWords(page, words);
  await press(page, t("gate.try.make"));
  await deskOpen(page);
  return { passphrase, words };
}

/** A locked desk, unlocked in the end, by its passphrase. */
export async function* unlocking(page: Page, speech: Speech, { passphrase }: MadeDesk): Walk {
  const { t } = speech;
  const typed = field(page, t("gate.unlock.passphrase"));
  await typed.waitFor();
  yield "unlock";
  for (const wrong of ["first", "second", "third"]) {
    await typed.fill(wrong);
    await page.keyboard.press("Enter");
    if (wrong === "first") {
      await page.getByRole("progressbar").waitFor();
      yield "unlocking";
    }
    await page.getByText(t("gate.unlock.wrong")).waitFor();
    if (wrong === "first") yield "unlock-wrong";
    await page.getByRole("progressbar").waitFor({ state: "detached" });
  }
  await page.getByText(t("gate.unlock.forgottenAdvice")).waitFor();
  yield "unlock-forgotten";
  await unlock(page, speech, passphrase);
}

/** A locked desk, opened by its recovery words with another passphrase. */
export async function* recovering(page: Page, speech: Speech, { words }: MadeDesk): Walk {
  const { t } = speech;
  await press(page, t("gate.unlock.useWords"));
  await title(page, t("gate.recovery.title")).waitFor();
  yield "recovery";
  const unknown = words.with(2, "lantren").with(6, "velvett");
  await typeRecovery(page, speech, unknown.join(" "));
  await page.locator(".field-error").waitFor();
  yield "recovery-unknown";
  await typeRecovery(page, speech, words.map((word, at) => `${at + 1}. ${word.toUpperCase()}\n`).join(""));
  await title(page, t("gate.recovery.newTitle")).waitFor();
  yield "recovery-passphrase";
  await choosePassphrase(page, speech, otherPassphrase);
  await press(page, t("gate.recovery.open"));
  await deskOpen(page);
}

export async function describeOrganisation(page: Page, speech: Speech, name: string): Promise<void> {
  const { t, country } = speech;
  await field(page, t("cardFields.organisation")).fill(name);
  const countries = page.getByRole("combobox", { name: t("cardFields.country") });
  // A list closes when the page beneath it scrolls: first the field is brought into sight.
  await countries.evaluate(async (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    // The page tells of its scrolling with the next frame.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
  await countries.fill(country("KE"));
  await page.getByRole("option", { name: country("KE") }).click();
  await page.getByRole("button", { name: t("sectors.peacebuilding"), exact: true }).click();
}

export async function choosePassphrase(page: Page, { t }: Speech, chosen: string): Promise<void> {
  await field(page, t("locks.newPassphrase")).fill(chosen);
  await field(page, t("locks.repeat")).fill(chosen);
}

export async function unlock(page: Page, { t }: Speech, passphrase: string): Promise<void> {
  await field(page, t("gate.unlock.passphrase")).fill(passphrase);
  await page.keyboard.press("Enter");
  await deskOpen(page);
}

export async function typeRecovery(page: Page, { t }: Speech, words: string): Promise<void> {
  await field(page, t("gate.recovery.label")).fill(words);
  await press(page, t("gate.recovery.check"));
}

/** The words on the recovery sheet. */
export async function shownWords(page: Page): Promise<readonly string[]> {
  const shown = page.locator(".recovery-sheet .word");
  await expect(shown).toHaveCount(24);
  return shown.allInnerTexts();
}

/** Fills in the words that are asked for. */
export async function typeWords(page: Page, words: readonly string[]): Promise<void> {
  const fields = page.locator(".try-words input");
  const labels = await page.locator(".try-words .field-label").allInnerTexts();
  for (const [at, label] of labels.entries()) {
    await fields.nth(at).fill(words[Number(/\d+/.exec(label)?.[0]) - 1]!);
  }
}

export async function deskOpen(page: Page): Promise<void> {
  await page.locator(".frame").waitFor();
}

export function title(page: Page, words: string): Locator {
  return page.getByRole("heading", { level: 1, name: words });
}

export function field(page: Page, label: string): Locator {
  return page.getByRole("textbox", { name: label, exact: true });
}

export async function press(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: words, exact: true }).click();
}
