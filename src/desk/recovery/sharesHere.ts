import { shareKind } from "../../core/contact/share";
import type { Share } from "../../core/contact/share";
import type { Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import { recoveryRecipient } from "../backup/kept";
import { lookalikesOf } from "../contacts/lookalikeContacts";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import type { Desk } from "../desk";
import { find, isWithoutKey, own, sharedRecord } from "../records";
import type { SharedRecord } from "../records";
import { statementsOfKind } from "../statements";
import { openRequests } from "./requests";
import type { ShareRequest } from "./requests";

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
  /** the one that its owner gave this desk to keep, by its hash; null where all came by way of others */
  readonly kept: Hash | null;
  /** the owner divided its words again since */
  readonly isOlder: boolean;
  /** contacts with another key whose names are the owner's, or look like it: it may be the owner, or somebody else */
  readonly namesakes: readonly Who[];
}

/** Who was given shares of this desk's own words, and how many of them give the words back. */
export interface SharesGivenAway {
  readonly holders: readonly Who[];
  readonly threshold: number;
  readonly made: Instant;
}

export interface SharesHere {
  readonly outcome: "told";
  /** the newest set of this desk's present words, or null when none was given */
  readonly given: SharesGivenAway | null;
  /** a set of words that were replaced since: it gives back what opens this desk no more */
  readonly outdated: SharesGivenAway | null;
  /** the newest first */
  readonly held: readonly SharesOf[];
  readonly requests: readonly ShareRequest[];
}

/** Who holds shares of this desk's recovery words, whose shares lie here, and who asks for one. */
export async function sharesHere(desk: Desk): Promise<SharesHere> {
  const shared = await find(desk, sharedRecord, own);
  const isPresent = shared?.recipient === (await recoveryRecipient(desk));
  const away = shared && givenAway(desk, shared);
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
    given: isPresent ? away : null,
    outdated: isPresent ? null : away,
    held: held
      .map((one) => ({ ...one, isOlder: one.made < newest.get(one.owner.key)! }))
      .sort((one, other) => (one.made < other.made ? 1 : -1)),
    requests: await openRequests(desk),
  };
}

function givenAway(desk: Desk, { holders, threshold, made }: SharedRecord): SharesGivenAway {
  return { holders: holders.map((key) => whoIs(desk, key)), threshold, made };
}

function sharesOf(desk: Desk, shares: readonly Signed<Share>[]): Omit<SharesOf, "isOlder"> {
  const byNewest = [...shares].sort((one, other) => other.statement.seq - one.statement.seq);
  const { set, of, threshold, key, created } = byNewest[0]!.statement;
  const kept = byNewest.find(({ hash }) => desk.holdings.statements.get(hash)?.heldBy.includes(key));
  const here = new Set(shares.map(({ statement }) => statement.share)).size;
  const owner = whoIs(desk, key);
  return {
    set,
    owner,
    here,
    of,
    threshold,
    made: created,
    kept: kept?.hash ?? null,
    namesakes: namesakesOf(desk, owner),
  };
}

function namesakesOf(desk: Desk, { key, organisation, country }: Who): readonly Who[] {
  if (organisation === null) return [];
  return lookalikesOf(desk, { key, organisation, country })
    .filter((one) => !isWithoutKey(one.key))
    .map((one) => whoIs(desk, one.key));
}
