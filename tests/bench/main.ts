import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup } from "./backup";
import { bundle } from "./bundle";
import { bundles } from "./bundles";
import { letter } from "./letter";
import { measure } from "./measure";
import type { Bench, Measured } from "./measure";
import { jsonLines, missingPeers, table } from "./output";
import type { Results } from "./output";
import { scrolling } from "./scrolling";
import { start } from "./start";
import { typing } from "./typing";
import { vault } from "./vault";
import { verify } from "./verify";

/** `npm run bench -- [name…] [--json]`: ours beside public programs. See docs/speed.md. */

const benches: readonly Bench[] = [verify, letter, bundle, bundles, backup, start, vault, typing, scrolling];

const args = process.argv.slice(2);
const json = args.includes("--json");
const names = args.filter((arg) => arg !== "--json");
const unknown = names.find((name) => benches.every((bench) => bench.name !== name));

if (unknown === undefined) await runAll(names.length === 0 ? benches : chosen());
else {
  process.stderr.write(
    `usage: npm run bench -- [${benches.map(({ name }) => name).join("|")}]… [--json]\nnot known: ${unknown}\n`,
  );
  process.exitCode = 2;
}

function chosen(): readonly Bench[] {
  return benches.filter(({ name }) => names.includes(name));
}

async function runAll(toRun: readonly Bench[]): Promise<void> {
  const all: Results[] = [];
  const remarks: string[] = [];
  for (const bench of toRun) {
    const results = { bench: bench.name, measured: await runOne(bench, remarks) };
    if (json) process.stdout.write(jsonLines(results));
    all.push(results);
  }
  if (!json) process.stdout.write(`${table(all)}\n${missingPeers(all)}${remarks.join("")}`);
}

async function runOne(bench: Bench, remarks: string[]): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const measured: Measured[] = [];
    for await (const work of bench.works(folder)) {
      process.stderr.write(`${bench.name}: ${work.name} …\n`);
      measured.push(await measure(work));
      if (work.remark) remarks.push(`${bench.name}, ${work.name}: ${await work.remark()}\n`);
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
