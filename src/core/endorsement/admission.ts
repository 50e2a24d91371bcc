import * as v from "valibot";
import {
  country,
  date,
  fileReference,
  flag,
  hash,
  name,
  nonce,
  publicKey,
  setOf,
  signatories,
} from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";
import { listing } from "./answers";

/** A coordinator's word that an organisation belongs; several keys in one admission are one organisation. `admission/1`. */
export const admissionKind = defineKind(
  "undersigned/admission/1",
  {
    organisation: name,
    country,
    keys: setOf(publicKey, 16, 1),
    card: hash,
    decision: v.picklist(["admitted", "refused"]),
    checked: date,
  },
  { campaign: true },
);

/** An endorsement that reached a coordinator without the program: counted apart, never shown as signed. `recorded/1`. */
export const recordedKind = defineKind(
  "undersigned/recorded/1",
  {
    version: hash,
    text: hash,
    organisation: name,
    country,
    signatories,
    listing,
    means: v.picklist(["paper", "email", "telephone"]),
    evidence: v.nullable(fileReference),
    nonce,
    withdrawn: flag,
  },
  { campaign: true },
);

export type Admission = StatementIn<typeof admissionKind>;
export type Recorded = StatementIn<typeof recordedKind>;
