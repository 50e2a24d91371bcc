import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Language } from "../../src/renderer/text/locale";
import { tour } from "./states/tour";
import type { Chapter } from "./states/tour";
import type { Walk } from "./states/gate";
import { localeOf, settle, spoken } from "./states/words";
import { overflow, test, violations } from "./watched";
import type { Fixtures } from "./watched";
import type { ShellOptions } from "./shell";

/*
 * Every state of every screen, as somebody sees it who reads from either side, in light or dark, with a screen reader or
 * with letters twice as large.
 */

type Look = Pick<ShellOptions, "colorScheme" | "viewport">;

for (const [language, look] of [
  ["en", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
  ["ar", { colorScheme: "dark", viewport: { width: 1024, height: 640 } }],
] as const satisfies readonly (readonly [Language, Look])[]) {
  for (const chapter of tour) {
    test(`nobody is shut out: ${chapter.name}, ${language}`, async ({ open, openDesk }) => {
      test.setTimeout(300_000);
      await eachState(chapter, language, { open, openDesk }, look, async (page, state) => {
        await settle(page);
        expect(await violations(page), state).toEqual([]);
        expect(await overflow(page), `${state}: nothing runs out of the page sideways`).toBe(0);
        const other = look.colorScheme === "light" ? "dark" : "light";
        await page.emulateMedia({ colorScheme: other });
        await settle(page);
        expect(await violations(page, ["color-contrast"]), `${state}, ${other}`).toEqual([]);
        await page.emulateMedia({ colorScheme: look.colorScheme });
      });
    });
  }
}

for (const chapter of tour) {
  test(`with letters twice as large nothing runs out sideways: ${chapter.name}`, async ({
    open,
    openDesk,
  }) => {
    test.setTimeout(120_000);
    const look = { viewport: { width: 640, height: 400 } };
    await eachState(chapter, "en", { open, openDesk }, look, async (page, state) => {
      expect(await overflow(page), state).toBe(0);
    });
  });
}

async function eachState(
  chapter: Chapter,
  language: Language,
  { open, openDesk }: Fixtures,
  look: Look,
  check: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const speech = spoken(language);
  const options = { ...look, locale: localeOf[language] };
  if (chapter.from === "new") {
    const { page } = await open(options);
    return go(page, chapter.walk(page, speech), check);
  }
  const { page, made } = await openDesk(speech, options);
  return go(page, chapter.walk(page, speech, made), check);
}

async function go(
  page: Page,
  walk: Walk<unknown>,
  check: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  for await (const state of walk) await check(page, state);
}
