import * as v from "valibot";
import { nonce, positive } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** One share of a recovery seed, held by a trusted contact. See docs/formats.md §8.8, `share/1`. */
export const shareKind = defineKind(
  "undersigned/share/1",
  {
    set: nonce,
    of: positive,
    threshold: positive,
    index: positive,
    share: v.pipe(v.string(), v.regex(/^[0-9a-f]{66}$/, "expected 33 bytes in lowercase hex")),
    check: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "expected 32 bytes in lowercase hex")),
  },
  {
    campaign: false,
    rule: ({ of, threshold, index }) =>
      threshold < 2 || threshold > of || of > 16 || index > of
        ? "expected 2 ≤ threshold ≤ of ≤ 16 and index ≤ of"
        : null,
  },
);

export type Share = StatementIn<typeof shareKind>;
