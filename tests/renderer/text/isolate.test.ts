import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isolated, visible } from "../../../src/renderer/text/isolate";

/** Texts rich in the characters that matter here. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ..."aب1 \u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\u0000\ufeff\u2028",
  ),
});

/** How deep one is in isolates after each character; below 0 when one more was ended than begun. */
function depths(text: string): readonly number[] {
  let depth = 0;
  return [...text].map((character) => {
    if ("\u2066\u2067\u2068".includes(character)) depth += 1;
    if (character === "\u2069") depth -= 1;
    return depth;
  });
}

prop.prop([hostile])("whatever comes from elsewhere, it ends its own isolates and no other", (text) => {
  const inside = depths(visible(text));
  expect(Math.min(0, ...inside)).toBe(0);
  expect(inside.at(-1) ?? 0).toBe(0);
  const outside = depths(isolated(text));
  expect(outside.slice(0, -1).every((depth) => depth >= 1)).toBe(true);
  expect(outside.at(-1)).toBe(0);
});

prop.prop([hostile])("no override, line break or unseen control is left", (text) => {
  // oxlint-disable-next-line no-control-regex
  expect(visible(text)).not.toMatch(/[\u202a-\u202e\u0000-\u001f\u0080-\u009f\u2028\u2029\ufeff]/);
});

prop.prop([fc.string()])("plain words stay as they are", (text) => {
  const plain = text.replace(/\P{L}/gu, "");
  expect(visible(plain)).toBe(plain);
});

test("a name that turns the words behind it around is shown with what it tried", () => {
  expect(visible("Peace \u202e(deifirev)")).toBe("Peace \ufffd(deifirev)");
  expect(visible("Peace\u2069 (verified)")).toBe("Peace\ufffd (verified)");
  expect(visible("\u2067Peace")).toBe("\ufffdPeace");
});

test("a text that isolates its own parts keeps them", () => {
  const list = `${isolated("Foro Cívico")}, ${isolated("شبكة")}`;
  expect(visible(list)).toBe(list);
});
