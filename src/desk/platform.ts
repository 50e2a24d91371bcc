import type { Instant, Random } from "../core/encoding/values";
import { instantOf } from "../core/encoding/values";

/** What the platform gives a desk, in a browser's worker as in Node: its own randomness and time. */

/** as much as one call may ask for */
const mostAtOnce = 65_536;

export const systemRandom: Random = (length) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += mostAtOnce) crypto.getRandomValues(bytes.subarray(at, at + mostAtOnce));
  return bytes;
};

export const systemClock = (): Instant => instantOf(Math.floor(Date.now() / 1000));
