import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../house/sources";

const tokens = readFileSync(`${root}src/renderer/styles/tokens.css`, "utf8");

/** A colour's hex digits in the light and the dark look. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, [light, dark] as const],
  ),
);

/** Every text on every ground it stands on: the least contrast is 4.5 to 1. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: [
    "ground",
    "paper",
    "raised",
    "hover",
    "accent-ground",
    "attention-ground",
    "refusal-ground",
    "verified-ground",
  ],
  "ink-soft": ["ground", "paper", "raised", "hover"],
  accent: ["ground", "paper", "raised", "hover", "accent-ground"],
  "accent-strong": ["ground", "paper", "raised"],
  "on-accent": ["accent", "accent-strong"],
  attention: ["ground", "paper", "raised", "hover", "accent-ground", "attention-ground"],
  refusal: ["ground", "paper", "raised", "hover", "refusal-ground"],
  "on-refusal": ["refusal", "refusal-strong"],
  verified: ["ground", "paper", "raised", "verified-ground"],
  // Toasts and tips are written the other way round.
  paper: ["ink"],
};

/** The edges of what can be filled in, and the outline of what has the focus: 3 to 1. */
const edges: Readonly<Record<string, readonly string[]>> = {
  "line-strong": ["ground", "paper", "raised"],
  accent: ["ground", "paper", "raised", "hover", "accent-ground"],
};

/** As WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const [at, look] of (["light", "dark"] as const).entries()) {
  for (const [pairs, least] of [
    [texts, 4.5],
    [edges, 3],
  ] as const) {
    test(`in the ${look} look every pair has a contrast of ${least} to 1`, () => {
      const poor = Object.entries(pairs).flatMap(([text, grounds]) =>
        grounds
          .map((ground) => ({
            pair: `${text} on ${ground}`,
            is: contrast(hexOf(text, at), hexOf(ground, at)),
          }))
          .filter(({ is }) => is < least),
      );
      expect(poor).toEqual([]);
    });
  }
}

function hexOf(name: string, look: number): string {
  const hex = colours.get(name)?.[look];
  if (hex === undefined) throw new Error(`no colour ${name} in both looks`);
  return hex;
}

test("no colour is left out of the table", () => {
  const named = new Set([...Object.entries(texts), ...Object.entries(edges)].flatMap(([a, b]) => [a, ...b]));
  // A hairline between things that are apart anyway.
  expect([...colours.keys()].filter((name) => !named.has(name))).toEqual(["line"]);
});

test("black on white is 21 to 1", () => {
  expect(contrast("000000", "ffffff")).toBe(21);
});
