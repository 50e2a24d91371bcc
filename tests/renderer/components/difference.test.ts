import { test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../src/core/letter/blocks";
import { parseBlock, parseLetter } from "../../../src/core/letter/parse";
import { writeBlock } from "../../../src/core/letter/write";
import {
  blockPairs,
  itemPairs,
  numbered,
  wordChanges,
} from "../../../src/renderer/components/letter/difference";
import { tokensOf } from "../../../src/renderer/components/letter/tokens";
import { anyTidyLetter } from "../../support/letters";

const segmenter = (language: string) => new Intl.Segmenter(language, { granularity: "word" });
const english = segmenter("en");

function contentOf(block: Block): readonly Inline[] {
  return block.kind === "list" ? block.items[0]! : block.content;
}

/** A change as one reads it: what is gone in brackets with a minus, what came with a plus. */
function read(before: string, after: string, language = "en"): string {
  const [old, now] = [parseBlock(`${before}\n`), parseBlock(`${after}\n`)];
  return wordChanges(contentOf(old), contentOf(now), segmenter(language))
    .map(({ change, tokens }) => {
      const text = tokens.map((token) => (token.bold ? token.text.toUpperCase() : token.text)).join("");
      return change === "same" ? text : `[${change === "added" ? "+" : "-"}${text}]`;
    })
    .join("");
}

describe("the words of a block", () => {
  test.each([
    ["a word that is another", "We ask for peace.", "We demand peace.", "We [-ask][+demand] [-for ]peace."],
    ["a word that became bold", "We ask for peace.", "We ask for **peace**.", "We ask for [-peace][+PEACE]."],
    [
      "words that turned in a row",
      "one two three four",
      "five six seven four",
      "[-one two three][+five six seven] four",
    ],
    [
      "a link that leads elsewhere",
      "See [us](https://example.org/).",
      "See [us](https://example.com/).",
      "See us[- (https://example.org/)][+ (https://example.com/)].",
    ],
    ["a note", "Peace^[2025].", "Peace^[2026].", "Peace[[-2025][+2026]]."],
  ])("%s", (_, before, after, expected) => {
    expect(read(before, after)).toBe(expected);
  });

  test("Chinese is told apart by words, though there are no spaces", () => {
    expect(read("我们要求对话。", "我们要求和平。", "zh")).toBe("我们要求[-对话][+和平]。");
  });

  test("Arabic is told apart by words", () => {
    expect(read("نطلب حوارًا دائمًا", "نطلب سلامًا دائمًا", "ar")).toBe("نطلب [-حوارًا][+سلامًا] دائمًا");
  });

  property.prop([anyTidyLetter, anyTidyLetter])(
    "what stayed and came is the later text, what stayed and went the earlier",
    (a, b) => {
      for (const { before, after } of blockPairs(a, b)) {
        for (const pair of itemPairs(before, after)) {
          const changes = wordChanges(pair.before ?? [], pair.after ?? [], english);
          const side = (gone: string) =>
            changes.filter(({ change }) => change !== gone).flatMap(({ tokens }) => tokens);
          expect(side("added")).toEqual(tokensOf(pair.before ?? [], english));
          expect(side("removed")).toEqual(tokensOf(pair.after ?? [], english));
        }
      }
    },
  );

  test("thousands of words that have nothing in common are a whole that went and a whole that came", () => {
    const words = (stem: string) => ({
      kind: "text" as const,
      text: Array.from({ length: 20_000 }, (_, at) => `${stem}${at}`).join(" "),
      bold: false,
      italic: false,
      link: null,
    });
    const changes = wordChanges([words("a")], [words("b")], english);
    expect(changes.map(({ change }) => change)).toEqual(["removed", "added"]);
  });
});

describe("the blocks of a letter", () => {
  const letter = (...blocks: readonly string[]) =>
    parseLetter(["# Title\n", ...blocks.map((one) => `${one}\n`)].join("\n"));
  const shown = (before: string[], after: string[]) =>
    blockPairs(letter(...before), letter(...after)).map(({ before, after }) =>
      [before, after].map((block) => block && writeBlock(block).trim()),
    );

  test("a block that was changed stands beside what became of it, among others that came and went", () => {
    const asked = "We ask for a standing dialogue with the Office.";
    const changed = "We ask for a standing dialogue with that Office and its head.";
    expect(shown(["Dear all", asked, "The end"], ["Dear all", "Something new here", changed])).toEqual([
      ["# Title", "# Title"],
      ["Dear all", "Dear all"],
      [null, "Something new here"],
      [asked, changed],
      ["The end", null],
    ]);
  });

  test("items of a list are set beside each other one by one", () => {
    const [before, after] = [
      parseBlock("- peace now\n- trust\n"),
      parseBlock("- peace then\n- trust\n- dialogue\n"),
    ];
    const words = itemPairs(before, after).map(({ before, after }) =>
      [before, after].map(
        (one) =>
          one &&
          tokensOf(one, english)
            .map(({ text }) => text)
            .join(""),
      ),
    );
    expect(words).toEqual([
      ["peace now", "peace then"],
      ["trust", "trust"],
      [null, "dialogue"],
    ]);
  });

  property.prop([anyTidyLetter, anyTidyLetter])("every block of both is there once, in its order", (a, b) => {
    const pairs = blockPairs(a, b);
    expect(pairs.flatMap(({ before }) => before ?? [])).toEqual(a);
    expect(pairs.flatMap(({ after }) => after ?? [])).toEqual(b);
    expect(blockPairs(a, a).every(({ isSame }) => isSame)).toBe(true);
  });

  test("a great many blocks that all changed are still paired", () => {
    const many = (word: string) => letter(...Array.from({ length: 400 }, (_, at) => `${word} number ${at}`));
    expect(blockPairs(many("paragraph"), many("clause"))).toHaveLength(401);
  });
});

test("items of a list have the numbers they will have, and had where they are gone", () => {
  const [before, after] = ["1. One\n2. Two\n3. Three\n", "1. Nought\n2. One\n3. Three, the last\n"].map(
    parseBlock,
  );
  const told = numbered(itemPairs(before!, after!)).map(({ pair, number }) => [
    pair.before === null ? "came" : pair.after === null ? "gone" : "stayed",
    number,
  ]);
  expect(told).toEqual([
    ["came", 1],
    ["stayed", 2],
    ["gone", 2],
    ["stayed", 3],
  ]);
});
