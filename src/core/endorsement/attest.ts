import { Refusal } from "../encoding/refusal";
import type { Hash, Instant, PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Listing } from "./answers";
import type { StateReason } from "./reasons";
import type { CampaignState, Coordinator } from "./state";
import { tallyKind } from "./tally";
import type { Tally } from "./tally";

/**
 * What a coordinator attests: the endorsements its state counts. `organisations` and `countries` are those of the
 * listed and withheld endorsements together; those on record are named apart and in neither number.
 * See docs/formats.md §3.4, `tally/1`.
 *
 * @returns the statement, to be signed
 * @throws Refusal "wrong-reference" for a state that counts for no version
 */
export function tallyOf(
  state: CampaignState,
  author: { readonly key: PublicKey; readonly seq: number; readonly created: Instant },
): Tally {
  if (state.version === null)
    throw new Refusal("wrong-reference", "tally", "expected a state that counts for a version");
  return {
    type: tallyKind.type,
    key: author.key,
    campaign: state.campaign,
    seq: author.seq,
    created: author.created,
    version: state.version.hash,
    asOf: state.asOf,
    ...partsOf(state),
    organisations: state.counts.organisations,
    countries: state.counts.countries,
  };
}

/** One endorsement or record on which a tally and a state differ. */
export interface Difference {
  readonly hash: Hash;
  readonly what: "listed" | "withheld" | "recorded";
}

export interface Comparison {
  /** who attests, as this state sees it; null: nobody who can */
  readonly attester: Coordinator | null;
  readonly sameVersion: boolean;
  /** named by the tally and not held here: withheld ones often reach coordinators only */
  readonly notHere: readonly Difference[];
  /** named by the tally and held here, where something else became of it */
  readonly notCounted: readonly (Difference & { readonly reason: StateReason })[];
  /** counted here in the same place and not named by the tally */
  readonly notNamed: readonly Difference[];
  /** the tally's numbers cannot follow from what it names */
  readonly numbersDiffer: boolean;
}

/**
 * How a tally differs from what this desk holds and counts; nothing in any list means that they agree.
 *
 * @param state - asked for the tally's version and time
 */
export function compareTally(tally: Tally, state: CampaignState): Comparison {
  const sameVersion = state.version?.hash === tally.version;
  const own = namedBy(partsOf(state));
  const theirs = namedBy(tally);
  const reasons = reasonsOf(state);
  const differing = [...theirs]
    .filter(([hash, what]) => own.get(hash) !== what)
    .map(([hash, what]) => ({ hash, what }));
  const countries = new Set(
    state.counted
      .filter(({ endorsement }) => theirs.has(endorsement.hash))
      .map(({ endorsement }) => endorsement.statement.country),
  );
  const organisations = tally.listed.length + tally.withheld.length;
  return {
    attester: state.coordinators.find(({ key }) => key === tally.key) ?? null,
    sameVersion,
    notHere: differing.filter(({ hash }) => !reasons.has(hash)),
    notCounted: differing.flatMap((one) => {
      const reason = reasons.get(one.hash);
      return reason === undefined ? [] : [{ ...one, reason }];
    }),
    notNamed: [...own]
      .filter(([hash, what]) => theirs.get(hash) !== what)
      .map(([hash, what]) => ({ hash, what })),
    numbersDiffer:
      tally.organisations !== organisations ||
      tally.countries > organisations ||
      tally.countries < countries.size,
  };
}

/** Of every answer and record that this state holds, what became of it. */
export function reasonsOf(state: CampaignState): ReadonlyMap<Hash, StateReason> {
  const { withdrawn, declined, superseded, held, refused, undetermined, expired, unadmitted, unmet } = state;
  const reasons = new Map<Hash, StateReason>();
  const add = (signed: readonly Signed[], reason: StateReason) =>
    signed.forEach(({ hash }) => reasons.set(hash, reason));
  add(
    state.counted.map(({ endorsement }) => endorsement),
    "counted",
  );
  add(state.recorded, "counted");
  for (const { counted, recorded } of state.otherVersions) {
    add(
      counted.map(({ endorsement }) => endorsement),
      "other-version",
    );
    add(recorded, "other-version");
  }
  for (const list of [
    withdrawn,
    declined,
    superseded,
    held,
    refused,
    undetermined,
    expired,
    unadmitted,
    unmet,
  ]) {
    for (const { answer, reason } of list) reasons.set(answer.hash, reason);
  }
  for (const { signed, reason } of state.setAside) reasons.set(signed.hash, reason);
  return reasons;
}

type Parts = Pick<Tally, "listed" | "withheld" | "recorded">;

function partsOf(state: CampaignState): Parts {
  return {
    listed: hashesOf(state, (listing) => listing === "public"),
    withheld: hashesOf(state, (listing) => listing !== "public"),
    recorded: state.recorded.map(({ hash }) => hash),
  };
}

function namedBy({ listed, withheld, recorded }: Parts): ReadonlyMap<Hash, Difference["what"]> {
  return new Map([
    ...listed.map((hash) => [hash, "listed"] as const),
    ...withheld.map((hash) => [hash, "withheld"] as const),
    ...recorded.map((hash) => [hash, "recorded"] as const),
  ]);
}

function hashesOf({ counted }: CampaignState, isIncluded: (listing: Listing) => boolean): readonly Hash[] {
  return counted
    .filter(({ endorsement }) => isIncluded(endorsement.statement.listing))
    .map(({ endorsement }) => endorsement.hash);
}
