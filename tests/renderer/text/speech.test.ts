import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeFor } from "../../../src/renderer/text/locale";
import { speechIn } from "../../../src/renderer/text/speech";

const english = speechIn(placeFor("en", ["en-GB"]));
const arabic = speechIn(placeFor("ar", ["ar-EG"]));
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, "");

test("Arabic counts in six forms", () => {
  const say = (count: number) => bare(arabic.t("lists.selected", { count }));
  expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(say)).toEqual([
    "لم يُحدَّد أي صف",
    "حُدِّد صف واحد",
    "حُدِّد صفّان",
    "حُدِّدت 3 صفوف",
    "حُدِّدت 10 صفوف",
    "حُدِّد 11 صفًا",
    "حُدِّد 99 صفًا",
    "حُدِّد 100 صف",
    "حُدِّدت 103 صفوف",
  ]);
});

test("English counts in two, and writes large numbers as its readers do", () => {
  const say = (count: number) => bare(english.t("files.tooMany", { count }));
  expect(say(1)).toContain("Only 1 file can");
  expect(say(1234)).toContain("At most 1,234 files can");
});

prop.prop([fc.string(), fc.constantFrom(english, arabic)])(
  "a name in a sentence is isolated, is nobody's markup, and says no other sentence",
  (name, { t }) => {
    const sentence = t("names.alike", { name });
    const start = sentence.indexOf("\u2068");
    expect(sentence.endsWith("\u2069")).toBe(true);
    expect(sentence.slice(0, start)).toBe(t("names.alike", { name: "" }).split("\u2068")[0]);
  },
);

test.each([
  "{{count}}",
  "$t(actions.cancel)",
  "$t(actions.cancel, {})",
  "{{- name}}",
  "&lt;b&gt; <b>/",
  "__proto__",
])("a name such as %s is shown letter by letter", (name) => {
  expect(english.t("names.alike", { name })).toBe(`Looks like \u2068${name}\u2069`);
  expect(english.t("names.alikeMore", { name, count: 2 })).toBe(
    `Looks like \u2068${name}\u2069 and \u20682\u2069 other names`,
  );
});

test("digits are European and dates Gregorian, wherever an Arabic reader is", () => {
  for (const tag of ["ar", "ar-EG", "ar-SA", "ar-MA", "ar-SA-u-ca-islamic-nu-arab"]) {
    const { number, day, percent } = speechIn(placeFor("ar", [tag]));
    expect(number(2026), tag).toMatch(/^2[,.]?026$/);
    expect(day("2026-11-22"), tag).toMatch(/^22 (?:نوفمبر|نونبر|تشرين الثاني) 2026$/);
    expect(bare(percent(0.25)), tag).toContain("25");
  }
});

test("a day is the same day wherever one reads it", () => {
  const before = process.env["TZ"];
  try {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env["TZ"] = zone;
      expect(speechIn(placeFor("en", ["en-GB"])).day("2026-11-22")).toBe("22 November 2026");
    }
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});

test("sizes are told in the unit that fits", () => {
  const { size } = english;
  expect([0, 1, 999, 1500, 999_499, 999_500, 1_234_567, 402_653_184].map(size)).toEqual([
    "0 kB",
    "1 kB",
    "1 kB",
    "2 kB",
    "999 kB",
    "1 MB",
    "1.2 MB",
    "403 MB",
  ]);
});

test("a list of names keeps each name's own direction", () => {
  expect(english.list(["Foro Cívico", "شبكة"])).toBe("\u2068Foro Cívico\u2069 and \u2068شبكة\u2069");
});

test("a country has its name, and what is no country is shown as it is", () => {
  expect(english.country("TN")).toBe("Tunisia");
  expect(arabic.country("TN")).toBe("تونس");
  expect(english.country("not a code")).toBe("not a code");
});
