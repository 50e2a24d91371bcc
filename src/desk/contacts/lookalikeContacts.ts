import { skeletonsOf } from "../../core/contact/lookalike";
import type { CountryCode, PublicKey } from "../../core/encoding/values";
import { derived } from "../derived";
import type { Desk } from "../desk";
import { isWithoutKey } from "../records";

/** A contact whose name could be taken for another's. */
export interface Lookalike {
  /** its key, or the id of an organisation without the program */
  readonly key: PublicKey;
  readonly organisation: string;
}

/** Whoever bears a name. */
export interface Bearer {
  /** null for somebody who is known neither by a key nor as a contact, such as from an endorsement on paper */
  readonly key: PublicKey | null;
  readonly organisation: string;
  readonly country: CountryCode | null;
}

/**
 * The contacts whose names a reader could take for this one, with or without the program. One that is plainly the same
 * organisation, once with a card and once as it was written down, is none: the two can be joined.
 */
export function lookalikesOf(desk: Desk, bearer: Bearer): readonly Lookalike[] {
  const index = bySkeleton(desk);
  const found = new Map<PublicKey, Contact>();
  for (const skeleton of skeletonsOf(bearer.organisation)) {
    for (const one of index.get(skeleton) ?? []) if (one.key !== bearer.key) found.set(one.key, one);
  }
  const others = [...found.values()].filter((one) => bearer.key !== null || !isSame(bearer, one));
  const [first] = others;
  if (first === undefined || (others.length === 1 && isSame(bearer, first))) return [];
  return others.map(({ key, organisation }) => ({ key, organisation }));
}

/** The contacts whose names could be taken for one another's. */
export function lookalikeKeys(desk: Desk): ReadonlySet<PublicKey> {
  const keys = new Set<PublicKey>();
  for (const alike of bySkeleton(desk).values()) {
    const [one, other, ...more] = alike;
    if (one === undefined || other === undefined) continue;
    if (more.length === 0 && isSame(one, other)) continue;
    for (const { key } of alike) keys.add(key);
  }
  return keys;
}

type Contact = Bearer & Lookalike;

/** True for one organisation that is known once by a key and once as it was written down. */
function isSame(one: Bearer, other: Contact): boolean {
  const isApart =
    one.key === null ? isWithoutKey(other.key) : isWithoutKey(one.key) !== isWithoutKey(other.key);
  const isThere = one.country === null || other.country === null || one.country === other.country;
  return isApart && isThere && plain(one.organisation) === plain(other.organisation);
}

/** Letter case, accents and spaces make no other name; a letter of another script does. */
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\s]/gu, "")
    .toLowerCase();
}

const bySkeleton = derived((desk) => {
  const index = new Map<string, Contact[]>();
  for (const [key, { details }] of desk.holdings.contacts) {
    const known = desk.holdings.newestCard(key)?.statement ?? details;
    if (known === null) continue;
    const { organisation, country } = known;
    for (const skeleton of new Set(skeletonsOf(organisation))) {
      const alike = index.get(skeleton);
      if (alike) alike.push({ key, organisation, country });
      else index.set(skeleton, [{ key, organisation, country }]);
    }
  }
  return index;
});
