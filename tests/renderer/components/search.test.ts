import { expect, test } from "vitest";
import { found, folded, meant } from "../../../src/renderer/components/fields/search";

test.each([
  ["Côte d’Ivoire", "cote d ivoire"],
  ["الأردن", "الاردن"],
  ["إِيرَان", "ايران"],
  ["سوريــا", "سوريا"],
  ["غزة", "غزه"],
  ["على", "علي"],
  ["ＫＥＮＹＡ", "kenya"],
  ["Åland", "aland"],
])("%s is found by typing %s", (words, typed) => {
  expect(folded(words)).toBe(folded(typed));
});

test("different names stay different", () => {
  expect(folded("Niger")).not.toBe(folded("Nigeria"));
  expect(folded("Сербия")).not.toBe(folded("Сирия"));
});

const countries = ["Bahamas", "Isle of Man", "Madagascar", "Mali"].map((words) => ({ id: words, words }));
const idsOf = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id);

test("what begins with what was typed comes first, then what has a word that does, then the rest", () => {
  expect(idsOf(found(countries, "ma"))).toEqual(["Madagascar", "Mali", "Isle of Man", "Bahamas"]);
  expect(idsOf(found(countries, "x"))).toEqual([]);
  expect(idsOf(found(countries, " "))).toEqual(idsOf(countries));
});

test("an Arabic name is found with its article and without it", () => {
  const arabic = [
    { id: "MA", words: "المغرب", alsoFoundBy: ["MA", "Morocco"] },
    { id: "DE", words: "ألمانيا", alsoFoundBy: ["DE", "Germany"] },
  ];
  for (const typed of ["المغرب", "مغرب", "mor", "MA"]) expect(found(arabic, typed)[0]?.id, typed).toBe("MA");
  for (const typed of ["المانيا", "مانيا", "germ"])
    expect(idsOf(found(arabic, typed)), typed).toEqual(["DE"]);
});

test("what was typed means an option when it fits no other, or names it in full", () => {
  const some = ["Sudan", "South Sudan", "Kenya", "Niger", "Nigeria"].map((words) => ({ id: words, words }));
  expect(meant(some, "ken")?.id).toBe("Kenya");
  expect(meant(some, "sudan")?.id).toBe("Sudan");
  expect(meant(some, " Niger ")?.id).toBe("Niger");
  for (const typed of ["ni", "sud", "x", "", " "]) expect(meant(some, typed), typed).toBeNull();
});
