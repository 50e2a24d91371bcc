import type { Hash, PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Card } from "./card";

/** Cards of which only one can be right: until one is verified by hand the key is frozen. */
export interface Contest {
  readonly cards: readonly Signed<Card>[];
  readonly settled: boolean;
  /** once settled: the contested cards that were not verified */
  readonly rejected: ReadonlySet<Hash>;
}

/** By key; keys without a contest are not there. */
export type Contests = ReadonlyMap<PublicKey, Contest>;

type CardsByKey = ReadonlyMap<PublicKey, readonly Signed<Card>[]>;

/**
 * Two cards of one key and number, or rotations from one key to two others. See docs/formats.md §3.4, `card/1`.
 *
 * A contest about a key is settled by verifying one of its contested cards, or a later card of it. Two rotations
 * freeze both heirs and the key that signed both; verifying one heir leaves the other frozen.
 *
 * @param heirs - by the key that handed over, the cards it handed over to
 */
export function contestsOf(cards: CardsByKey, heirs: CardsByKey, verified: ReadonlySet<Hash>): Contests {
  const contests = new Map<PublicKey, Contest>();
  const add = (key: PublicKey, contest: Contest) => contests.set(key, joined(contests.get(key), contest));
  for (const [key, ofKey] of cards) {
    const tied = tiedCards(ofKey);
    const settled = settles(tied, ofKey, verified);
    if (tied.length > 0)
      add(key, { cards: tied, settled, rejected: hashes(settled ? tied.filter(isNot(verified)) : []) });
  }
  for (const [from, rotations] of heirs) {
    const targets = new Set(rotations.map(({ statement }) => statement.key));
    if (targets.size < 2) continue;
    const settled = rotations.some(isIn(verified));
    add(from, {
      cards: rotations,
      settled,
      rejected: hashes(settled ? rotations.filter(isNot(verified)) : []),
    });
    for (const key of targets) {
      const own = rotations.filter(({ statement }) => statement.key === key);
      add(key, {
        cards: rotations,
        settled: settles(own, cards.get(key) ?? [], verified),
        rejected: new Set(),
      });
    }
  }
  return contests;
}

/** Cards that share their number with another card of the key; sorted by number, as they come. */
function tiedCards(ofKey: readonly Signed<Card>[]): readonly Signed<Card>[] {
  return ofKey.filter(
    ({ statement: { seq } }, i) => ofKey[i - 1]?.statement.seq === seq || ofKey[i + 1]?.statement.seq === seq,
  );
}

function settles(
  contested: readonly Signed<Card>[],
  ofKey: readonly Signed<Card>[],
  verified: ReadonlySet<Hash>,
): boolean {
  const newest = contested.reduce((most, { statement }) => Math.max(most, statement.seq), 0);
  return (
    contested.some(isIn(verified)) ||
    ofKey.some((card) => card.statement.seq > newest && verified.has(card.hash))
  );
}

function joined(one: Contest | undefined, other: Contest): Contest {
  if (!one) return other;
  return {
    cards: [...new Set([...one.cards, ...other.cards])],
    settled: one.settled && other.settled,
    rejected: new Set([...one.rejected, ...other.rejected]),
  };
}

function isIn(verified: ReadonlySet<Hash>): (card: Signed<Card>) => boolean {
  return ({ hash }) => verified.has(hash);
}

function isNot(verified: ReadonlySet<Hash>): (card: Signed<Card>) => boolean {
  return ({ hash }) => !verified.has(hash);
}

function hashes(cards: readonly Signed<Card>[]): ReadonlySet<Hash> {
  return new Set(cards.map(({ hash }) => hash));
}
