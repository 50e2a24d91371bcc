import type { Page } from "@playwright/test";
import { copyOfDesk } from "../e2e/madeDesk";
import { canOpenShell, openShell } from "../e2e/shell";
import { counted, draftBlank, paste, saved, text, toEnd } from "../e2e/states/editor";
import { unlock } from "../e2e/states/gate";
import { spoken } from "../e2e/states/words";
import { median } from "./measure";
import type { Bench } from "./measure";

const english = spoken("en");

const sentence =
  "Organisations independent of government help to prevent violent extremism where officials have the least reach. ";
/** About five pages of A4. */
const letter = Array.from({ length: 34 }, () => sentence.repeat(4)).join("\n\n");
const typed = "We ask that engagement with civil society be a priority of the Office. "
  .repeat(3)
  .slice(0, 200);

/** What typing was like, in milliseconds. */
interface Typed {
  /** from each key to the frame that shows it */
  readonly toPaint: readonly number[];
  /** between frames while one typed */
  readonly frames: readonly number[];
}

/** Writing in a letter of five pages, in the real window: from a key to what is seen of it. */
export const typing: Bench = {
  name: "typing",
  async *works() {
    if (!(await canOpenShell())) return;
    let last: Typed = { toPaint: [], frames: [] };
    yield {
      name: "from a key to its frame, in a letter of 5 pages",
      rounds: 1,
      async ours() {
        last = await typeIn();
        return median(last.toPaint) / 1000;
      },
      peers: [],
      remark: () => told(last),
    };
  },
};

async function typeIn(): Promise<Typed> {
  const { home, made } = await copyOfDesk();
  const { page, close } = await openShell({ home, viewport: { width: 1280, height: 800 } });
  try {
    await unlock(page, english, made.passphrase);
    await draftBlank(page, english, "A letter of five pages");
    await toEnd(text(page, english));
    await paste(page, english, { text: `\n\n${letter}` });
    await saved(page, english);
    await counted(page, english);
    await text(page, english).locator("p").nth(16).click();
    await watch(page);
    await page.keyboard.type(typed, { delay: 40 });
    await saved(page, english);
    return await page.evaluate(() => (window as unknown as { typed: Typed }).typed);
  } finally {
    await close();
  }
}

/** Notes in the page when each key came, when the frame after it was drawn, and how far frames were apart. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(watcher);
}

/** As text: tsx would name its functions by a helper that the page does not have. */
const watcher = `{
  const toPaint = [];
  const frames = [];
  let before = 0;
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      // What is posted in a frame comes when that is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => toPaint.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, true);
  requestAnimationFrame(function frame(now) {
    if (before > 0) frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  });
  window.typed = { toPaint, frames };
}`;

function told({ toPaint, frames }: Typed): string {
  const usual = median(frames);
  const dropped = frames.reduce((sum, length) => sum + Math.max(0, Math.round(length / usual) - 1), 0);
  const sorted = toPaint.toSorted((a, b) => a - b);
  const slow = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return (
    `${toPaint.length} keys: median ${median(toPaint).toFixed(1)} ms, 95 % within ${slow.toFixed(1)} ms; ` +
    `${dropped} of ${frames.length} frames dropped at ${usual.toFixed(1)} ms a frame`
  );
}
