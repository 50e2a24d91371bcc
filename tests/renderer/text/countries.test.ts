import { expect, test } from "vitest";
import { countryCodes as known } from "../../../src/core/statement/countries";
import { countryCodes } from "../../../src/renderer/text/countries";
import { formatsFor } from "../../../src/renderer/text/formats";
import { languages } from "../../../src/renderer/text/locale";

test("a country can be chosen exactly when a card may name it", () => {
  expect(new Set(countryCodes)).toEqual(known);
  expect(countryCodes).toHaveLength(known.size);
});

test("every country has a name of its own in every language", () => {
  for (const language of languages) {
    const { country } = formatsFor(language);
    const names = countryCodes.map(country);
    expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([]);
    expect(new Set(names).size, language).toBe(names.length);
  }
});
