import { readFileSync } from "node:fs";
import { join } from "node:path";
import { help, readArguments } from "./arguments";
import { run } from "./run";

// The same from src/browser and, built, from out/browser.
const here = import.meta.dirname;
const root = join(here, "../..");

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2), process.cwd());
  switch (read.outcome) {
    case "help":
      say(help);
      return 0;
    case "fault":
      say(`${read.sentence} --help lists what there is.`);
      return 2;
    case "wish": {
      const site = {
        renderer: join(root, "out/renderer"),
        bridge: join(root, "out/browser/bridge.js"),
        verifierPage: join(root, "out/verify.html"),
      };
      return run(read.wish, { site, version: versionIn(root), say, stop: signal() });
    }
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function versionIn(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

/** The first signal ends the program in order. A second one of a kind does what it always does. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve());
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  say(`Undersigned could not go on: ${error instanceof Error ? error.message : "for a reason unknown"}.`);
  process.exitCode = 1;
}
