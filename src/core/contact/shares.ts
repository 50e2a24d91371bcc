import { fromHex, toHex } from "../encoding/hex";
import { keyedHash } from "../crypto/seal";
import { combineShares, splitSecret } from "../crypto/shamir";
import { utf8 } from "../crypto/sodium";
import type { Envelope } from "../statement/envelope";
import type { Share } from "./share";

/** What a share says behind its envelope. */
export type ShareFields = Omit<Share, keyof Envelope>;

/**
 * Splits a recovery seed among trusted contacts. See docs/formats.md §8.8.
 *
 * @param seed - 32 bytes
 * @param set - 16 random bytes, which tell one division from another
 * @param of - how many shares, from 2 to 16
 * @param threshold - how many of them are needed, from 2 to `of`
 */
export async function divideSeed(
  seed: Uint8Array,
  set: Uint8Array,
  of: number,
  threshold: number,
): Promise<readonly ShareFields[]> {
  const shares = await splitSecret(seed, of, threshold);
  const check = checkOf(seed, toHex(set));
  return shares.map((share, at) => ({
    set: toHex(set),
    of,
    threshold,
    index: at + 1,
    share: toHex(share),
    check,
  }));
}

export type SeedJoined =
  | { readonly outcome: "joined"; readonly seed: Uint8Array }
  | { readonly outcome: "too-few"; readonly found: number; readonly threshold: number }
  /** there are enough, and no choice of them gives a seed that the set's own check knows */
  | { readonly outcome: "do-not-fit" };

/**
 * Joins shares of one set. One that is damaged or made up is left out where enough others are there.
 *
 * @param shares - at least one; all of the same set by the same key
 */
export async function joinShares(shares: readonly ShareFields[]): Promise<SeedJoined> {
  const byIndex = [...new Map(shares.map((share) => [share.share, share])).values()];
  const { threshold } = shares[0]!;
  if (byIndex.length < threshold) return { outcome: "too-few", found: byIndex.length, threshold };
  for (const chosen of choices(byIndex, threshold)) {
    const [{ set, check } = shares[0]!] = chosen;
    const seed = await combineShares(chosen.map(({ share }) => fromHex(share, "share")));
    if (seed?.length === 32 && checkOf(seed, set) === check) return { outcome: "joined", seed };
  }
  return { outcome: "do-not-fit" };
}

/** BLAKE2b-256, keyed with the seed: it tells whether a seed is the right one, and nothing of a wrong one. */
function checkOf(seed: Uint8Array, set: string): string {
  return toHex(keyedHash(seed, utf8(`undersigned/share/1${set}`)));
}

/** Every choice of so many out of some, at most 12,870 of 16. */
function* choices<T>(from: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = 0; at <= from.length - count; at++) {
    for (const rest of choices(from.slice(at + 1), count - 1)) yield [from[at]!, ...rest];
  }
}
