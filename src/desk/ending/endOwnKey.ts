import { revocationKind } from "../../core/contact/revocation";
import type { Revocation } from "../../core/contact/revocation";
import type { Instant } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { hasKeyEnded, signAndKeep } from "../pen";
import { statementsOfKind } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import { holdersOfOwnEnd } from "./entrust";
import { remainingOf } from "./standing";

export type EndReason = Revocation["reason"];

export type KeyEnding =
  | { readonly outcome: "published"; readonly revocation: Signed<Revocation> }
  /** a revocation of it is here already: nothing was signed */
  | { readonly outcome: "already-ended" };

/**
 * Publishes the end of this desk's own key (docs/formats.md §3.4, `revocation/1`). It cannot be taken back, and others
 * know of it once they take in a file that tells it.
 *
 * @param keep - "signed": what was signed until now stays valid, as far as it can be named; "nothing": none of it
 */
export async function endOwnKey(
  desk: Desk,
  reason: EndReason,
  keep: "signed" | "nothing",
): Promise<KeyEnding> {
  if (hasKeyEnded(desk)) return { outcome: "already-ended" };
  const stands = keep === "signed" ? remainingOf(desk).stands : [];
  return {
    outcome: "published",
    revocation: await signAndKeep(desk, revocationKind, null, { reason, stands }),
  };
}

/** Whether the desk's key was ended, what its end would leave valid, and who else could end it. */
export interface OwnEnd {
  readonly outcome: "told";
  readonly ended: { readonly reason: EndReason; readonly on: Instant } | null;
  /** how many of the statements signed here the end of the key would name as valid, and how many it could not */
  readonly stands: number;
  readonly leftOut: number;
  /** those for whom the means to end it were packed */
  readonly holders: readonly Who[];
}

export async function ownEnd(desk: Desk): Promise<OwnEnd> {
  const own = ownKey(desk);
  const [ended] = statementsOfKind(desk, revocationKind)
    .filter(({ statement }) => statement.key === own)
    .sort((a, b) => b.statement.seq - a.statement.seq);
  const { stands, leftOut } = remainingOf(desk);
  const holders = await holdersOfOwnEnd(desk);
  return {
    outcome: "told",
    ended: ended ? { reason: ended.statement.reason, on: ended.statement.created } : null,
    stands: stands.length,
    leftOut,
    holders: holders.map((key) => whoIs(desk, key)),
  };
}
