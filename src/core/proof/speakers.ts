import type { Hash, PublicKey } from "../encoding/values";
import type { Campaign } from "../endorsement/campaign";
import { coordinatorsOf } from "../endorsement/coordinators";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";

/** Who speaks for the letter in a pack: see {@link speakersOf}. */
export interface Speakers {
  /** the versions by which successors took the letter over */
  readonly takeOvers: ReadonlySet<Hash>;
  /** the coordinators of the founding, and those successors */
  readonly acting: ReadonlySet<PublicKey>;
}

/**
 * In a pack, a take-over that its version is, or builds on, counts as accepted: whoever signs the pack accepted it, and
 * a reader is told. Another one has no say. See docs/formats.md §7.1.
 *
 * @param chain - the pack's version and all it builds on
 */
export function speakersOf(campaign: Signed<Campaign>, chain: readonly Signed<Version>[]): Speakers {
  const { successors } = campaign.statement;
  const takeOvers = new Set(
    chain.filter(({ statement }) => successors.includes(statement.key)).map(({ hash }) => hash),
  );
  return { takeOvers, acting: coordinatorsOf(campaign, chain, takeOvers).acting };
}

/** A version and all it builds on, as far as `find` has it; the version itself first. */
export function chainOf(
  version: Signed<Version>,
  find: (hash: Hash, namedBy: Signed<Version>) => Signed<Version> | null,
): readonly Signed<Version>[] {
  const chain = new Map([[version.hash, version]]);
  for (const one of chain.values()) {
    for (const hash of one.statement.previous) {
      const previous = chain.has(hash) ? null : find(hash, one);
      if (previous) chain.set(hash, previous);
    }
  }
  return [...chain.values()];
}
