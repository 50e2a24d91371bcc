import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import { revocationKind } from "../core/contact/revocation";
import type { Revocation } from "../core/contact/revocation";
import { standingOf } from "../core/contact/standing";
import type { Standing } from "../core/contact/standing";
import type { Hash, PublicKey } from "../core/encoding/values";
import type { Signed } from "../core/statement/envelope";
import { introductionKind } from "../core/contact/introduction";
import type { Holdings } from "./holdings";
import type { ContactRecord } from "./records";

/** Cards and revocations by the keys they are about, so that a question about one key does not go through all. */
export interface KeyIndex {
  readonly reading: Pick<Holdings, "verifiedByHand" | "standing" | "standingOf" | "newestCard" | "version">;
  readonly addStatement: (signed: Signed) => void;
  /** a contact was added, changed or removed */
  readonly touchContact: () => void;
}

export function keyIndex(contacts: ReadonlyMap<PublicKey, ContactRecord>): KeyIndex {
  const cards = new Map<PublicKey, Map<Hash, Signed<Card>>>();
  /** by the key that handed over */
  const rotations = new Map<PublicKey, Map<Hash, Signed<Card>>>();
  const revocations = new Map<PublicKey, Map<Hash, Signed<Revocation>>>();
  let version = 0;
  let whole: { readonly version: number; readonly standing: Standing } | null = null;

  const verifiedAmong = (keys: Iterable<PublicKey>): ReadonlySet<Hash> =>
    new Set([...keys].flatMap((key) => contacts.get(key)?.verified.map(({ card }) => card) ?? []));

  /** The key and all that are tied to it by rotations, which is all that can bear on it. */
  const family = (key: PublicKey): ReadonlySet<PublicKey> => {
    const found = new Set([key]);
    for (const one of found) {
      for (const { statement } of cards.get(one)?.values() ?? []) {
        if (statement.previousKey !== null) found.add(statement.previousKey);
      }
      for (const { statement } of rotations.get(one)?.values() ?? []) found.add(statement.key);
    }
    return found;
  };

  return {
    addStatement: (signed) => {
      const { type } = signed.statement;
      if (type === cardKind.type) {
        const card = signed as Signed<Card>;
        add(cards, card.statement.key, card);
        if (card.statement.previousKey !== null) add(rotations, card.statement.previousKey, card);
        version += 1;
      } else if (type === revocationKind.type) {
        add(revocations, signed.statement.key, signed as Signed<Revocation>);
        version += 1;
      } else if (type === introductionKind.type) version += 1;
    },
    touchContact: () => void (version += 1),
    reading: {
      version: () => version,
      newestCard: (key) =>
        [...(cards.get(key)?.values() ?? [])].reduce<Signed<Card> | null>(
          (newest, card) => (newest && newest.statement.seq >= card.statement.seq ? newest : card),
          null,
        ),
      verifiedByHand: () => verifiedAmong(contacts.keys()),
      standing: () => {
        if (whole?.version !== version) {
          const standing = standingOf({
            cards: all(cards, cards.keys()),
            revocations: all(revocations, revocations.keys()),
            verifiedByHand: verifiedAmong(contacts.keys()),
          });
          whole = { version, standing };
        }
        return whole.standing;
      },
      standingOf: (key) => {
        const keys = family(key);
        return standingOf({
          cards: all(cards, keys),
          revocations: all(revocations, keys),
          verifiedByHand: verifiedAmong(keys),
        });
      },
    },
  };
}

function add<S>(index: Map<PublicKey, Map<Hash, S>>, key: PublicKey, signed: S & { readonly hash: Hash }) {
  const known = index.get(key);
  if (known) known.set(signed.hash, signed);
  else index.set(key, new Map([[signed.hash, signed]]));
}

function all<S>(
  index: ReadonlyMap<PublicKey, ReadonlyMap<Hash, S>>,
  keys: Iterable<PublicKey>,
): readonly S[] {
  return [...keys].flatMap((key) => [...(index.get(key)?.values() ?? [])]);
}
