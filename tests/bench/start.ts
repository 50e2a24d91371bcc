import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { binaryBehind } from "../../src/browser/binary";
import { copyOfDesk } from "../e2e/madeDesk";
import { openShell } from "../e2e/shell";
import type { Bench, Work } from "./measure";

/** From nothing to the screen on which a desk is unlocked, in the browser shell. */
export const start: Bench = {
  name: "start",
  async *works(folder) {
    const found = await findBrowser();
    if (found === undefined) throw new Error("no browser on this machine, and none could be fetched");
    const { home } = await copyOfDesk();
    yield cold(home, folder, binaryBehind(found.path));
  },
};

function cold(home: string, folder: string, browser: string): Work {
  return {
    name: "cold start to the unlock screen",
    rounds: 5,
    ours: async () => {
      const began = performance.now();
      const shell = await openShell({ home });
      await shell.page.locator('input[type="password"]').waitFor();
      const took = performance.now() - began;
      await shell.close();
      return took / 1000;
    },
    peers: [
      {
        name: "the same browser, an empty page",
        missing: null,
        run: async () => {
          const began = performance.now();
          const profile = mkdtempSync(join(folder, "empty-"));
          const context = await chromium.launchPersistentContext(profile, { executablePath: browser });
          await (context.pages()[0] ?? (await context.newPage())).goto("about:blank");
          const took = performance.now() - began;
          await context.close();
          return took / 1000;
        },
      },
    ],
  };
}
