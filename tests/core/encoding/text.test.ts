import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { Refusal } from "../../../src/core/encoding/refusal";
import { checkText, joinerFault, textFault, utf8Size } from "../../../src/core/encoding/text";
import type { TextKind } from "../../../src/core/encoding/text";
import { unicodeRuns } from "../../../src/core/encoding/unicode";
import { runs } from "../../support/runs";

const kinds: readonly TextKind[] = ["name", "line", "free", "letter"];
const point = (code: number): string => `a${String.fromCodePoint(code)}b`;

/** Every code point that §1.2 of docs/formats.md refuses by name. */
const refusedEverywhere = [
  ...range(0x00, 0x09),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x2028, 0x202e),
  ...range(0x2066, 0x2069),
  ...range(0xd800, 0xdfff),
  ...range(0xe000, 0xf8ff),
  ...range(0xfdd0, 0xfdef),
  0xfeff,
  ...range(0xfff9, 0xfffb),
  ...range(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
  ...range(0xe0000, 0xe007f),
  0xf0000,
  0x10fffd,
];

describe("texts of every kind", () => {
  test.each([
    ["plain", "Women's Network for Peace (2017)"],
    ["accents", "Réseau des organisations de la société civile"],
    ["Arabic", "شبكة المجتمع المدني، ٢٠٢٦"],
    ["Persian with a non-joiner", "شبکه\u200cهای می\u200cخواهم"],
    ["Hindi with a joiner", "क्\u200dष"],
    ["Chinese beyond the first plane", "民间社会 𠮷"],
    ["emoji with a skin tone and a joiner", "👩🏽\u200d⚕️"],
    ["a joiner after a variation selector", "🏳️\u200d🌈"],
    ["spaces that do not break", "Quoi\u202f? Non\u00a0!"],
    ["the last letters of Unicode 15.0", "\u{31350}\u{1e4d0}\u{1fae8}"],
  ])("%s is welcome", (_, text) => {
    for (const kind of kinds) expect(textFault(text, kind)).toBeNull();
  });

  test("each code point that is refused by name is refused in every kind, and named", () => {
    for (const code of refusedEverywhere) {
      const found = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
      for (const kind of kinds) expect(textFault(point(code), kind)).toContain(found);
    }
  });

  test("what later versions of Unicode assign is refused, on whatever runtime this is", () => {
    for (const code of [0x2ffc, 0x31ef, 0x2ebf0, 0x1c89, 0xa7cb, 0x1fac6, 0x0378]) {
      expect(textFault(point(code), "free")).toMatch(/Unicode 15\.0/);
    }
  });

  test("the table holds the 149,186 characters of Unicode 15.0", () => {
    const counts = { _: 0, ".": 0, ":": 0 };
    for (const [, mark, length] of unicodeRuns.matchAll(/([_.:])([0-9a-z]+)/g)) {
      counts[mark as keyof typeof counts] += Number.parseInt(length!, 36);
    }
    expect(counts["."] + counts[":"]).toBe(149_186);
    expect(counts._ + counts["."] + counts[":"]).toBe(0x110000);
  });

  test("a text that is not in normal form is refused", () => {
    for (const text of ["e\u0301", "\u212b", "\u1100\u1161", ">\u0338", "\u{2f804}"]) {
      expect(textFault(text, "free")).toMatch(/NFC/);
    }
  });

  test("joiners stand only between letters, marks or emoji", () => {
    for (const joiner of ["\u200c", "\u200d"]) {
      for (const text of [
        joiner,
        `${joiner}a`,
        `a${joiner}`,
        `a${joiner} b`,
        `a ${joiner}b`,
        `1${joiner}2`,
      ]) {
        expect(textFault(text, "free")).toMatch(/only between/);
      }
      expect(textFault(`a${joiner}${joiner}b`, "free")).toMatch(/only between/);
      expect(textFault(`𠮷${joiner}𠮷`, "free")).toBeNull();
    }
  });

  test("a letter's markup may stand beside a joiner; what it marks is checked without it", () => {
    expect(textFault("**می**\u200cخواهم", "letter")).toBeNull();
    expect(joinerFault("می\u200cخواهم")).toBeNull();
    expect(joinerFault("می\u200c")).not.toBeNull();
  });
});

describe("names", () => {
  test("are one line with something in it and no space at its ends", () => {
    for (const name of ["", " a", "a ", "\u00a0a", "a\u3000", "a\nb"])
      expect(textFault(name, "name")).not.toBeNull();
    expect(textFault("a b", "name")).toBeNull();
  });

  test("have no characters that show nothing, which other texts may have", () => {
    for (const code of [0xad, 0x34f, 0x115f, 0x17b4, 0x180e, 0x200b, 0x2060, 0x3164, 0xffa0, 0x1d173]) {
      expect(textFault(`Peace${point(code)}Net`, "name")).toMatch(/invisible/);
      expect(textFault(`Peace${point(code)}Net`, "line")).toBeNull();
    }
    expect(textFault(`葛${point(0xe0100)}城`, "name")).toBeNull();
  });

  test("have no direction marks, which a title, a free text and a letter may have", () => {
    for (const code of [0x200e, 0x200f, 0x61c]) {
      expect(textFault(point(code), "name")).toMatch(/direction mark/);
      for (const kind of ["line", "free", "letter"] as const) expect(textFault(point(code), kind)).toBeNull();
    }
  });
});

describe("lines and lengths", () => {
  test("only free text and letters have several lines", () => {
    expect(textFault("a\nb", "line")).toBe("expected one line");
    expect(textFault("a\nb", "free")).toBeNull();
    expect(textFault("a\nb", "letter")).toBeNull();
    for (const ending of ["\r\n", "\r", "\t"]) expect(textFault(`a${ending}b`, "free")).toMatch(/control/);
  });

  test("limits count code points, not units", () => {
    for (const [kind, max] of [
      ["name", 200],
      ["line", 200],
      ["free", 20_000],
    ] as const) {
      for (const character of ["a", "é", "𠮷"]) {
        expect(textFault(character.repeat(max), kind)).toBeNull();
        expect(textFault(character.repeat(max + 1), kind)).toMatch(`at most ${max}`);
      }
    }
    expect(textFault("𠮷𠮷", "line", 2)).toBeNull();
    expect(textFault("𠮷𠮷", "line", 1)).not.toBeNull();
  });

  test("a refusal says what is wrong and where", () => {
    expect(() => checkText("\u202eabc", "free", "reason")).toThrow(
      new Refusal("bad-text", "reason", "expected no invisible control, found U+202E"),
    );
    expect(() => checkText("abc", "name", "organisation", 2)).toThrow(
      expect.objectContaining({ reason: "too-large", part: "organisation" }),
    );
  });
});

test.prop([fc.string({ unit: "binary", maxLength: 30 })], { numRuns: runs(1_000) })(
  "any string has a fault or none, and every accepted one is well-formed and in normal form",
  (text) => {
    if (textFault(text, "free") !== null) return;
    expect(text.normalize("NFC")).toBe(text);
    expect(text).not.toMatch(/\p{Cs}|\p{Co}|[\u202a-\u202e\u2066-\u2069]/u);
  },
);

test.prop([fc.string({ unit: "grapheme" })], { numRuns: runs(300) })("sizes are those of UTF-8", (text) => {
  expect(utf8Size(text)).toBe(new TextEncoder().encode(text).length);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
