import { cardKind } from "../../core/contact/card";
import { introductionKind } from "../../core/contact/introduction";
import type { Hash } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { admissionKind, recordedKind } from "../../core/endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../../core/endorsement/answers";
import { adoptionKind } from "../../core/endorsement/campaign";
import { tallyKind } from "../../core/endorsement/tally";
import { recordKind } from "../../core/evidence/record";
import { inputKind, receiptKind } from "../../core/letter/input";
import { versionKind } from "../../core/letter/version";
import type { Envelope, Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { allStatements } from "../statements";

/** As many statements as a revocation can name (docs/formats.md §3.4, `revocation/1`). */
export const mostStanding = 900;

/** What the end of a key would leave valid, and how much more there is than it can name. */
export interface Remaining {
  /** sorted */
  readonly stands: readonly Hash[];
  readonly leftOut: number;
}

/**
 * What others build on goes first: where not everything can be named, it is the newest of the least important that is
 * left out. Founding statements are not among them, since they hold in any case; nor is what nobody judges by its key.
 */
const byWeight: readonly string[] = [
  endorsementKind.type,
  withdrawalKind.type,
  declineKind.type,
  versionKind.type,
  adoptionKind.type,
  admissionKind.type,
  recordedKind.type,
  tallyKind.type,
  cardKind.type,
  introductionKind.type,
  recordKind.type,
  receiptKind.type,
  inputKind.type,
];

/** All that this desk's key signed until now and that can remain valid, as far as a revocation can name it. */
export function remainingOf(desk: Desk): Remaining {
  const own = ownKey(desk);
  const signed = allStatements(desk).filter(({ statement }) => isSignedBy(own, statement));
  const ordered = signed.sort((a, b) => weight(a) - weight(b) || b.statement.seq - a.statement.seq);
  return {
    stands: sortedSet(ordered.slice(0, mostStanding).map(({ hash }) => hash)),
    leftOut: Math.max(0, ordered.length - mostStanding),
  };
}

/** A card that the key handed over to is its word too (docs/formats.md §3.5). */
function isSignedBy(own: string, statement: Envelope): boolean {
  if (!byWeight.includes(statement.type)) return false;
  const { previousKey = null } = statement as { readonly previousKey?: string | null };
  return statement.key === own || (statement.type === cardKind.type && previousKey === own);
}

function weight({ statement }: Signed): number {
  return byWeight.indexOf(statement.type);
}
