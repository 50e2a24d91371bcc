import type { Page } from "@playwright/test";
import { placeFor } from "../../../src/renderer/text/locale";
import type { Language } from "../../../src/renderer/text/locale";
import { speechIn } from "../../../src/renderer/text/speech";
import type { Speech } from "../../../src/renderer/text/speech";

/** What a screen in one of the languages says, for finding its parts by their words. */
export function spoken(language: Language): Speech {
  return speechIn(placeFor(language, [language === "en" ? "en-GB" : "ar-EG"]));
}

/** The locale of a browser whose reader prefers a language. */
export const localeOf: Readonly<Record<Language, string>> = { en: "en-GB", ar: "ar-EG" };

/** Waits until what is drawn stands still: its fonts are there, and what moves has come to its place. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
