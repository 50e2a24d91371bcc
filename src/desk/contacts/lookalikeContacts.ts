import { skeletonsOf } from "../../core/contact/lookalike";
import type { PublicKey } from "../../core/encoding/values";
import { derived } from "../derived";
import type { Desk } from "../desk";

/** A contact whose name could be taken for another's. */
export interface Lookalike {
  readonly key: PublicKey;
  readonly organisation: string;
}

/** The contacts whose names a reader could take for this one, except `besides`. */
export function lookalikesOf(desk: Desk, name: string, besides: PublicKey | null): readonly Lookalike[] {
  const index = bySkeleton(desk);
  const found = new Map<PublicKey, Lookalike>();
  for (const skeleton of skeletonsOf(name)) {
    for (const one of index.get(skeleton) ?? []) if (one.key !== besides) found.set(one.key, one);
  }
  return [...found.values()];
}

/** The contacts whose names could be taken for one another's. */
export function lookalikeKeys(desk: Desk): ReadonlySet<PublicKey> {
  const keys = new Set<PublicKey>();
  for (const alike of bySkeleton(desk).values()) {
    if (new Set(alike.map(({ key }) => key)).size > 1) for (const { key } of alike) keys.add(key);
  }
  return keys;
}

const bySkeleton = derived((desk) => {
  const index = new Map<string, Lookalike[]>();
  for (const key of desk.holdings.contacts.keys()) {
    const organisation = desk.holdings.newestCard(key)?.statement.organisation;
    if (organisation === undefined) continue;
    for (const skeleton of new Set(skeletonsOf(organisation))) {
      const alike = index.get(skeleton);
      if (alike) alike.push({ key, organisation });
      else index.set(skeleton, [{ key, organisation }]);
    }
  }
  return index;
});
