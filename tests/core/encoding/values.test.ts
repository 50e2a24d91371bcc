import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { byCodePoint, sortedSet } from "../../../src/core/encoding/values";
import { runs } from "../../support/runs";

/** Texts around the places where UTF-16 and code points order differently. */
const text = fc.string({
  unit: fc.constantFrom("a", "é", "\ud7ff", "\ue000", "\uffff", "𐀀", "🕊", "\u{10ffff}"),
});

describe("the order of sets", () => {
  test.prop([text, text], { numRuns: runs(1000) })("is that of code points, not of UTF-16 units", (a, b) => {
    expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(asWritten(a, b)));
  });

  test("puts the last character of the first plane before a dove", () => {
    expect(sortedSet(["🕊", "\uffff", "a", "🕊"])).toEqual(["a", "\uffff", "🕊"]);
  });
});

/** The definition, code point by code point. */
function asWritten(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
