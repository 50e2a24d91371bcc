import { describe, expect, test } from "vitest";
import { parseBlock, parseLetter } from "../../../src/core/letter/parse";
import { letterBlockText, plainText, titleOf, wordCount } from "../../../src/core/letter/plain";

describe("plain text", () => {
  test("of a title leaves marks, links and notes out", () => {
    expect(titleOf(parseLetter("# A *joint* [letter](https://example.org)^[1]\n"))).toBe("A joint letter");
    expect(titleOf([])).toBe("");
  });

  test("of a block has its lines or items, then its notes", () => {
    expect(letterBlockText(parseBlock("a^[n]\\\nb **c**^[m\\\no]\n"))).toBe("a\nb c\nn\nm\no");
    expect(letterBlockText(parseBlock("1. a^[n]\n2. b\n"))).toBe("a\nb\nn");
  });

  test("is in normal form where a mark parts a letter from its accent", () => {
    const block = parseBlock("e**\u0301**\n");
    expect(block.kind === "paragraph" && plainText(block.content)).toBe("\u00e9");
  });
});

test.each([
  ["# Two words\n", 2],
  ["# T\n\nIt's a well-known fact – twice^[and a note]\n", 9],
  ["# T\n\n1. a\n2. b\n", 3],
  ["# T\n\nالمجتمع المدني\n", 3],
  ["# T\n\n民间社会，和平\n", 7],
  ["# T\n\nUN 民间 2026\n", 5],
  ["# T\n\nreden**den**\n", 2],
])("%j has %i words", (text, count) => expect(wordCount(parseLetter(text))).toBe(count));
