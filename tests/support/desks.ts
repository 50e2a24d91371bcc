import { createIdentity } from "../../src/core/crypto/keys";
import type { Identity } from "../../src/core/crypto/keys";
import { cryptoReady, sha256Bytes, utf8 } from "../../src/core/crypto/sodium";
import type { Random } from "../../src/core/encoding/values";
import { cardKind } from "../../src/core/contact/card";
import type { Card } from "../../src/core/contact/card";
import { signStatement } from "../../src/core/statement/statement";
import type { Signed } from "../../src/core/statement/envelope";
import type { Addressee } from "../../src/core/bundle/manifest";

/** Repeatable bytes from a seed: tests draw no ambient randomness. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let pool = new Uint8Array(0);
  return (length) => {
    while (pool.length < length) {
      const next = sha256Bytes(utf8(`${seed}/${counter++}`));
      const joined = new Uint8Array(pool.length + next.length);
      joined.set(pool);
      joined.set(next, pool.length);
      pool = joined;
    }
    const out = pool.slice(0, length);
    pool = pool.slice(length);
    return out;
  };
}

/** A desk for tests: an identity from its name, and its card. */
export interface TestDesk extends Identity, Addressee {
  readonly name: string;
  readonly card: Signed<Card>;
}

export const created = "2026-11-22T13:51:00Z";

export async function deskOf(name: string, changes: Partial<Card> = {}): Promise<TestDesk> {
  await cryptoReady;
  const identity = createIdentity(seededRandom(name));
  const { key } = identity.signing;
  const { recipient } = identity.opening;
  const card = signStatement<Card>(
    cardKind,
    {
      type: cardKind.type,
      key,
      campaign: null,
      seq: 1,
      created,
      recipient,
      organisation: name,
      country: "KE",
      sectors: ["peacebuilding"],
      languages: ["en"],
      reach: "open",
      previous: null,
      previousKey: null,
      expires: "2028-11-22",
      ...changes,
    },
    identity.signing,
  );
  return { ...identity, key, recipient, name, card };
}
