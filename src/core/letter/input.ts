import * as v from "valibot";
import { blockText, count, freeText, hash, listOf, positive } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

const suggestion = v.pipe(
  v.strictObject({
    op: v.picklist(["replace", "delete", "insert"]),
    /** 1-based; 0 stands for the start of the letter, where only an insertion can go */
    block: count,
    /** the block's hash, or null at the start */
    before: v.nullable(hash),
    after: v.nullable(blockText),
  }),
  v.check(
    ({ block, before }) => (block === 0) === (before === null),
    "expected a block's hash, and none at 0",
  ),
  v.check(({ op, block }) => op === "insert" || block > 0, "expected a block to replace or delete"),
  v.check(
    ({ op, after }) => (op === "delete") === (after === null),
    "expected new text, and none for a deletion",
  ),
);

/** What an organisation suggests and remarks on a version. See docs/formats.md §3.4, `input/1`. */
export const inputKind = defineKind(
  "undersigned/input/1",
  {
    version: hash,
    suggestions: listOf(suggestion, 1000),
    comments: listOf(v.strictObject({ block: positive, quote: v.nullable(freeText), text: freeText }), 1000),
  },
  { campaign: true, mostBytes: 1024 * 1024 },
);

/** What became of an input, suggestion by suggestion (numbered from 1). See docs/formats.md §3.4, `receipt/1`. */
export const receiptKind = defineKind(
  "undersigned/receipt/1",
  {
    input: hash,
    answers: listOf(
      v.strictObject({
        suggestion: positive,
        outcome: v.picklist(["taken", "adapted", "not taken"]),
        reason: v.nullable(freeText),
      }),
      1000,
    ),
  },
  { campaign: true, mostBytes: 1024 * 1024 },
);

export type Input = StatementIn<typeof inputKind>;
export type Receipt = StatementIn<typeof receiptKind>;
