import { randomInt } from "node:crypto";
import { cpus, release, totalmem } from "node:os";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { chanceFrom } from "./chance";
import { inWords, isGood, lastLine, torture } from "./runner";
import type { Amount, Outcome } from "./runner";
import { readSettings } from "./settings";

/*
 * npm run torture: kills the program and damages what it keeps, for so many minutes, and counts. What cannot be repeated
 * from the seed is when exactly the system lets a process end.
 */

const settings = readSettings(process.argv.slice(2), randomInt(2 ** 32));
if (typeof settings === "string") {
  console.error(settings);
  process.exit(2);
}
await cryptoReady;
const { minutes, seed, broken } = settings;
const chance = chanceFrom(seed);
const hasBrowser = (await findBrowser()) !== undefined;
if (!hasBrowser) console.log("skipped: the program in a browser: there is none on this machine");
const places = settings.places.filter((place) => place === "node" || hasBrowser);

console.log(`seed ${seed}, ${minutes} minutes${broken ? `, without ${broken}` : ""}`);
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`,
);

/** Of the time: the browser has most of it. */
const share = { browser: places.includes("node") ? 0.8 : 1, node: places.includes("browser") ? 0.2 : 1 };
const outcomes: Outcome[] = [];
for (const place of places) {
  const time = minutes * 60_000 * share[place];
  const amount: Amount = {
    kills: { most: Infinity, time: 0.6 * time },
    full: { time: 0.1 * time },
    faults: { most: Infinity, time: (place === "node" ? 0.3 : 0.4) * time, places: 4 },
  };
  const outcome = await torture({
    place,
    broken,
    chance,
    amount,
    complain: (what) => console.log(`  ! ${what}`),
    tell: (soFar) => console.error(`  … ${lastLine([soFar])}`),
  });
  outcomes.push(outcome);
  for (const line of inWords(outcome)) console.log(line);
}
console.log(lastLine(outcomes));
process.exit(outcomes.every(isGood) ? 0 : 1);
