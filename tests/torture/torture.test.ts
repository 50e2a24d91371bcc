import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { protections } from "./breaking";
import type { Protection } from "./breaking";
import { chanceFrom } from "./chance";
import { faultsOf, makeSubject, noFaults, suffer } from "./faults";
import { makeHome } from "./homes";
import { killing, noKills } from "./kills";
import { rigFor } from "./rig";
import type { Rig } from "./rig";
import { isGood, lastLine, torture } from "./runner";
import { readSettings } from "./settings";

/*
 * A short run of `npm run torture`, in Node alone: kills of the program in a browser are in tests/e2e/kills.spec.ts.
 */

beforeAll(() => cryptoReady);

const rigs: Rig[] = [];
afterAll(() => rigs.forEach((rig) => rig.remove()));

async function broken(protection: Protection): Promise<Rig> {
  const rig = await rigFor("node", protection);
  rigs.push(rig);
  return rig;
}

/** Of a run that is to be seen failing, nothing is said. */
const quiet = (): void => undefined;

test("the program is killed and what it keeps is damaged: nothing is lost, nothing is torn, all is told", async ({
  skip,
}) => {
  const complaints: string[] = [];
  const outcome = await torture({
    place: "node",
    broken: null,
    chance: chanceFrom(1),
    amount: {
      kills: { most: 8, time: 60_000 },
      full: { time: 5000 },
      faults: { most: 10, time: 60_000, places: 1 },
    },
    complain: (what) => complaints.push(what),
  });
  expect(complaints).toEqual([]);
  expect(isGood(outcome)).toBe(true);
  expect(outcome.kills.kills).toBeGreaterThan(0);
  expect(outcome.kills.inFlight, "it was killed in the middle of something").toBeGreaterThan(0);
  expect(outcome.faults.faults).toBeGreaterThan(0);
  const { kills, faults } = outcome;
  expect(lastLine([outcome])).toBe(
    `kills ${kills.kills} lost 0 torn 0 | faults ${faults.faults} detected ${faults.faults} recovered ${faults.faults}`,
  );
  if (outcome.full.skipped !== null) skip(outcome.full.skipped);
  expect(outcome.full.refused).toBeGreaterThan(0);
}, 240_000);

describe("with one protection switched off, the count rises:", () => {
  test("a program that does not wait for the disk loses what it acknowledged", async () => {
    const rig = await broken("sync");
    const home = await makeHome(rig, "long walk by the river bank", 5);
    const tally = noKills();
    const goesOn = (): boolean => tally.kills < 15 && tally.lost === 0;
    await killing({ rig, home, chance: chanceFrom(2), tally, goesOn, complain: quiet });
    expect(tally.lost).toBeGreaterThan(0);
  }, 180_000);

  // A database that is gone or damaged: what was in it is not put back, or not even missed.
  test.each(["journal", "compare"] as const)(
    "without its %s a program does not put back what was in its database",
    async (protection) => {
      const rig = await broken(protection);
      const chance = chanceFrom(3);
      const subject = await makeSubject(rig, chance);
      const tally = noFaults();
      const ofDatabase = faultsOf(subject, chance, 1).filter(({ file }) => /^databases\/.*\w$/.test(file));
      for (const fault of ofDatabase.slice(0, 6)) {
        await suffer({ rig, subject, fault, tally, complain: quiet });
      }
      expect(tally.faults).toBeGreaterThan(0);
      expect(tally.recovered).toBeLessThan(tally.faults);
    },
    180_000,
  );
});

test("how it is called", () => {
  const usual = { minutes: 10, seed: 7, broken: null, places: ["browser", "node"] };
  expect(readSettings([], 7)).toEqual(usual);
  expect(readSettings(["--minutes", "0.5", "--seed", "3", "--only", "browser"], 7)).toEqual({
    ...usual,
    minutes: 0.5,
    seed: 3,
    places: ["browser"],
  });
  for (const protection of protections) {
    expect(readSettings(["--break", protection], 7)).toEqual({
      ...usual,
      broken: protection,
      places: ["node"],
    });
  }
  for (const wrong of [
    ["--minutes"],
    ["--minutes", "x"],
    ["--seed", "-1"],
    ["--break", "luck"],
    ["--kill"],
  ]) {
    expect(readSettings(wrong, 7), wrong.join(" ")).toMatch(/^usage: /);
  }
});

test("the same seed gives the same chance", () => {
  const [one, other] = [chanceFrom(9), chanceFrom(9)];
  const drawn = Array.from({ length: 50 }, () => one.below(1000));
  expect(drawn).toEqual(Array.from({ length: 50 }, () => other.below(1000)));
  expect(new Set(drawn).size).toBeGreaterThan(30);
});
