import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { lookalikes, skeletonsOf } from "../../../src/core/contact/lookalike";
import { runs } from "../../support/runs";

const isTakenFor = (name: string, known: string) => lookalikes(name, [known]).length === 1;

describe("names that look alike", () => {
  test("Eve's card says Peace Hope in Cyrillic letters, and the desk shows whose name it imitates", () => {
    expect(lookalikes("Реасе Норе", ["Other", "Peace Hope"])).toEqual(["Peace Hope"]);
  });

  test.each([
    ["another case", "PEACE hope", "Peace Hope"],
    ["accents", "Péace Hópe", "Peace Hope"],
    ["spaces and punctuation", "Peace-Hope, ", "PeaceHope"],
    ["invisible characters", "Pe\u200bace\u00ad Ho\u2060pe", "Peace Hope"],
    ["capital i for small L", "AIl Together", "All Together"],
    ["a digit for a letter", "Civil S0ciety 1nitiative", "Civil Society Initiative"],
    ["a bar for a letter", "Al|iance", "Alliance"],
    ["rn for m", "Arnnesty", "Amnesty"],
    ["vv for w", "VVitness", "Witness"],
    ["full-width letters", "Ｐｅａｃｅ", "Peace"],
    ["mathematical letters", "𝐏𝐞𝐚𝐜𝐞", "Peace"],
    ["Greek capitals", "ΑΜΝΕΣΤΥ", "AMNEΣTY"],
    ["Greek small letters", "νiew", "view"],
    ["Greek in both cases", "ΕΛΠΙΔΑΣ", "ελπίδας"],
    ["Arabic with and without vowel signs", "السَّلام", "السلام"],
    ["Arabic with a lengthening stroke", "الســلام", "السلام"],
    ["Persian letters for Arabic ones", "کریم", "كريم"],
    ["alef with and without hamza", "أمل", "امل"],
    ["Arabic digits of two kinds", "منظمة ٢٥", "منظمة ۲۵"],
    ["katakana for ideographs", "エ力", "工カ"],
  ])("%s", (_, name, known) => {
    expect(isTakenFor(name, known)).toBe(true);
  });

  test.each([
    ["Peace Hope", "Peace Home"],
    ["منظمة السلام", "منظمة الأمل"],
    ["और", "ओर"],
    ["कि", "की"],
    ["和平", "和解"],
    ["Réseau", "Réseaux"],
    ["!!!", "???"],
  ])("%s is not %s", (name, known) => {
    expect(isTakenFor(name, known)).toBe(false);
  });

  test("the same name is found, so that a second key under it is noticed", () => {
    expect(lookalikes("Peace Hope", ["Peace Hope"])).toEqual(["Peace Hope"]);
    expect(lookalikes("☮", ["☮"])).toEqual(["☮"]);
  });

  test.prop(
    [fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 })],
    {
      numRuns: runs(500),
    },
  )("look alike both ways, and like themselves", (a, b) => {
    expect(isTakenFor(a, a)).toBe(true);
    expect(isTakenFor(a, b)).toBe(isTakenFor(b, a));
    expect(skeletonsOf(a.normalize("NFD"))[0]).toBe(skeletonsOf(a.normalize("NFC"))[0]);
  });
});
