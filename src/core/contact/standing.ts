import type { Hash, Instant, PublicKey } from "../encoding/values";
import type { Envelope, Signed } from "../statement/envelope";
import type { Card } from "./card";
import { contestsOf } from "./contest";
import type { Contests } from "./contest";
import type { Revocation } from "./revocation";

/** What is known about keys: their cards and revocations, and which cards were verified by hand. */
export interface KnownKeys {
  readonly cards: Iterable<Signed<Card>>;
  readonly revocations: Iterable<Signed<Revocation>>;
  /** cards verified in person, by voice or by QR since a conflict about them was shown */
  readonly verifiedByHand: ReadonlySet<Hash>;
}

/** What cards and revocations say about keys, whatever the order they came in. */
export interface Standing {
  readonly revoked: RevokedKeys;
  /** the cards of each key that stand, the newest first */
  readonly cards: ReadonlyMap<PublicKey, readonly Signed<Card>[]>;
  /** by the key that handed over: the cards, signed by both keys, that it handed over to */
  readonly heirs: ReadonlyMap<PublicKey, readonly Signed<Card>[]>;
  readonly contests: Contests;
}

export type RevokedKeys = ReadonlyMap<PublicKey, Revoked>;

export interface Revoked {
  /** every known revocation of the key, sorted by hash */
  readonly by: readonly Signed<Revocation>[];
  /** the statements that all of them list */
  readonly stands: ReadonlySet<Hash>;
}

/**
 * What a desk may rely on for a key at a time:
 * - "valid": `card` is its newest card, and has not run out
 * - "lapsed": its newest card has run out
 * - "replaced": the key handed over to the key of the card `by`
 * - "revoked", "frozen": nothing new from it is to be relied on
 * - "unknown": no card of it is known
 */
export type KeyStanding =
  | { readonly standing: "valid" | "lapsed"; readonly card: Signed<Card> }
  | { readonly standing: "replaced"; readonly by: Signed<Card> }
  | { readonly standing: "revoked"; readonly by: readonly Signed<Revocation>[] }
  | { readonly standing: "frozen"; readonly between: readonly Signed<Card>[] }
  | { readonly standing: "unknown" };

/** See docs/formats.md §3.4, `card/1` and `revocation/1`. */
export function standingOf({ cards, revocations, verifiedByHand }: KnownKeys): Standing {
  const revoked = revokedKeys(revocations);
  const standing = [...cards].filter((card) => stands(card, revoked));
  const ofKey = grouped(standing, (card) => card.statement.key, newestFirst);
  const heirs = grouped(standing, (card) => handedOverBy(card, revoked), newestFirst);
  return { revoked, cards: ofKey, heirs, contests: contestsOf(ofKey, heirs, verifiedByHand) };
}

/** False for a statement of a revoked key that not every known revocation of that key lists. */
export function stands({ hash, statement }: Signed<Envelope>, revoked: RevokedKeys): boolean {
  return revoked.get(statement.key)?.stands.has(hash) ?? true;
}

/** What may be relied on for a key at a time. */
export function keyStanding(key: PublicKey, standing: Standing, at: Instant): KeyStanding {
  const revoked = standing.revoked.get(key);
  if (revoked) return { standing: "revoked", by: revoked.by };
  const contest = standing.contests.get(key);
  if (contest && !contest.settled) return { standing: "frozen", between: contest.cards };
  const by = standing.heirs.get(key)?.find((heir) => !contest?.rejected.has(heir.hash));
  if (by) return { standing: "replaced", by };
  const card = standing.cards.get(key)?.find((one) => !contest?.rejected.has(one.hash));
  if (!card) return { standing: "unknown" };
  return { standing: isLapsed(card.statement, at) ? "lapsed" : "valid", card };
}

/** True while it is open which of several cards is the organisation's own, or once another one was verified. */
export function isFrozen(card: Signed<Card>, contests: Contests): boolean {
  const contest = contests.get(card.statement.key);
  return contest !== undefined && (!contest.settled || contest.rejected.has(card.hash));
}

/** A card is good to the end of the day on which it expires. */
export function isLapsed(card: Card, at: Instant): boolean {
  return at.slice(0, 10) > card.expires;
}

/** True when a statement of this time was made while the card was good. */
export function isWithin(card: Card, created: Instant): boolean {
  return card.created <= created && !isLapsed(card, created);
}

function revokedKeys(revocations: Iterable<Signed<Revocation>>): RevokedKeys {
  const ofKey = grouped(revocations, ({ statement }) => statement.key, byHash);
  return new Map([...ofKey].map(([key, by]) => [key, { by, stands: listedByAll(by) }]));
}

function listedByAll([first, ...others]: readonly Signed<Revocation>[]): ReadonlySet<Hash> {
  const rest = others.map(({ statement }) => new Set(statement.stands));
  return new Set(first?.statement.stands.filter((hash) => rest.every((listed) => listed.has(hash))));
}

/**
 * The key a card was handed over by. A rotation is a word of that key too: once that key is revoked it counts only if
 * every revocation lists it, or a thief could still name heirs.
 */
function handedOverBy(card: Signed<Card>, revoked: RevokedKeys): PublicKey | null {
  const { previousKey } = card.statement;
  if (!card.rotation || previousKey === null) return null;
  return (revoked.get(previousKey)?.stands.has(card.hash) ?? true) ? previousKey : null;
}

function grouped<S extends Envelope>(
  statements: Iterable<Signed<S>>,
  keyOf: (signed: Signed<S>) => PublicKey | null,
  order: (a: Signed<S>, b: Signed<S>) => number,
): ReadonlyMap<PublicKey, readonly Signed<S>[]> {
  const groups = new Map<PublicKey, Map<Hash, Signed<S>>>();
  for (const signed of statements) {
    const key = keyOf(signed);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.set(signed.hash, signed);
    else groups.set(key, new Map([[signed.hash, signed]]));
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()].sort(order)]));
}

function newestFirst(a: Signed<Card>, b: Signed<Card>): number {
  return b.statement.seq - a.statement.seq || byHash(a, b);
}

function byHash(a: Signed, b: Signed): number {
  if (a.hash === b.hash) return 0;
  return a.hash < b.hash ? -1 : 1;
}
