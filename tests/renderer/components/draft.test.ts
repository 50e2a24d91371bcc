import { expect, test } from "vitest";
import { instantOf } from "../../../src/core/encoding/values";
import { emptyDraft, expiryOf, lives, readDraft, tidied } from "../../../src/renderer/components/card/draft";
import type { CardDraft } from "../../../src/renderer/components/card/draft";
import { sectorLabels, sectorWord } from "../../../src/renderer/text/sectors";
import { speechIn } from "../../../src/renderer/text/speech";
import { placeFor } from "../../../src/renderer/text/locale";
import { firstLanguages, languageCodes } from "../../../src/renderer/text/tongues";
import { createDesk } from "../../../src/desk/createDesk";
import { systemRandom } from "../../../src/desk/platform";
import { publishCard } from "../../../src/desk/publishCard";
import { memoryStore } from "../../../src/vault/memory";

const now = Date.parse("2026-11-24T09:00:00Z");
const filled: CardDraft = { ...emptyDraft("en"), organisation: "Foro Cívico", country: "CO" };

async function deskAt(time: number) {
  const clock = () => instantOf(Math.floor(time / 1000));
  return createDesk({ store: memoryStore(), clock, random: systemRandom });
}

test("what is missing or too long is told field by field", () => {
  expect(readDraft(emptyDraft("en"), now)).toEqual({
    outcome: "faults",
    faults: { organisation: "missing", country: "missing" },
  });
  expect(readDraft({ ...filled, organisation: " \u200f\n " }, now)).toMatchObject({
    faults: { organisation: "missing" },
  });
  expect(readDraft({ ...filled, organisation: "é".repeat(201) }, now)).toEqual({
    outcome: "faults",
    faults: { organisation: "long" },
  });
});

test("a name comes out as it was meant: one line, and nothing in it that nobody sees", () => {
  expect(tidied("  Re\u0301seau\u00a0 des\n\u202bmédiatrices\u200e ")).toBe("Réseau des médiatrices");
  expect(tidied("می\u200cخواهم"), "a joiner is part of a word").toBe("می\u200cخواهم");
});

test("every life of a card is one that a card may have, on leap days too", async () => {
  for (const day of ["2026-11-24", "2027-02-28", "2028-02-29", "2028-03-01", "2026-12-31", "2026-08-31"]) {
    const time = Date.parse(`${day}T23:59:59Z`);
    const desk = await deskAt(time);
    for (const life of lives) {
      const read = readDraft({ ...filled, sectors: [...sectorLabels], life }, time);
      if (read.outcome !== "details") throw new Error(read.outcome);
      expect(read.details.expires > day, `${life} from ${day}`).toBe(true);
      const card = await publishCard(desk, read.details);
      expect(card.statement).toMatchObject({ organisation: "Foro Cívico", expires: read.details.expires });
    }
  }
  expect(lives.map((life) => expiryOf(life, now))).toEqual(["2028-11-23", "2027-11-24", "2027-05-26"]);
});

test("every language that is offered can stand on a card, and has a name in every language of the screens", async () => {
  const form = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/;
  expect(languageCodes.filter((code) => !form.test(code))).toEqual([]);
  expect(new Set(languageCodes).size).toBe(languageCodes.length);
  expect(firstLanguages.filter((code) => !languageCodes.includes(code))).toEqual([]);
  for (const language of ["en", "ar"] as const) {
    const { languageName } = speechIn(placeFor(language, []));
    expect(languageCodes.filter((code) => languageName(code) === code)).toEqual([]);
  }
});

test("a sector that is offered is called by its name, another stands as it was written", () => {
  const arabic = speechIn(placeFor("ar", []));
  expect(
    sectorLabels.map((label) => sectorWord(arabic, label)).filter((word) => !/[ا-ي]/.test(word)),
  ).toEqual([]);
  expect(sectorWord(arabic, "Peacebuilding")).toBe(arabic.t("sectors.peacebuilding"));
  expect(sectorWord(arabic, "beekeeping\u202e")).toBe("beekeeping\ufffd");
});
