import { Refusal } from "../core/encoding/refusal";
import type { RefusalReason } from "../core/encoding/refusal";
import { Hindered } from "../vault/hindered";
import type { StorageHindrance } from "../vault/hindered";
import { KeyEnded } from "./pen";
import { Cancelled } from "./work";

/** What can come of any verb besides its own outcomes. In none of these cases was anything changed, but for "ended". */
export type Trouble =
  /** what was given is broken or hostile, or cannot be said in a statement */
  | {
      readonly outcome: "refused";
      readonly reason: RefusalReason;
      readonly part: string;
      /** what was expected and found: one sentence, in English */
      readonly expected: string;
    }
  /** the computer's storage did not do it */
  | { readonly outcome: "hindered"; readonly hindrance: StorageHindrance; readonly detail: string }
  | { readonly outcome: "cancelled" }
  /** it would have to be signed, and the desk's key was ended */
  | { readonly outcome: "key-ended" }
  /** no desk is open */
  | { readonly outcome: "closed" }
  /** the desk was locked, or its worker ended, before it answered: unlocking shows whether it was done */
  | { readonly outcome: "ended" }
  /** a fault of the program */
  | { readonly outcome: "fault"; readonly message: string };

/** What came of it, thrown or not, as a value. */
export async function settled<T>(work: () => T | Promise<T>): Promise<T | Trouble> {
  try {
    return await work();
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) {
    return { outcome: "refused", reason: error.reason, part: error.part, expected: error.expected };
  }
  if (error instanceof Hindered) {
    return { outcome: "hindered", hindrance: error.hindrance, detail: error.detail };
  }
  if (error instanceof KeyEnded) return { outcome: "key-ended" };
  if (error instanceof Cancelled) return { outcome: "cancelled" };
  return { outcome: "fault", message: error instanceof Error ? error.message : "unknown" };
}
