import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEntries } from "../../../src/core/bundle/release";
import { hashed } from "../../../src/core/bundle/sums";
import { kinds } from "../../../src/core/bundle/registry";
import { reasonsOf } from "../../../src/core/endorsement/attest";
import { campaignState } from "../../../src/core/endorsement/state";
import { readSigned } from "../../../src/core/statement/statement";

/** The endorsements of tests/vectors/endorsement (made by tests/vectors/make-endorsements.ts). */
const folder = join(import.meta.dirname, "../../vectors/endorsement");
const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(folder, ...path)));
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as {
  readonly campaign: string;
  readonly asOf: string;
  readonly answers: Record<string, { readonly reason: string; readonly about: string }>;
};

const entries = readdirSync(join(folder, "campaign"))
  .sort()
  .map((name) => hashed({ name: `statements/${name}`, bytes: bytesOf("campaign", name) }));
const { statements, refused } = readEntries(entries.map(hashed));

test("the campaign of the vectors is read whole", () => {
  expect(refused).toEqual([]);
  expect(statements.length).toBeGreaterThan(15);
});

describe("an endorsement that is rightly signed", () => {
  test.each(Object.entries(index.answers).map(([name, vector]) => ({ name, ...vector })))(
    "$name: $reason ($about)",
    ({ name, reason }) => {
      const answer = readSigned(
        bytesOf("answers", `${name}.json`),
        bytesOf("answers", `${name}.json.minisig`),
        kinds,
        name,
      );
      const state = campaignState({
        campaign: index.campaign,
        statements: [...statements, answer],
        takeOvers: new Set(),
        asOf: index.asOf,
      });
      expect(reasonsOf(state).get(answer.hash)).toBe(reason);
      expect(state.counted).toHaveLength(reason === "counted" ? 1 : 0);
    },
  );
});
