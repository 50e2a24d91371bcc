import { expect, test } from "vitest";
import { kinds } from "../../../src/core/bundle/registry";
import { placeFor } from "../../../src/renderer/text/locale";
import { speechIn } from "../../../src/renderer/text/speech";
import { kindWord, purposeWord } from "../../../src/renderer/text/statements";

const speech = speechIn(placeFor("en", []));

test("every kind of statement that a bundle can bring has a word", () => {
  const types = [...kinds.keys()].filter((type) => !type.startsWith("undersigned/manifest"));
  expect(types.filter((type) => kindWord(speech, type).includes("/"))).toEqual([]);
});

test("what only a newer program knows is shown as it is, and cannot be anything else", () => {
  expect(kindWord(speech, "undersigned/petition/1")).toBe("undersigned/petition/1");
  expect(kindWord(speech, "undersigned/constructor/1")).toBe("undersigned/constructor/1");
  expect(purposeWord(speech, "party\u202e")).toBe("party\ufffd");
});
