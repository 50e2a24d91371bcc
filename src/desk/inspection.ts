import type { Refused } from "../core/bundle/release";
import type { Remark } from "../core/bundle/open";
import type { RefusalReason } from "../core/encoding/refusal";
import type { Instant, PublicKey } from "../core/encoding/values";

/** A key and how people compare it, with the name it gives itself in this bundle, if it does. */
export interface Signer {
  readonly key: PublicKey;
  readonly words: readonly string[];
  readonly organisation: string | null;
}

export interface InspectedStatement {
  readonly hash: string;
  /** `undersigned/<name>/<number>` */
  readonly type: string;
  /** "newer": correctly signed, of a kind only a newer program can judge */
  readonly outcome: "sound" | "newer";
  readonly created: Instant;
  readonly by: Signer;
}

/** What a bundle holds, as values that a worker can hand over. */
export type Inspection =
  | {
      readonly outcome: "opened";
      readonly from: Signer;
      readonly purpose: string;
      readonly note: string | null;
      readonly created: Instant;
      readonly remarks: readonly Remark[];
      readonly statements: readonly InspectedStatement[];
      readonly refused: readonly Refused[];
      readonly texts: number;
      readonly attachments: number;
    }
  | { readonly outcome: "not-for-me" }
  | {
      readonly outcome: "refused";
      readonly reason: RefusalReason;
      readonly part: string;
      /** what was expected and found: one sentence, in English */
      readonly expected: string;
    };
