import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { parseLetter } from "../../../src/core/letter/parse";
import { fillPlaceholders, findPlaceholders, isUnfilled } from "../../../src/core/letter/placeholders";
import { writeLetter } from "../../../src/core/letter/write";
import { anyRunText, anyTidyLetter } from "../../support/letters";
import { runs } from "../../support/runs";

const template = parseLetter(`# Letter of {{coalition}}

[date] {{date}}

Dear **{{addressee}}**^[{{office}}],

1. {{ask-1}}

[closing] {{co-chairs}} of {{coalition}}
`);
const filled = (source: string, values: Record<string, string>): string =>
  writeLetter(fillPlaceholders(parseLetter(source), values));

describe("placeholders", () => {
  test("are found wherever there is running text, each once, in order", () => {
    expect(findPlaceholders(template)).toEqual([
      "coalition",
      "date",
      "addressee",
      "office",
      "ask-1",
      "co-chairs",
    ]);
  });

  test("are filled in titles, marks, items and notes", () => {
    const values = {
      coalition: "The Network",
      date: "22 November 2026",
      addressee: "Ms. *Guest*",
      office: "OCT",
      "ask-1": "1. Listen",
      "co-chairs": "A\nB",
    };
    const letter = fillPlaceholders(template, values);
    expect(writeLetter(letter)).toBe(`# Letter of The Network

[date] 22 November 2026

Dear **Ms. \\*Guest\\***^[OCT],

1. 1\\. Listen

[closing] A\\
B of The Network
`);
    expect(isUnfilled(letter)).toBe(false);
  });

  test("without a value stay, and the letter counts as unfilled", () => {
    const letter = fillPlaceholders(template, { date: "today" });
    expect(findPlaceholders(letter)).toEqual(["coalition", "addressee", "office", "ask-1", "co-chairs"]);
    expect(isUnfilled(letter)).toBe(true);
  });

  test("named like something every object has are filled by given values only", () => {
    const source = "# T\n\n{{constructor}} {{to-string}} {{valueof}}\n";
    expect(filled(source, {})).toBe(source);
    expect(filled(source, { constructor: "x" })).toBe("# T\n\nx {{to-string}} {{valueof}}\n");
  });

  test("in a value are not filled in turn, and count as unfilled", () => {
    const letter = fillPlaceholders(parseLetter("# T\n\n{{a}}\n"), { a: "{{b}} $1 $&", b: "x" });
    expect(writeLetter(letter)).toBe("# T\n\n{{b}} $1 $\\&\n");
    expect(isUnfilled(letter)).toBe(true);
  });

  test.each(["{{A}}", "{{1a}}", "{{a b}}", "{{a", "{{{{"])("%s is no placeholder, yet unfilled", (text) => {
    const letter = parseLetter(`# T\n\n${text}\n`);
    expect(findPlaceholders(letter)).toEqual([]);
    expect(isUnfilled(letter)).toBe(true);
  });

  test("inside a mark half-way are unfilled", () => {
    expect(isUnfilled(parseLetter("# T\n\n{**{a}}**\n"))).toBe(true);
  });

  test("a break in a title or an item becomes a space; an empty value leaves no double space", () => {
    expect(filled("# {{a}}\n\n- {{a}}\n", { a: "x\ny" })).toBe("# x y\n\n- x y\n");
    expect(filled("# T\n\nx {{a}} y\n", { a: "" })).toBe("# T\n\nx y\n");
  });

  test("a value that no letter may hold is refused by its name", () => {
    expect(() => filled("# T\n\n{{a}}\n", { a: "\u202e" })).toThrow(
      expect.objectContaining({ reason: "bad-text", part: "{{a}}" }),
    );
    expect(() => filled("# T\n\n{{a}}\n", { a: "a".repeat(20_001) })).toThrow(
      expect.objectContaining({ reason: "too-large", part: "{{a}}" }),
    );
  });

  test("a letter that asks for more than a letter may hold is refused before it is made", () => {
    const greedy = parseLetter(`# T\n\n${"{{a}}".repeat(200_000)}\n`);
    expect(() => fillPlaceholders(greedy, { a: "a".repeat(20_000) })).toThrow(
      expect.objectContaining({ reason: "too-large" }),
    );
  });

  test.prop([anyRunText], { numRuns: runs(200) })("no value changes the blocks around it", (value) => {
    const normal = value.normalize("NFC");
    const letter = fillPlaceholders(parseLetter("# T\n\n- x {{a}}y\n\nz\n"), { a: normal });
    expect(letter.map((block) => block.kind)).toEqual(["title", "list", "paragraph"]);
    expect(parseLetter(writeLetter(letter))).toEqual(letter);
  });

  test.prop([anyTidyLetter], { numRuns: runs(100) })("without values a letter stays as it is", (letter) => {
    expect(fillPlaceholders(letter, {})).toEqual(letter);
  });
});
