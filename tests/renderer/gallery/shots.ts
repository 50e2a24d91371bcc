// node scripts/run.mjs tests/renderer/gallery/shots.ts FOLDER [STORY…]: photographs the gallery, to be looked at.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../../scripts/lib/browser.mjs";
import { open, states } from "./states";
import { serveGallery } from "./serve";

const [folder = "gallery-shots", ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const found = await findBrowser();
if (found === undefined) throw new Error("no browser on this machine");
const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
});
for (const [width, height] of [
  [1280, 800],
  [1024, 640],
] as const) {
  for (const language of ["en", "ar"] as const) {
    for (const look of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
      for (const state of states.filter(({ story }) => wanted.length === 0 || wanted.includes(story))) {
        await open(page, gallery.origin, state, { language, look });
        const path = join(folder, `${state.name}-${width}-${language}-${look}.png`);
        await page.screenshot({ path, fullPage: state.isWhole });
      }
      await page.close();
    }
  }
}
await browser.close();
await gallery.stop();
