import { expect, test } from "vitest";
import { writeBlock } from "../../../src/core/letter/write";
import { arrivalAt } from "../../../src/renderer/screens/letters/at";
import { daysBetween, today } from "../../../src/renderer/screens/letters/letterRows";
import { previewOf } from "../../../src/renderer/screens/letters/new/fill";
import { pastedBlocks } from "../../../src/renderer/screens/letters/new/pasted";
import { templates } from "../../../src/renderer/screens/letters/new/templates";
import { occurrencesIn } from "../../../src/renderer/screens/letters/similar/occurrences";

function blocks(source: string, joins = false) {
  const { title, blocks, dropped } = pastedBlocks(source, joins);
  return { title, blocks: blocks.map(writeBlock), dropped };
}

test("blank lines and markers make paragraphs, headings, lists and quotations, and nothing else does", () => {
  const source =
    "# A dialogue\r\n\r\nDear all,\r\nwe ask:\r\n\r\n## What\r\n* peace\r\n• trust\r\n\r\n1) now\r\n2) then\r\n\r\n> as they\r\n> said\r\n\r\nWITH RESPECT";
  expect(blocks(source)).toEqual({
    title: "A dialogue",
    blocks: [
      "Dear all,\\\nwe ask:\n",
      "## What\n",
      "- peace\n- trust\n",
      "1. now\n2. then\n",
      "> as they\\\n> said\n",
      "WITH RESPECT\n",
    ],
    dropped: 0,
  });
});

test("lines that were broken to a width run on when one asks for it", () => {
  const source = "We ask that\nengagement be\na priority.\n\n- a dialogue\nthat stands\n- trust";
  expect(blocks(source, true).blocks).toEqual([
    "We ask that engagement be a priority.\n",
    "- a dialogue that stands\n- trust\n",
  ]);
});

test("in a text without a blank line every line is a paragraph", () => {
  expect(blocks("one\ntwo\n").blocks).toEqual(["one\n", "two\n"]);
});

test("hidden and turning characters are left out and counted; words of every script stay", () => {
  const { blocks: found, dropped } = blocks(
    "نريد\u202e السلام\u2028和平\u200b\ufeff\t می\u200cخواهم \u200d\n\nx",
  );
  expect(found).toEqual(["نريد السلام\\\n和平\u200b می\u200cخواهم\n", "x\n"]);
  expect(dropped).toBe(2);
});

test("markup of another kind is words", () => {
  expect(blocks('<script src="x">&amp; [a](javascript:b) ```').blocks).toEqual([
    '\\<script src="x"\\>\\&amp; \\[a\\](javascript:b) \\`\\`\\`\n',
  ]);
});

test("a letter text of this program is taken as it is", () => {
  const source = "# Title\n\n[date] today\n\nWe **ask** for [peace](https://example.org/).\n";
  expect(blocks(source)).toEqual({
    title: "Title",
    blocks: ["[date] today\n", "We **ask** for [peace](https://example.org/).\n"],
    dropped: 0,
  });
});

test("the shipped templates can be shown, filled in part, and say nothing when a filling is hostile", () => {
  expect(templates).toHaveLength(3);
  for (const template of templates) {
    const preview = previewOf(template, { coalition: "Alliance {{contact}} $&" })!;
    expect(JSON.stringify(preview)).toContain("Alliance {{contact}} $&");
    expect(JSON.stringify(preview)).not.toContain("{{coalition}}");
    expect(previewOf(template, { coalition: "a\u202eb" })).toBeNull();
  }
});

test("the old addressee is found in the text, the longest words first", () => {
  const [template] = templates;
  const { letter, frame } = previewOf(template!, {})!;
  const found = occurrencesIn(letter, { ...frame.addressee, name: null, organisation: "United Nations" });
  expect(found.map(({ part, words }) => [part, words])).toEqual([
    ["office", "Secretary-General"],
    ["organisation", "United Nations"],
  ]);
  expect(found.every(({ count }) => count > 0)).toBe(true);
});

test("links lead to a letter, a tab of it, a draft, or several invitations", () => {
  const hash = "a".repeat(64);
  expect(arrivalAt(hash)).toMatchObject({ at: "letter", campaign: hash, tab: null });
  expect(arrivalAt(`${hash}#inputs`)).toMatchObject({ at: "letter", campaign: hash, tab: "inputs" });
  expect(arrivalAt(`${hash}#elsewhere`)).toMatchObject({ tab: null });
  expect(arrivalAt("draft:b")).toEqual({ at: "draft", draft: "b" });
  expect(arrivalAt("answer:c,d")).toEqual({ at: "answers", campaigns: ["c", "d"] });
  expect(arrivalAt("new")).toEqual({ at: "new" });
});

test("days are counted on the calendar", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-11-01", "2026-10-31")).toBe(-1);
  expect(today(new Date(2026, 0, 5, 23, 30))).toBe("2026-01-05");
});
