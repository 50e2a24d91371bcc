import * as v from "valibot";
import { unixSeconds } from "../encoding/values";
import { country, date, hash, label, language, name, publicKey, recipient, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** Who may pass a card, its revocations and its introductions on. */
export const reach = v.picklist(["open", "coordinators", "direct"]);
export type Reach = v.InferOutput<typeof reach>;

const twoYears = (2 * 366 + 1) * 86_400;

/** An organisation's card. See docs/formats.md §3.4, `card/1`. */
export const cardKind = defineKind(
  "undersigned/card/1",
  {
    recipient,
    organisation: name,
    country,
    sectors: setOf(label, 32),
    languages: setOf(language, 32),
    reach,
    previous: v.nullable(hash),
    previousKey: v.nullable(publicKey),
    expires: date,
  },
  {
    campaign: false,
    rule: (card) => {
      const life = unixSeconds(`${card.expires}T00:00:00Z`) - unixSeconds(card.created);
      if (life > twoYears) return "expected a card to expire within two years";
      if (card.previousKey !== null && card.previous === null)
        return "expected a rotation to name the previous card";
      if (card.previousKey === card.key) return "expected a rotation to come from another key";
      return null;
    },
  },
);

export type Card = StatementIn<typeof cardKind>;
