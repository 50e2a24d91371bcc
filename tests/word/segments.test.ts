import fc from "fast-check";
import { expect, test } from "vitest";
import { languagesOf } from "../../src/word/language";
import { segmentsOf } from "../../src/word/segments";
import { runs } from "../support/runs";

/** The stretches of a text, those from right to left in brackets. */
function directions(text: string, language: string): string {
  return segmentsOf(text, languagesOf(language))
    .map((segment) => (segment.rightToLeft ? `[${segment.text}]` : segment.text))
    .join("|");
}

test.each([
  ["ar", "مكتب UN OCT الجديد", "[مكتب ]|UN OCT|[ الجديد]"],
  ["ar", "الوثيقة A/71/858.", "[الوثيقة ]|A/71/858|[.]"],
  ["ar", "نحو 45% (1,000.5)", "[نحو ]|45%|[ (]|1,000.5|[)]"],
  ["ar", "عام 2017-2018", "[عام ]|2017-2018"],
  ["ar", "٢٠١٧ عام", "[٢٠١٧ عام]"],
  ["en", "the جمعية السلام (Beirut)", "the |[جمعية السلام]| (Beirut)"],
  ["en", "سلام.", "[سلام]|."],
  ["he", "שלום OCT", "[שלום ]|OCT"],
])("in %s, %s is cut by direction", (language, text, expected) => {
  expect(directions(text, language)).toBe(expected);
});

test.each([
  ["en", "Мир", "ru-RU"],
  ["ru", "Peace", "en-GB"],
  ["en", "שלום", "he-IL"],
  ["zh", "ひらがな", "ja-JP"],
  ["ru", "Мир", undefined],
  ["fr", "Peace", undefined],
  ["ar", "سلام", undefined],
])("in %s, the language of %s is %s", (language, text, expected) => {
  expect(segmentsOf(text, languagesOf(language))[0]?.language?.tag).toBe(expected);
});

test("cutting loses nothing", () => {
  const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  const texts = fc.array(character, { maxLength: 60 }).map((found) => found.join(""));
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "ar", "ru", "zh", "he", "xx"), (text, language) => {
      const segments = segmentsOf(text, languagesOf(language));
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
    }),
    { numRuns: runs(100) },
  );
});

test("a combining mark stays with its letter", () => {
  const texts = fc.array(fc.constantFrom("a", "\u0301", "س", "\u064B", " ", "1", "и"), { maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "ar"), (characters, language) => {
      for (const { text } of segmentsOf(characters.join(""), languagesOf(language)).slice(1)) {
        expect(text).not.toMatch(/^\p{M}/u);
      }
    }),
    { numRuns: runs(300) },
  );
});
