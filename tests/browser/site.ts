import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBridge, buildMain } from "../../scripts/build-browser.mjs";
import type { Site } from "../../src/browser/pages";

const folders: string[] = [];

/** Removes them all, with what was saved beside them: a browser's profile is large. What was killed just now may still be writing. */
export function removeFolders(): void {
  for (const folder of folders.splice(0))
    for (const one of [folder, `${folder}-saved-files`])
      rmSync(one, { recursive: true, force: true, maxRetries: 10 });
}
process.once("exit", removeFolders);

/** A folder that no other test has. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "undersigned-shell-")));
  folders.push(folder);
  return folder;
}

/** A page that stands in for the built one: it says that its script ran after the bridge's. */
export function newSite(bridge = "window.undersigned = {};"): Site {
  const folder = newFolder();
  const renderer = join(folder, "renderer");
  mkdirSync(join(renderer, "assets"), { recursive: true });
  writeFileSync(
    join(renderer, "index.html"),
    `<!doctype html><html><head><meta charset="utf-8"><title>Undersigned</title>` +
      `<script type="module" crossorigin src="/assets/page.js"></script></head><body></body></html>`,
  );
  writeFileSync(
    join(renderer, "assets/page.js"),
    `document.body.textContent = "undersigned" in window ? "ready" : "no bridge";`,
  );
  writeFileSync(join(folder, "secret.js"), "outside");
  writeFileSync(join(folder, "bridge.js"), bridge);
  writeFileSync(join(folder, "verify.html"), "<!doctype html>");
  return { renderer, bridge: join(folder, "bridge.js"), verifierPage: join(folder, "verify.html") };
}

/** The same with the real page's end of the bridge. */
export async function newLivingSite(): Promise<Site> {
  return newSite(await buildBridge());
}

/**
 * The built program in a folder of its own, with the page that stands in.
 *
 * @returns the program's file, for Node
 */
export async function newProgram(): Promise<string> {
  const [bridge, main] = await Promise.all([buildBridge(), buildMain()]);
  const root = newFolder();
  const folder = join(root, "out/browser");
  mkdirSync(folder, { recursive: true });
  cpSync(newSite().renderer, join(root, "out/renderer"), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ version: "1.2.3", type: "module" }));
  writeFileSync(join(folder, "bridge.js"), bridge);
  writeFileSync(join(folder, "main.js"), main);
  return join(folder, "main.js");
}
