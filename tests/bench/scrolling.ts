import type { Page } from "@playwright/test";
import { plantVault } from "../support/plantedVault";
import { plantWhole } from "../support/barePage/open";
import { newFolder } from "../browser/site";
import { canOpenShell, openShell } from "../e2e/shell";
import { copyOfDesk } from "../e2e/madeDesk";
import { openContacts, ownCardText } from "../e2e/states/contacts";
import { collected, openCollected, openTab } from "../e2e/states/endorsements";
import { unlock } from "../e2e/states/gate";
import { spoken } from "../e2e/states/words";
import { median } from "./measure";
import type { Bench, Work } from "./measure";

const english = spoken("en");

const contacts = 100_000;
const endorsements = 5000;
const viewport = { width: 1280, height: 800 };

/** How far a list moves from one frame to the next, in pixels. */
const paces = [
  { name: "as one reads", step: 24 },
  { name: "with a quick wheel", step: 120 },
  { name: "with the bar dragged", step: 4000 },
] as const;
/** Frames at each pace. */
const watched = 300;
/** In milliseconds: the browser without a display draws sixty times a second. */
const interval = 1000 / 60;

/** Scrolling through long lists, in the real window: how far frames are apart. */
export const scrolling: Bench = {
  name: "scrolling",
  async *works() {
    if (!(await canOpenShell())) return;
    yield* paced(`${contacts.toLocaleString("en")} contacts`, await openManyContacts());
    yield* paced(`${endorsements.toLocaleString("en")} endorsements`, await openManyEndorsements());
  },
};

/** A window in which a long list is in sight. */
interface Listed {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function* paced(what: string, { page, close }: Listed): AsyncGenerator<Work> {
  try {
    for (const { name, step } of paces) {
      let frames: readonly number[] = [];
      yield {
        name: `a frame while ${what} are scrolled ${name}`,
        rounds: 1,
        async ours() {
          frames = await page.evaluate<readonly number[]>(scroller(step));
          return median(frames) / 1000;
        },
        peers: [],
        remark: () => told(frames),
      };
    }
  } finally {
    await close();
  }
}

async function openManyContacts(): Promise<Listed> {
  const home = newFolder();
  const planted = await plantVault(contacts);
  await plantWhole(home, planted);
  const { page, close } = await openShell({ home, viewport });
  await unlock(page, english, planted.passphrase);
  await openContacts(page, english);
  await page.locator(".table-row .name-words").first().waitFor();
  return { page, close };
}

async function openManyEndorsements(): Promise<Listed> {
  const { home, made } = await copyOfDesk();
  const { page, close } = await openShell({ home, viewport });
  await unlock(page, english, made.passphrase);
  // Ten more are there in any case.
  const those = await collected(await ownCardText(page, english), endorsements - 10);
  await openCollected(page, english, those);
  await openTab(page, english, "endorsements");
  await page.locator(".board .table-row .name-words").first().waitFor();
  return { page, close };
}

/**
 * Scrolls a list by as much in every frame, and gives how far the frames were apart, in milliseconds. As text: tsx would
 * name its functions by a helper that the page does not have.
 */
const scroller = (step: number): string => `new Promise((resolve) => {
  const grid = [...document.querySelectorAll('.table')].find((one) => one.checkVisibility());
  const frames = [];
  let before = 0;
  grid.scrollTop = 0;
  requestAnimationFrame(function frame(now) {
    if (before > 0) frames.push(now - before);
    before = now;
    if (frames.length === ${watched}) return resolve(frames);
    grid.scrollTop += ${step};
    requestAnimationFrame(frame);
  });
})`;

function told(frames: readonly number[]): string {
  const dropped = frames.reduce((sum, length) => sum + Math.max(0, Math.round(length / interval) - 1), 0);
  const longest = frames.reduce((most, length) => Math.max(most, length), 0);
  return `${dropped} frames dropped while ${frames.length} were drawn; the longest took ${longest.toFixed(1)} ms`;
}
