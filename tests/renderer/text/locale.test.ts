import { expect, test } from "vitest";
import { languageNames, languages, placeFor } from "../../../src/renderer/text/locale";

test("the language that was chosen is shown, else the first preferred one there is a catalogue for", () => {
  expect(placeFor("ar", ["en-GB"]).language).toBe("ar");
  expect(placeFor(null, ["sw-KE", "ar-EG", "en"]).language).toBe("ar");
  expect(placeFor(null, ["sw-KE"]).language).toBe("en");
  expect(placeFor("tlh", ["ar"]).language).toBe("ar");
  expect(placeFor(null, []).language).toBe("en");
});

test("what is no language tag is passed over, and so is what a tag brings along", () => {
  expect(placeFor("../../etc", ["", "not a tag", "EN_gb", "en-NZ-u-ca-buddhist-nu-thai"])).toEqual({
    language: "en",
    locale: "en-NZ-u-ca-gregory-nu-latn",
    direction: "ltr",
  });
});

test("the region of the person's own language decides how dates are written", () => {
  expect(placeFor("en", ["ar-EG", "en-GB"]).locale).toBe("en-GB-u-ca-gregory-nu-latn");
  expect(placeFor("ar", ["en-GB"]).locale).toBe("ar-u-ca-gregory-nu-latn");
});

test("Arabic runs from right to left, and every language has its own name", () => {
  expect(placeFor("ar", []).direction).toBe("rtl");
  expect(languages).toEqual(["en", "ar"]);
  expect(languageNames.ar).toBe("العربية");
});
