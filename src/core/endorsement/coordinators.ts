import type { Hash, PublicKey } from "../encoding/values";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Campaign } from "./campaign";

/**
 * Who speaks for a campaign. Whether a word of theirs counts depends on each statement (`stands`): a revoked
 * coordinator's is void unless every revocation lists it.
 */
export interface Coordinators {
  /** false while the founding statement is not here */
  readonly known: boolean;
  readonly genesis: ReadonlySet<PublicKey>;
  readonly successors: ReadonlySet<PublicKey>;
  /** coordinators, and successors of whom this desk accepted a take-over by hand */
  readonly acting: ReadonlySet<PublicKey>;
}

/**
 * The founding statement holds even when its author's key is revoked: an invited desk accepted it by hand, by its
 * hash, and the others must be able to carry on. See docs/formats.md §3.4, `campaign/1`.
 */
export function coordinatorsOf(
  genesis: Signed<Campaign> | null,
  versions: readonly Signed<Version>[],
  takeOvers: ReadonlySet<Hash>,
): Coordinators {
  const coordinators = new Set(genesis?.statement.coordinators);
  const successors = new Set(genesis?.statement.successors);
  const accepted = versions
    .filter(({ hash, statement }) => takeOvers.has(hash) && successors.has(statement.key))
    .map(({ statement }) => statement.key);
  return {
    known: genesis !== null,
    genesis: coordinators,
    successors,
    acting: new Set([...coordinators, ...accepted]),
  };
}
