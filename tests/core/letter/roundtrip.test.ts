import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { normalise } from "../../../src/core/letter/normalise";
import { parseBlock, parseLetter } from "../../../src/core/letter/parse";
import { writeBlock, writeLetter } from "../../../src/core/letter/write";
import { anyLetter, anyRunText, rewritten } from "../../support/letters";
import { runs } from "../../support/runs";

const often = { numRuns: runs(400) };

describe("the laws of the letter grammar", () => {
  test.prop([anyLetter], often)("reading what was written gives the letter in its one form", (letter) => {
    expect(parseLetter(writeLetter(letter))).toEqual(normalise(letter));
  });

  test.prop([anyLetter], often)("the one form is its own one form", (letter) => {
    const once = normalise(letter);
    expect(normalise(once)).toEqual(once);
  });

  test.prop([anyLetter], often)(
    "a letter text is the texts of its blocks with a blank line between",
    (letter) => {
      const tidy = normalise(letter);
      expect(tidy.map(writeBlock).join("\n")).toBe(writeLetter(letter));
      expect(tidy.map(writeBlock).map(parseBlock)).toEqual(tidy);
    },
  );

  test.prop([anyLetter, fc.nat(), fc.nat({ max: 3 }), anyRunText], often)(
    "a letter text with something cut out and put in is refused, or reads and writes as itself",
    (letter, place, cut, put) => {
      const text = writeLetter(letter);
      const at = place % text.length;
      readsAsItselfOrNot(text.slice(0, at) + put + text.slice(at + cut));
    },
  );

  test.prop([fc.array(anyRunText.map((text) => `${text}\n`))], often)(
    "so does any text that looks like one",
    (lines) => {
      readsAsItselfOrNot(`# Title\n\n${lines.join("")}`);
    },
  );

  test.prop([fc.string({ unit: "binary" })], often)("so does any string", readsAsItselfOrNot);
});

/** Fails when a text is accepted that would be written in another way. */
function readsAsItselfOrNot(text: string): void {
  const again = rewritten(text);
  expect(again === null || again === text).toBe(true);
}
