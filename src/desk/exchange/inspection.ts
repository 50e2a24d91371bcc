import type { Refused } from "../../core/bundle/release";
import type { Remark } from "../../core/bundle/open";
import type { Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Trust } from "../contacts/trust";

/** Who signed something. */
export interface Signer {
  readonly key: PublicKey;
  /** of its fingerprint, to be compared; none for a contact whose card is here */
  readonly words: readonly string[];
  /** as its newest card gives it, on the desk or in the bundle */
  readonly organisation: string | null;
  /** what the desk makes of it; null when it is not on the list of contacts */
  readonly trust: Trust | null;
  readonly isOwn: boolean;
}

export interface InspectedStatement {
  readonly hash: string;
  /** `undersigned/<name>/<number>` */
  readonly type: string;
  /** "newer": correctly signed, of a kind only a newer program can judge */
  readonly outcome: "sound" | "newer";
  /** false: the desk holds it already */
  readonly isNew: boolean;
  readonly created: Instant;
  readonly by: Signer;
}

/** What taking a bundle in would add to a letter. */
export interface LetterChange {
  readonly campaign: Hash;
  /** null when neither the desk nor the bundle tells */
  readonly title: string | null;
  /** it asks this desk to take part: nothing of this letter was here before, and this desk does not coordinate it */
  readonly isInvitation: boolean;
  /** what is new of each kind, by type; never empty */
  readonly adds: readonly { readonly type: string; readonly count: number }[];
}

/** What a bundle holds. */
export type Inspection =
  | {
      readonly outcome: "opened";
      readonly from: Signer;
      readonly purpose: string;
      readonly note: string | null;
      readonly created: Instant;
      readonly remarks: readonly Remark[];
      readonly statements: readonly InspectedStatement[];
      readonly letters: readonly LetterChange[];
      readonly refused: readonly Refused[];
      readonly texts: number;
      readonly attachments: number;
    }
  /** nothing is shown but who signed; `card`, when there is one, can be imported by hand */
  | { readonly outcome: "unknown-sender"; readonly from: Signer; readonly card: string | null }
  | { readonly outcome: "already-imported"; readonly from: Signer }
  /** `from` is null when the file could not be decrypted, else whoever meant it for somebody else */
  | { readonly outcome: "not-for-me"; readonly from: Signer | null };
