import { combine, split } from "shamir-secret-sharing";

/*
 * Shamir's secret sharing over GF(2^8), by an audited library. Like age-encryption it draws its randomness by itself: a
 * polynomial of somebody else's choosing would give the secret away.
 */

/** In bytes: a share of a secret of 32 bytes is as long and one more, which tells where it lies on the polynomial. */
export const shareBytes = 33;

/**
 * Splits a secret of 32 bytes.
 *
 * @param of - how many shares, from 2 to 16
 * @param threshold - how many of them give the secret back, from 2 to `of`; fewer tell nothing of it
 */
export async function splitSecret(
  secret: Uint8Array,
  of: number,
  threshold: number,
): Promise<readonly Uint8Array[]> {
  return split(secret, of, threshold);
}

/**
 * Puts shares together. Whether the result is the secret has to be checked by other means: shares that do not belong
 * together give something too.
 *
 * @returns null for shares that cannot be of one secret, such as the same one twice
 */
export async function combineShares(shares: readonly Uint8Array[]): Promise<Uint8Array | null> {
  try {
    return await combine([...shares]);
  } catch {
    return null;
  }
}
