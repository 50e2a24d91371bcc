import { joinShares } from "../../core/contact/shares";
import { shareKind } from "../../core/contact/share";
import type { Share } from "../../core/contact/share";
import type { Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import { recoveryWords } from "../../vault/recovery";
import type { Desk } from "../desk";
import { ownKey } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { takePen } from "../pen";
import { find, own, sharedRecord } from "../records";
import { statementsOfKind } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import { mayTrust, packFor } from "./packFor";

/** Shares of one set by one desk that lie on this one. */
export interface SharesOf {
  readonly set: string;
  readonly owner: Who;
  /** how many of them are here: one for a holder, several on the way to a recovery */
  readonly here: number;
  readonly of: number;
  readonly threshold: number;
  /** the newest of them was signed then */
  readonly made: Instant;
  /** the one that is given back, by its hash */
  readonly share: Hash;
  /** the owner divided its words again since: only the newest set is of use */
  readonly isOlder: boolean;
}

export interface SharesHere {
  readonly outcome: "told";
  /** the present set of this desk's own words, or null when none was given */
  readonly given: {
    readonly holders: readonly Who[];
    readonly threshold: number;
    readonly made: Instant;
  } | null;
  readonly held: readonly SharesOf[];
}

/** Who holds shares of this desk's recovery words, and whose shares lie here. */
export async function sharesHere(desk: Desk): Promise<SharesHere> {
  const given = await find(desk, sharedRecord, own);
  const sets = new Map<string, Signed<Share>[]>();
  for (const share of statementsOfKind(desk, shareKind)) {
    const { key, set } = share.statement;
    const name = `${key} ${set}`;
    sets.set(name, [...(sets.get(name) ?? []), share]);
  }
  const held = [...sets.values()].map((shares) => sharesOf(desk, shares));
  const newest = new Map<PublicKey, Instant>();
  for (const { owner, made } of held) {
    const known = newest.get(owner.key);
    if (known === undefined || made > known) newest.set(owner.key, made);
  }
  return {
    outcome: "told",
    given: given && {
      holders: given.holders.map((key) => whoIs(desk, key)),
      threshold: given.threshold,
      made: given.made,
    },
    held: held
      .map((one) => ({ ...one, isOlder: one.made < newest.get(one.owner.key)! }))
      .sort((one, other) => (one.made < other.made ? 1 : -1)),
  };
}

function sharesOf(desk: Desk, shares: readonly Signed<Share>[]): Omit<SharesOf, "isOlder"> {
  const [latest] = [...shares].sort((one, other) => other.statement.seq - one.statement.seq);
  const { set, of, threshold, key, created } = latest!.statement;
  const here = new Set(shares.map(({ statement }) => statement.share)).size;
  return { set, owner: whoIs(desk, key), here, of, threshold, made: created, share: latest!.hash };
}

export type ShareReturned =
  | { readonly outcome: "packed"; readonly parcels: readonly Parcel[] }
  | { readonly outcome: "no-share" }
  /** whoever asks for it was not compared by hand, or has no valid card: anybody could ask */
  | { readonly outcome: "not-verified" };

/** Packs a share for whoever it is given back to: the same organisation with another key, on a new computer. */
export async function returnShare(desk: Desk, share: Hash, to: PublicKey): Promise<ShareReturned> {
  const found = statementsOfKind(desk, shareKind).find(({ hash }) => hash === share);
  if (!found) return { outcome: "no-share" };
  if (!mayTrust(desk, to)) return { outcome: "not-verified" };
  const pen = await takePen(desk);
  const { parcel, noted } = await packFor(desk, pen, to, "share-returned", found);
  await desk.store.write([...(await pen.changes()), noted]);
  return { outcome: "packed", parcels: [parcel] };
}

export type WordsJoined =
  | { readonly outcome: "joined"; readonly words: readonly string[] }
  | { readonly outcome: "too-few"; readonly found: number; readonly threshold: number }
  | { readonly outcome: "do-not-fit" };

/** The recovery words of a lost desk, from enough shares that came back. */
export async function joinWords(desk: Desk, owner: PublicKey, set: string): Promise<WordsJoined> {
  const shares = statementsOfKind(desk, shareKind)
    .map(({ statement }) => statement)
    .filter((share) => share.key === owner && share.set === set && owner !== ownKey(desk));
  if (shares.length === 0) return { outcome: "too-few", found: 0, threshold: 2 };
  const joined = await joinShares(shares);
  return joined.outcome === "joined" ? { outcome: "joined", words: recoveryWords(joined.seed) } : joined;
}
