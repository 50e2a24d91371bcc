import { Refusal } from "./refusal";

/** No bundle is smaller than this before encryption, in bytes (docs/formats.md §5.3). */
export const smallestPadded = 65_536;

const largestPadded = 2 ** 40;
const fewestRecipients = 4;
const mostRecipients = 512;

/**
 * The size to which contents of `length` bytes are padded: Padmé (Nikitin and others, "Reducing Metadata Leakage from
 * Encrypted Files and Communication with PURBs", 2019) with a floor. See docs/formats.md §5.3.
 *
 * @param smallest - the floor in bytes, a power of two: 64 KiB for a bundle
 * @throws Refusal "too-large" over 2^40 bytes
 */
export function padmeSize(length: number, smallest: number = smallestPadded): number {
  if (length > largestPadded)
    throw new Refusal("too-large", "padding", `expected at most 2^40 bytes, found ${length}`);
  if (length <= smallest) return smallest;
  const exponent = floorLog2(length);
  const zeroBits = exponent - (floorLog2(exponent) + 1);
  const step = 2 ** zeroBits;
  return Math.ceil(length / step) * step;
}

/**
 * How many recipients a bundle for `count` is addressed to, throw-away ones included: 4, 8, 16 … 512 (§5.3).
 *
 * @throws Refusal "too-large" over 512
 */
export function recipientCountPadded(count: number): number {
  if (count > mostRecipients) {
    throw new Refusal("too-large", "recipients", `expected at most ${mostRecipients}, found ${count}`);
  }
  let padded = fewestRecipients;
  while (padded < count) padded *= 2;
  return padded;
}

/** Exact for every safe integer, where Math.log2 may round up to the next power. */
function floorLog2(value: number): number {
  let exponent = 0;
  while (2 ** (exponent + 1) <= value) exponent++;
  return exponent;
}
