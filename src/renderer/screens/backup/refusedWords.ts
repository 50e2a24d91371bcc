import type { RefusalReason } from "../../../core/encoding/refusal";
import type { backup } from "../../text/en/backup";

type What = keyof typeof backup.faults.what;
type Advice = keyof typeof backup.faults.advice;

/** What a refusal of a backup means to the person, and what to do. Whatever is not here is wrong inside. */
const meanings: Partial<Readonly<Record<RefusalReason, What>>> = {
  truncated: "cut",
  "trailing-data": "cut",
  damaged: "damaged",
  "wrong-hash": "damaged",
  "sums-differ": "damaged",
  "missing-entry": "damaged",
  "bad-header": "foreign",
  "mixed-recipients": "foreign",
  "wrong-type": "foreign",
  "too-large": "large",
};

export function meaningOf(reason: RefusalReason): { readonly what: What; readonly advice: Advice } {
  const what = meanings[reason] ?? "inside";
  return { what, advice: what === "cut" || what === "damaged" ? "copy" : "choose" };
}
