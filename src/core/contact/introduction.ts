import * as v from "valibot";
import { date, flag, hash, publicKey } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** One desk's word that it verified another: shown, never enough to admit. See docs/formats.md §3.4, `introduction/1`. */
export const introductionKind = defineKind(
  "undersigned/introduction/1",
  {
    subject: publicKey,
    card: hash,
    method: v.picklist(["in-person", "voice", "qr"]),
    met: date,
    expires: date,
    withdrawn: flag,
  },
  {
    campaign: false,
    rule: (introduction) =>
      introduction.subject === introduction.key ? "expected an introduction of another key" : null,
  },
);

export type Introduction = StatementIn<typeof introductionKind>;
