import * as v from "valibot";
import { reach } from "../contact/card";
import { commitmentBody, interactionBody } from "../engagement/bodies";
import {
  country,
  date,
  fileReference,
  flag,
  freeText,
  hash,
  https,
  label,
  language,
  line,
  listOf,
  name,
  nonce,
  setOf,
} from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** What the evidence library and the engagement log hold. See docs/formats.md §3.4, `record/1`. */

/** A rule or act that restricts civil society. */
const restrictionBody = v.strictObject({
  title: line,
  country,
  instrument: v.nullable(line),
  measures: setOf(
    v.picklist([
      "assembly",
      "banking",
      "foreign-funding",
      "online",
      "political-activity",
      "prosecution",
      "registration",
      "reporting",
      "travel",
      "other",
    ]),
    10,
  ),
  justification: v.nullable(line),
  status: v.picklist(["proposed", "in-force", "suspended", "repealed"]),
  since: v.nullable(date),
  summary: freeText,
  lessons: v.nullable(freeText),
});

/** A case to make, with the objection to expect. */
const argumentBody = v.strictObject({
  title: line,
  claim: freeText,
  support: v.nullable(freeText),
  objection: v.nullable(freeText),
  reply: v.nullable(freeText),
  audiences: setOf(label, 16),
});

/** Research or practice worth sharing. */
const resourceBody = v.strictObject({
  title: line,
  authors: listOf(name, 50),
  published: v.nullable(date),
  language: v.nullable(language),
  address: v.nullable(https),
  summary: v.nullable(freeText),
  topics: setOf(label, 16),
});

const bodies = {
  restriction: restrictionBody,
  argument: argumentBody,
  resource: resourceBody,
  interaction: interactionBody,
  commitment: commitmentBody,
} as const;

export type RecordKind = keyof typeof bodies;

export const recordKind = defineKind(
  "undersigned/record/1",
  {
    record: nonce,
    kind: v.picklist(["restriction", "argument", "resource", "interaction", "commitment"]),
    previous: setOf(hash, 64),
    deleted: flag,
    reach,
    body: v.union(Object.values(bodies)),
    sources: listOf(
      v.strictObject({ title: line, address: v.nullable(https), accessed: v.nullable(date) }),
      50,
    ),
    attachments: listOf(fileReference, 50),
  },
  {
    campaign: false,
    rule: ({ kind, body }) => (v.is(bodies[kind], body) ? null : `expected the body of a ${kind}`),
  },
);

export type EvidenceRecord = StatementIn<typeof recordKind>;
