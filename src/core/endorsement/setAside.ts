import { stands } from "../contact/standing";
import type { RevokedKeys } from "../contact/standing";
import type { Signed } from "../statement/envelope";
import { byHash } from "./collection";
import type { Collection } from "./collection";
import type { Coordinators } from "./coordinators";
import type { StateReason } from "./reasons";
import type { RecordedOnes } from "./records";

/** A statement other than an answer or a version that has no effect, and whether that may still change. */
export interface SetAside {
  readonly signed: Signed;
  readonly outcome: "held" | "refused";
  readonly reason: StateReason;
}

/** Sorted by hash. */
export function setAsideOf(
  { admissions, adoptions }: Collection,
  coordinators: Coordinators,
  revoked: RevokedKeys,
  { faulty }: RecordedOnes,
): readonly SetAside[] {
  const words: readonly Signed[] = [...admissions, ...adoptions];
  const ofWords = words.flatMap((signed): readonly SetAside[] => {
    if (!coordinators.known) return [{ signed, outcome: "held", reason: "missing-genesis" }];
    if (!coordinators.acting.has(signed.statement.key)) {
      return [{ signed, outcome: "refused", reason: "not-a-coordinator" }];
    }
    return stands(signed, revoked) ? [] : [{ signed, outcome: "refused", reason: "key-revoked" }];
  });
  const ofRecords = faulty.map(({ recorded, fault }): SetAside => ({
    signed: recorded,
    outcome: fault.outcome,
    reason: fault.reason,
  }));
  return [...ofWords, ...ofRecords].sort((a, b) => byHash(a.signed, b.signed));
}
