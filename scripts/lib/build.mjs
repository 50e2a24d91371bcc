import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runStep, show, steps } from "./steps.mjs";

/** What goes into a build. */
const sources = [
  "src",
  "resources",
  "scripts/build-browser.mjs",
  "scripts/build-verifier.mjs",
  "electron.vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** What comes out of it. The stamp is among them: every other build of the browser shell removes it. */
const stamp = "out/browser/.stamp";
const results = [
  "out/main/index.js",
  "out/renderer/index.html",
  "out/verify.html",
  "out/browser/main.js",
  stamp,
];

/**
 * Builds the program, unless what is built was made from exactly these sources.
 *
 * @returns {Promise<boolean>} false when it failed, which has been said then
 */
export async function built() {
  const wanted = fingerprint();
  if (
    results.every((file) => existsSync(join(root, file))) &&
    readFileSync(join(root, stamp), "utf8") === wanted
  )
    return true;
  const outcome = await runStep(steps.build);
  show(outcome);
  if (outcome.tally.failed > 0) return false;
  writeFileSync(join(root, stamp), wanted);
  return true;
}

/** Over the contents and the Node that builds: times change with every checkout. */
function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap((path) => filesIn(path)))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesIn(`${path}/${name}`));
}
