import type { RefusalReason } from "../../core/encoding/refusal";
import type { refusals } from "./en/refusals";

/** What a refusal means to the person: the many reasons in a few sentences. */
export type Trouble = keyof typeof refusals.what;

/** Which sentence each reason gets. A new reason does not compile until it has one. */
export const troubleOf: Readonly<Record<RefusalReason, Trouble>> = {
  "too-large": "large",
  truncated: "damaged",
  "trailing-data": "damaged",
  "bad-header": "damaged",
  "mixed-recipients": "weak",
  damaged: "damaged",
  "bad-archive": "foreign",
  "unsafe-name": "foreign",
  "duplicate-entry": "foreign",
  "unlisted-entry": "foreign",
  "missing-entry": "damaged",
  "wrong-size": "damaged",
  "wrong-hash": "unsigned",
  "bad-encoding": "foreign",
  "bad-text": "foreign",
  "bad-json": "foreign",
  "bad-schema": "foreign",
  "not-canonical": "foreign",
  "bad-signature": "unsigned",
  "legacy-signature": "unsigned",
  "bad-key": "key",
  "wrong-key": "unsigned",
  "wrong-type": "foreign",
  "wrong-reference": "foreign",
  "bad-letter": "foreign",
  "bad-word-file": "foreign",
  "text-differs": "unsigned",
  "sums-differ": "unsigned",
  "not-a-coordinator": "unsigned",
  "not-counted": "foreign",
  "tally-differs": "foreign",
  "bad-vault": "vault",
  "newer-vault": "newer",
};
