import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findWindowBrowser } from "../../scripts/lib/browser.mjs";
import { binaryBehind } from "../../src/browser/binary";
import { startProgram } from "../../src/browser/program";
import { openOnProfile, openWindow } from "../../src/browser/window";
import { newFolder, newLivingSite, removeFolders } from "./site";

afterAll(removeFolders);

const found = await findWindowBrowser();

const fields = [
  ["organisation", "text", "Marker Harbour Network"],
  ["street", "text", "Marker Street 12"],
  ["email", "email", "marker@example.org"],
  ["passphrase", "password", "marker-passphrase-123"],
] as const;

const form = `<!doctype html><html><head><title>Undersigned</title><script type="module" src="/assets/page.js"></script>
</head><body><form action="/x">${fields.map(([name, type]) => `<input name="${name}" type="${type}">`).join("")}
<button>Go</button></form></body></html>`;

/** As a form in a page that never goes anywhere: what was typed is taken, and the form is gone. */
const script = `document.forms[0].addEventListener("submit", (event) => {
  event.preventDefault();
  document.forms[0].remove();
  history.pushState(null, "", "/done");
  void fetch("/call/about", { method: "POST" });
});`;

/** Types everything into the form, sends it, and closes the browser; gives the files of the profile that tell of it. */
async function typeInto(open: typeof openWindow): Promise<readonly string[]> {
  const site = await newLivingSite();
  writeFileSync(join(site.renderer, "index.html"), form);
  writeFileSync(join(site.renderer, "assets/page.js"), script);
  const home = newFolder();
  const profile = join(home, "browser");
  const shell = { home, profile, saveTo: home, version: "1.2.3", pdf: null };
  const running = await startProgram({ site, shell, way: "proxy" });
  if (running.outcome === "taken") throw new Error("the port is taken");
  const opened = await open({ binary: binaryBehind(found!), profile, headless: true }, running.serving);
  if (opened.outcome === "ended") throw new Error(JSON.stringify(opened.ending));
  const { send, close } = opened.window;
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await send("Runtime.evaluate", { expression, userGesture: true });
    return (result as { readonly value: unknown }).value;
  };
  await expect.poll(() => evaluate("document.readyState")).toBe("complete");
  for (const [name, , text] of fields) {
    await evaluate(`document.forms[0].elements["${name}"].focus()`);
    for (const letter of text) await send("Input.dispatchKeyEvent", { type: "char", text: letter });
  }
  await send("Input.dispatchKeyEvent", { type: "char", text: "\r" });
  await expect.poll(() => evaluate("location.pathname")).toBe("/done");
  await close();
  await running.serving.stop();
  return filesWithMarkers(profile);
}

function filesWithMarkers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(folder, name);
    return (
      statSync(path, { throwIfNoEntry: false })?.isFile() && /marker/i.test(readFileSync(path, "latin1"))
    );
  });
}

test("what is typed into forms, passphrases too, is not in the browser's profile afterwards", async (context) => {
  if (found === undefined)
    return context.skip("only a browser with windows remembers forms, and there is none here");
  expect(await typeInto(openWindow)).toEqual([]);
});

test("and it would be, were it not for the profile's settings: the search finds it", async (context) => {
  if (found === undefined)
    return context.skip("only a browser with windows remembers forms, and there is none here");
  expect(await typeInto(openOnProfile)).not.toEqual([]);
});
