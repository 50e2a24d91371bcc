import { expect } from "@playwright/test";
import type { Language } from "../../src/renderer/text/locale";
import { tour } from "./states/tour";
import { settle } from "./states/words";
import { eachState } from "./touring";
import type { Look } from "./touring";
import { overflow, test, violations } from "./watched";

/*
 * Every state of every screen, as somebody sees it who reads from either side, in light or dark, with a screen reader or
 * with letters twice as large.
 */

// Only colours differ between the looks, and no colour differs between the languages: each look is seen once.
for (const [language, look] of [
  ["en", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
  ["ar", { colorScheme: "dark", viewport: { width: 1024, height: 640 } }],
] as const satisfies readonly (readonly [Language, Look])[]) {
  for (const chapter of tour) {
    test(`nobody is shut out: ${chapter.name}, ${language}`, async ({ open, openDesk }) => {
      test.setTimeout(600_000);
      await eachState(chapter, language, { open, openDesk }, look, async (page, state) => {
        await settle(page);
        expect(await violations(page), state).toEqual([]);
        expect(await overflow(page), `${state}: nothing runs out of the page sideways`).toBe(0);
      });
    });
  }
}

for (const chapter of tour) {
  test(`with letters twice as large nothing runs out sideways: ${chapter.name}`, async ({
    open,
    openDesk,
  }) => {
    test.setTimeout(300_000);
    const look = { viewport: { width: 640, height: 400 } };
    await eachState(chapter, "en", { open, openDesk }, look, async (page, state) => {
      expect(await overflow(page), state).toBe(0);
    });
  });
}
