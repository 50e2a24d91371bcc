import type { Page } from "@playwright/test";
import { plantVault } from "../support/plantedVault";
import { buildBarePage, openBare, plantHeader, plantRows } from "../support/barePage/open";
import { newFolder } from "../browser/site";
import { canOpenShell, openShell } from "../e2e/shell";
import { openContacts } from "../e2e/states/contacts";
import { unlock } from "../e2e/states/gate";
import { spoken } from "../e2e/states/words";
import { median } from "./measure";
import type { Bench } from "./measure";

const english = spoken("en");

const contacts = 100_000;

/** Scrolling through a hundred thousand contacts, in the real window: how far frames are apart. */
export const scrolling: Bench = {
  name: "scrolling",
  async *works() {
    if (!(await canOpenShell())) return;
    const home = newFolder();
    const planted = await plantVault(contacts);
    plantHeader(home, planted);
    const bare = await buildBarePage();
    const planter = await openBare(bare, { home });
    await plantRows(planter, bare, planted);
    await planter.close();
    bare.remove();
    let frames: readonly number[] = [];
    yield {
      name: `a frame while ${contacts.toLocaleString("en")} contacts are scrolled`,
      rounds: 1,
      async ours() {
        const { page, close } = await openShell({ home, viewport: { width: 1280, height: 800 } });
        try {
          await unlock(page, english, planted.passphrase);
          await openContacts(page, english);
          await page.locator(".table-row").first().waitFor();
          frames = await scroll(page);
          return median(frames) / 1000;
        } finally {
          await close();
        }
      },
      peers: [],
      remark: () => told(frames),
    };
  },
};

/** Scrolls slowly, then fast, and gives how far the frames were apart, in milliseconds. */
function scroll(page: Page): Promise<readonly number[]> {
  return page.evaluate(scroller);
}

/** As text: tsx would name its functions by a helper that the page does not have. */
const scroller = `new Promise((resolve) => {
  const grid = document.querySelector('.table');
  const frames = [];
  let before = 0;
  requestAnimationFrame(function frame(now) {
    if (before > 0) frames.push(now - before);
    before = now;
    if (frames.length === 600) return resolve(frames);
    grid.scrollTop += frames.length < 300 ? 24 : 4000;
    requestAnimationFrame(frame);
  });
})`;

function told(frames: readonly number[]): string {
  const usual = median(frames);
  const dropped = frames.reduce((sum, length) => sum + Math.max(0, Math.round(length / usual) - 1), 0);
  const longest = frames.reduce((most, length) => Math.max(most, length), 0);
  return (
    `${dropped} of ${frames.length} frames dropped at ${usual.toFixed(1)} ms a frame; ` +
    `the longest took ${longest.toFixed(1)} ms`
  );
}
