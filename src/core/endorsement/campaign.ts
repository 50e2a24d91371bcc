import { hash, line, nonce, publicKey, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** The genesis of a campaign: its hash is the campaign's id. See docs/formats.md §3.4, `campaign/1`. */
export const campaignKind = defineKind(
  "undersigned/campaign/1",
  { nonce, title: line, coordinators: setOf(publicKey, 16, 1), successors: setOf(publicKey, 16) },
  {
    campaign: false,
    rule: ({ coordinators, successors, key }) => {
      if (!coordinators.includes(key)) return "expected the founding key among the coordinators";
      if (successors.some((successor) => coordinators.includes(successor)))
        return "expected successors who are not coordinators";
      return null;
    },
  },
);

/** A coordinator's word that a version stays valid although its author's key is revoked. `adoption/1`. */
export const adoptionKind = defineKind("undersigned/adoption/1", { version: hash }, { campaign: true });

export type Campaign = StatementIn<typeof campaignKind>;
export type Adoption = StatementIn<typeof adoptionKind>;
