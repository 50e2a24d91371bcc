import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PdfMade } from "../bridge/bridge";
import { binaryBehind } from "./binary";
import type { Ending } from "./chromium";
import type { Mode, Start } from "./mode";
import { startProgram } from "./program";
import type { Running } from "./program";
import { openWindow } from "./window";
import type { AppWindow } from "./window";

/** The program in a window of an installed browser. */
export const windowMode: Mode = async (start) => {
  const { data, saveTo, version, site, browser, say } = start;
  if (browser === null) {
    say("A window needs a browser: name a Chromium, Chrome or Edge with --browser, or choose --serve.");
    return 1;
  }
  if (!existsSync(browser)) {
    say(`There is no browser at ${browser}.`);
    return 1;
  }
  let window: AppWindow | null = null;
  const pdf = async (): Promise<PdfMade> =>
    window === null ? { outcome: "unavailable" } : { outcome: "made", bytes: await window.pdf() };
  const profile = join(data, "browser");
  const running = await startProgram({
    site,
    way: "proxy",
    shell: { home: data, profile, saveTo, version, pdf },
  });
  if (running.outcome === "taken") throw new Error("a port that nobody chose is taken");
  const { serving, offer } = running;
  try {
    await offer(start.files);
    const opened = await openWindow(
      { binary: binaryBehind(browser), profile, headless: start.headless },
      serving,
    );
    if (opened.outcome === "ended") {
      say(
        `The browser ended before its window was there (${opened.ending.how}). ${lastWords(opened.ending)}`,
      );
      return 1;
    }
    window = opened.window;
    say(`Undersigned is open: a preview, in a window of ${browser}. Files are saved into ${saveTo}.`);
    return await untilItEnds(opened.window, offer, start);
  } finally {
    await serving.stop();
  }
};

async function untilItEnds(
  window: AppWindow,
  offer: Extract<Running, { outcome: "running" }>["offer"],
  { opened, stop, say }: Start,
): Promise<number> {
  opened(async (files) => {
    await offer(files);
    await window.toFront();
    return "Undersigned is open already: its window is in front now.";
  });
  const ended = await Promise.race([stop.then(() => null), window.ended]);
  await window.close();
  if (ended === null || ended.how === "code 0") return 0;
  say(`The browser ended by itself (${ended.how}). What had been saved is there when you start again.`);
  return 1;
}

/** The last lines, without what only tells where in the browser they were written. */
function lastWords({ said }: Ending): string {
  const lines = said.trim().split("\n").slice(-3);
  return lines.map((line) => line.replace(/^\[[^\]]*\]\s*/, "")).join(" ");
}
