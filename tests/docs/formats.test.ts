import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusalReasons } from "../../src/core/encoding/refusal";
import { stateReasons, stateWarnings } from "../../src/core/endorsement/reasons";
import { allKinds } from "../support/statements";

const formats = readFileSync(join(import.meta.dirname, "../../docs/formats.md"), "utf8");

/** The rows `| \`word\` | meaning |` of a chapter. */
function rowsOf(heading: string): Record<string, string> {
  const chapter = formats.split(`## ${heading}`)[1]!.split("\n## ")[0]!;
  return Object.fromEntries(
    [...chapter.matchAll(/^\| `([a-z0-9-]+)` \| (.+) \|$/gm)].map(([, word, meaning]) => [word!, meaning!]),
  );
}

test("docs/formats.md lists every word of refusal with its meaning, and no other", () => {
  expect(rowsOf("10. Words of refusal")).toEqual(refusalReasons);
});

test("docs/formats.md lists every word about the state of a campaign, and no other", () => {
  expect(rowsOf("11. Words about the state of a campaign")).toEqual({ ...stateReasons, ...stateWarnings });
});

test("docs/formats.md describes every kind of statement", () => {
  for (const { type } of allKinds) {
    expect(formats, type).toContain(`\`${type.slice("undersigned/".length)}\``);
  }
});
