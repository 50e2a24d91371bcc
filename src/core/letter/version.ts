import * as v from "valibot";
import { date, freeText, hash, language, line, office, positive, setBy, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** One published wording. See docs/formats.md §3.4, `version/1`. */
export const versionKind = defineKind(
  "undersigned/version/1",
  {
    number: positive,
    previous: setOf(hash, 16),
    kind: v.picklist(["letter", "brief"]),
    title: line,
    language,
    authentic: language,
    addressee: office,
    letterhead: v.nullable(freeText),
    text: hash,
    translations: setBy(v.strictObject({ language, text: hash }), (translation) => translation.language, 32),
    change: v.picklist(["first", "editorial", "substantive"]),
    phase: v.picklist(["input", "endorsement"]),
    closes: v.nullable(date),
  },
  {
    campaign: true,
    rule: ({ number, previous, change, language: own, translations }) => {
      if ((number === 1) !== (previous.length === 0))
        return "expected version 1, and only it, to name no previous one";
      if ((number === 1) !== (change === "first"))
        return 'expected change "first" for version 1 and only there';
      if (translations.some((translation) => translation.language === own)) {
        return "expected translations into other languages than the version's own";
      }
      return null;
    },
  },
);

export type Version = StatementIn<typeof versionKind>;
