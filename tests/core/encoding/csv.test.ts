import { fc, test as fuzz } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { guessSeparator, readCsv, separators } from "../../../src/core/encoding/csv";
import type { CsvLimits } from "../../../src/core/encoding/csv";
import { Refusal } from "../../../src/core/encoding/refusal";

const limits: CsvLimits = { rows: 1000, columns: 10, fieldLength: 1000 };
const fieldsOf = (text: string, separator: "," | ";" | "\t" | "|" = ",") =>
  readCsv(text, separator, limits).map(({ fields }) => fields);

test("fields are parted, quotes taken away, and what quotes hold is kept as it is", () => {
  expect(fieldsOf("a,b\r\nc,d")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(fieldsOf('"a,b","say ""yes""","two\nlines"')).toEqual([["a,b", 'say "yes"', "two\nlines"]]);
  expect(fieldsOf("a;b", ";")).toEqual([["a", "b"]]);
  expect(fieldsOf("a\tb", "\t")).toEqual([["a", "b"]]);
  expect(fieldsOf("a,,\n,,\n\n   \nb"), "rows without anything in them are passed over").toEqual([
    ["a", "", ""],
    ["b"],
  ]);
  expect(fieldsOf('"a"b,c"d'), "stray quotes are text").toEqual([["ab", 'c"d']]);
  expect(fieldsOf("")).toEqual([]);
});

test("a row is known by the line on which it begins, also after fields of several lines", () => {
  const rows = readCsv('head\n"one\ntwo"\r\n\r\n"a\r\nb\rc"\nlast', ",", limits);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 8]);
});

test("what is no table, or too large a one, is refused", () => {
  for (const [text, reason] of [
    ['a,"never closed', "truncated"],
    ["a".repeat(1001), "too-large"],
    [`"${"a".repeat(1001)}"`, "too-large"],
    [",".repeat(10), "too-large"],
    ["a\n".repeat(1001), "too-large"],
  ] as const) {
    expect(() => readCsv(text, ",", limits)).toThrow(expect.objectContaining({ name: "Refusal", reason }));
  }
  expect(readCsv("a\n".repeat(1001), ",", limits, 20)).toHaveLength(20);
});

test("the separator is the one by which the rows are even", () => {
  expect(guessSeparator("name;country\nA, B and C;KE\nD, E;TZ", limits)).toBe(";");
  expect(guessSeparator("name,country\nA,KE", limits)).toBe(",");
  expect(guessSeparator("name\tcountry\nA\tKE", limits)).toBe("\t");
  expect(guessSeparator("a|b|c", limits)).toBe("|");
  expect(guessSeparator("one column\nonly", limits)).toBe(",");
  expect(guessSeparator('"never closed;', limits)).toBe(",");
});

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", "é", "=", " ") }),
  fc.string({ maxLength: 20 }),
);

fuzz.prop([
  fc.array(fc.array(field, { minLength: 1, maxLength: 9 }), { maxLength: 20 }),
  fc.constantFrom(...separators),
])("reading undoes writing, whatever the fields hold", (rows, separator) => {
  const text = rows
    .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
    .join("\r\n");
  const kept = rows.filter((row) => row.some((one) => one.trim() !== ""));
  expect(readCsv(text, separator, limits).map(({ fields }) => fields)).toEqual(kept);
});

fuzz.prop([fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a"), maxLength: 400 })])(
  "any text is read or refused",
  (text) => {
    try {
      readCsv(text, guessSeparator(text, limits), limits);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
  },
);
