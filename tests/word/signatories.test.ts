import { describe, expect, test } from "vitest";
import { readDocumentText } from "../../src/word/read";
import { writeDocument } from "../../src/word/write";
import { englishDocument, hostileDocument, hostileNames, signatories, withPreset } from "./samples";

describe("signatories", () => {
  test.each(["end", "by-country", "start", "title-footnote"] as const)(
    "come back from the preset %s",
    async (preset) => {
      const read = readDocumentText(await writeDocument(withPreset(preset)));
      expect(read.listed.toSorted()).toEqual(signatories(46).map(({ organisation }) => organisation));
      expect(read.recorded).toHaveLength(2);
      expect(read.withheld).toBe(3);
    },
  );

  test.each(["end", "by-country", "start", "title-footnote"] as const)(
    "keep hostile names, by preset %s",
    async (preset) => {
      const read = readDocumentText(await writeDocument(withPreset(preset, hostileDocument())));
      expect(read.listed.toSorted()).toEqual(hostileNames.toSorted());
    },
  );

  test("stand at the start before the salutation, after the addressee", async () => {
    const { lines } = readDocumentText(await writeDocument(withPreset("start")));
    const order = lines.filter(({ place }) => place === "body").map(({ role }) => role);
    expect(order.indexOf("Addressee")).toBeLessThan(order.indexOf("Signatory Heading"));
    expect(order.indexOf("Signatory Heading")).toBeLessThan(order.indexOf("Salutation"));
  });

  test("by country stand under countries in the order of their names", async () => {
    const { lines } = readDocumentText(await writeDocument(withPreset("by-country")));
    const countries = lines.filter(({ role }) => role === "Signatory Country").map(({ text: name }) => name);
    expect(countries.slice(0, 3)).toEqual(["Brazil", "Colombia", "France"]);
  });

  test.each([
    ["en", 1, "and 1 organisation whose name is withheld"],
    ["fr", 2, "et 2 organisations dont les noms ne sont pas divulgués"],
    ["es", 1, "y 1 organización cuyo nombre no se divulga"],
    ["ru", 21, "и ещё 21 организация, название которой не раскрывается"],
    ["ru", 3, "и ещё 3 организации, названия которых не раскрываются"],
    ["ru", 11, "и ещё 11 организаций, названия которых не раскрываются"],
    ["ar", 1, "ومنظمة واحدة حجب اسمها"],
    ["ar", 2, "ومنظمتان حجب اسماهما"],
    ["ar", 7, "و7 منظمات حجبت أسماؤها"],
    ["ar", 12, "و12 منظمة حجبت أسماؤها"],
    ["zh", 5, "以及 5 个不公开名称的组织"],
    ["pt", 2, "and 2 organisations whose names are withheld"],
  ])("withheld are counted in %s: %i", async (language, withheld, expected) => {
    const document = englishDocument({
      language,
      signatories: { preset: "end", listed: signatories(1), recorded: [], withheld },
    });
    const read = readDocumentText(await writeDocument(document));
    expect(read.lines.find(({ role }) => role === "Signatories Withheld")?.text).toBe(expected);
    expect(read.withheld).toBe(withheld);
  });
});
