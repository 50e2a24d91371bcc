import { expect, test } from "vitest";
import { HappeningEvent } from "./emitter";
import { acrossBridge } from "./values";

test("what both shells can carry arrives as it was, and as a copy", () => {
  const value = { a: [1, "two", null, true, { b: new Uint8Array([1, 2]) }], c: "" };
  const arrived = acrossBridge(value);
  expect(arrived).toEqual(value);
  expect(arrived).not.toBe(value);
  expect(acrossBridge(undefined)).toBeUndefined();
});

test.for<[string, unknown]>([
  ["a Map", new Map()],
  ["a Set", new Set()],
  ["a Date", new Date(0)],
  ["an Error", new Error("x")],
  ["an event of Electron's", new HappeningEvent()],
  ["a function", () => undefined],
  ["a bigint", 1n],
  ["a symbol", Symbol("x")],
  ["not a number", NaN],
  ["a field that is not there", { a: undefined }],
  ["a Buffer", Buffer.from("x")],
  ["a Blob", new Blob([])],
  ["other numbers in a row", new Uint16Array(2)],
  ["a piece of a larger buffer", new Uint8Array(8).subarray(2, 4)],
])("%s does not survive the bridge, and is told", ([, value]) => {
  expect(() => acrossBridge({ deep: [value] })).toThrow("value.deep[0]");
});
