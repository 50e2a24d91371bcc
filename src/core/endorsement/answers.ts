import * as v from "valibot";
import {
  country,
  date,
  flag,
  freeText,
  hash,
  language,
  line,
  name,
  nonce,
  positive,
  signatories,
} from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** Who may read that an organisation endorsed: everybody, the addressee, or only its count. */
export const listing = v.picklist(["public", "recipients", "withheld"]);
export type Listing = v.InferOutput<typeof listing>;

/** An organisation's signature under exactly one version. See docs/formats.md §3.4, `endorsement/1`. */
export const endorsementKind = defineKind(
  "undersigned/endorsement/1",
  {
    version: hash,
    text: hash,
    title: line,
    number: positive,
    read: language,
    card: hash,
    organisation: name,
    country,
    signatories,
    listing,
    condition: v.nullable(v.strictObject({ atLeast: positive })),
    successorsMayRead: flag,
    nonce,
    expires: v.nullable(date),
  },
  { campaign: true },
);

/** Takes back whatever the key answered before. `withdrawal/1`. */
export const withdrawalKind = defineKind(
  "undersigned/withdrawal/1",
  { reason: v.nullable(freeText) },
  { campaign: true },
);

/** Says no to a version. `decline/1`. */
export const declineKind = defineKind(
  "undersigned/decline/1",
  { version: hash, reason: v.nullable(freeText) },
  { campaign: true },
);

export type Endorsement = StatementIn<typeof endorsementKind>;
export type Withdrawal = StatementIn<typeof withdrawalKind>;
export type Decline = StatementIn<typeof declineKind>;
/** What a key can say to an invitation: the one with its highest seq counts. */
export type Answer = Endorsement | Withdrawal | Decline;
