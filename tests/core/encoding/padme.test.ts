import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { padmeSize, recipientCountPadded } from "../../../src/core/encoding/padme";
import { reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";

const anyLength = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 20 }),
  fc.integer({ min: 0, max: 2 ** 40 }),
  fc
    .tuple(fc.integer({ min: 16, max: 39 }), fc.integer({ min: -2, max: 2 }))
    .map(([power, off]) => 2 ** power + off),
);

describe("Padmé", () => {
  // Worked out by hand from the paper: E = ⌊log2 L⌋, S = ⌊log2 E⌋ + 1, and the last E − S bits of the size are zero.
  test.each([
    [0, 65_536],
    [1, 65_536],
    [65_536, 65_536],
    [65_537, 67_584], // E = 16, S = 5: steps of 2^11
    [100_000, 100_352], // 49 · 2^11
    [131_071, 131_072],
    [131_073, 135_168], // E = 17, S = 5: steps of 2^12
    [1_000_000, 1_015_808], // E = 19, S = 5: 62 · 2^14
    [2 ** 20, 2 ** 20],
    [2 ** 20 + 1, 1_081_344], // 33 · 2^15
    [100 * 2 ** 20, 104_857_600], // E = 26: 50 · 2^21, exact
    [2 ** 31 + 1, 2_214_592_512], // E = 31, S = 5: 33 · 2^26
    [2 ** 32 + 1, 4_362_076_160], // E = 32, S = 6: 65 · 2^26
    [2 ** 40, 2 ** 40],
  ])("pads %i to %i", (length, padded) => {
    expect(padmeSize(length)).toBe(padded);
  });

  prop.prop([anyLength], { numRuns: runs(500) })(
    "never shrinks, adds at most 12 % above its floor",
    (length) => {
      const padded = padmeSize(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(Math.max(65_536, length * 1.12));
    },
  );

  prop.prop([anyLength], { numRuns: runs(500) })("leaves a padded size as it is", (length) => {
    expect(padmeSize(padmeSize(length))).toBe(padmeSize(length));
  });

  prop.prop([anyLength, anyLength], { numRuns: runs(500) })("keeps the order of sizes", (a, b) => {
    expect(padmeSize(Math.min(a, b))).toBeLessThanOrEqual(padmeSize(Math.max(a, b)));
  });

  prop.prop([anyLength], { numRuns: runs(500) })("ends where a tar block ends", (length) => {
    expect(padmeSize(length) % 512).toBe(0);
  });

  test("tells few sizes apart: up to 1 MiB there are 129", () => {
    const sizes = new Set(Array.from({ length: 2 ** 12 }, (_, i) => padmeSize(256 * (i + 1))));
    expect(sizes.size).toBe(129);
  });

  test("refuses what is beyond 2^40 bytes", () => {
    expect(reasonOf(() => padmeSize(2 ** 40 + 1))).toBe("too-large");
  });
});

describe("the number of recipients", () => {
  test.each([
    [1, 4],
    [4, 4],
    [5, 8],
    [8, 8],
    [9, 16],
    [50, 64],
    [256, 256],
    [257, 512],
    [512, 512],
  ])("%i is written as %i", (count, padded) => {
    expect(recipientCountPadded(count)).toBe(padded);
  });

  test("beyond 512 is refused", () => {
    expect(reasonOf(() => recipientCountPadded(513))).toBe("too-large");
  });
});
