import { join } from "node:path";
import { root } from "../../scripts/lib/root.mjs";
import { languages } from "../../src/renderer/text/locale";
import { tour } from "../e2e/states/tour";
import { settle } from "../e2e/states/words";
import { eachState } from "../e2e/touring";
import { test } from "../e2e/watched";

/*
 * npm run screenshots: a picture of every state of every screen, in each language, both looks and two sizes. They are
 * there to be looked at: nothing is compared.
 */

const folder = join(root, "screenshots");

for (const language of languages) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1024, height: 640 },
  ]) {
    const size = `${viewport.width}x${viewport.height}`;
    for (const chapter of tour) {
      test(`${chapter.name}, ${language}, ${size}`, async ({ open, openDesk }) => {
        let number = 0;
        await eachState(chapter, language, { open, openDesk }, { viewport }, async (page, state) => {
          number += 1;
          const name = `${chapter.name}-${String(number).padStart(2, "0")}-${state}`;
          for (const colorScheme of ["dark", "light"] as const) {
            await page.emulateMedia({ colorScheme });
            await settle(page);
            await page.screenshot({ path: join(folder, language, `${name}-${size}-${colorScheme}.png`) });
          }
        });
      });
    }
  }
}
