import { resolve } from "node:path";
import { instantOf } from "../core/encoding/values";
import { readArguments, wantsHelp } from "./arguments";
import { openFolder } from "./demo/folder";
import { writeIdentities } from "./demo/identities";
import { mostOrganisations } from "./demo/organisations";
import { readPage } from "./demo/page";
import { showProgress } from "./demo/progress";
import { writeReadme } from "./demo/readme";
import { reportLines } from "./demo/report";
import { runDemo } from "./demo/run";
import { WrongUsage, withUsage } from "./io";
import type { ExitStatus, Output } from "./io";

const fewest = 8;

const usage = "usage: demo [--out DIR] [--organisations N]      (demo --help says more)";

const helpText: readonly string[] = [
  usage,
  "",
  "Two co-chairs and N organisations, each with a desk and keys of its own, run three campaigns from template to",
  "signed letter: with real encryption and signatures, over files. All names are invented, all keys throw-away.",
  "",
  "  --out            where the files go: a new or empty folder, or an earlier demo's; ./demo unless given",
  `  --organisations  how many, from ${fewest} to ${mostOrganisations}; 46 unless given`,
  "",
  "Exit status: 0 when everything came out as it must; 1 when not; 2 wrong usage.",
];

/** `demo [--out DIR] [--organisations N]`. */
export function demoCommand(args: readonly string[], io: Output): Promise<ExitStatus> {
  return withUsage(usage, io, async () => {
    if (wantsHelp(args)) {
      helpText.forEach(io.stdout);
      return 0;
    }
    const { values, positionals } = readArguments(args, {
      out: { type: "string", default: "demo" },
      organisations: { type: "string", default: "46" },
    });
    if (positionals.length > 0) throw new WrongUsage("The demo takes nothing but its two options.");
    const count = countFrom(values.organisations);
    const begun = performance.now();
    const opened = await openFolder(resolve(values.out));
    if (opened.outcome !== "ready") throw new WrongUsage(refusals[opened.outcome](values.out));
    const { folder } = opened;
    const now = instantOf(Math.floor(Date.now() / 1000));
    const finished = await runDemo(count, folder, await readPage(), now, showProgress(process.stderr));
    const identities = await writeIdentities(finished.cast, folder);
    await writeReadme(finished, identities, folder);
    reportLines(finished, folder, (performance.now() - begun) / 1000).forEach(io.stdout);
    return 0;
  });
}

const refusals = {
  "in-use": (path: string) =>
    `${path} holds other files, and the demo overwrites nothing: name a new folder with --out.`,
  "not-a-folder": (path: string) => `${path} is not a folder that can be used: name another with --out.`,
};

function countFrom(text: string): number {
  const count = Number(text);
  if (/^\d{1,4}$/.test(text) && count >= fewest && count <= mostOrganisations) return count;
  throw new WrongUsage(`--organisations must be a number from ${fewest} to ${mostOrganisations}.`);
}
