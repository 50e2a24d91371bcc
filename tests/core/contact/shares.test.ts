import { fc, test as property } from "@fast-check/vitest";
import { beforeAll, expect, test } from "vitest";
import { divideSeed, joinShares } from "../../../src/core/contact/shares";
import { cryptoReady } from "../../../src/core/crypto/sodium";
import { fromHex } from "../../../src/core/encoding/hex";

beforeAll(() => cryptoReady);

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count });
const numbers = fc
  .tuple(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 2, max: 16 }))
  .map(([one, other]) => ({ of: Math.max(one, other), threshold: Math.min(one, other) }));

property.prop([bytes(32), bytes(16), numbers, fc.infiniteStream(fc.nat())], { numRuns: 60 })(
  "as many shares as the threshold says give the seed, whichever they are, and fewer say how many there are",
  async (seed, set, { of, threshold }, order) => {
    const shares = await divideSeed(seed, set, of, threshold);
    expect(shares).toHaveLength(of);
    const shuffled = shares
      .map((share) => ({ share, at: order.next().value as number }))
      .sort((one, other) => one.at - other.at)
      .map(({ share }) => share);
    const some = shuffled.slice(0, threshold);
    expect(await joinShares(some)).toEqual({ outcome: "joined", seed });
    const fewer = some.slice(1);
    expect(await joinShares([...fewer, ...fewer])).toEqual({
      outcome: "too-few",
      found: threshold - 1,
      threshold,
    });
  },
);

/** Multiplication in GF(2^8) over x^8 + x^4 + x^3 + x + 1, bit by bit: another way than the library's tables. */
function times(one: number, other: number): number {
  let [left, right, product] = [one, other, 0];
  while (right > 0) {
    if (right & 1) product ^= left;
    left = left & 0x80 ? ((left << 1) ^ 0x11b) & 0xff : left << 1;
    right >>= 1;
  }
  return product;
}

/** The inverse of an element: a^254. */
function inverse(one: number): number {
  let result = 1;
  for (let at = 0; at < 254; at++) result = times(result, one);
  return result;
}

test("the shares are Shamir's over the field of AES: interpolated by hand at 0 they give the seed", async () => {
  const seed = Uint8Array.from({ length: 32 }, (_, at) => (at * 37) & 0xff);
  const shares = (await divideSeed(seed, new Uint8Array(16), 5, 3)).slice(1, 4);
  const points = shares.map(({ share }) => fromHex(share, "share"));
  const xs = points.map((point) => point[32]!);
  const found = seed.map((_, at) =>
    points.reduce((sum, point, one) => {
      const weight = xs.reduce(
        (product, x, other) => (other === one ? product : times(product, times(x, inverse(x ^ xs[one]!)))),
        1,
      );
      return sum ^ times(point[at]!, weight);
    }, 0),
  );
  expect(found).toEqual(seed);
});

test("one that was altered is left out where enough others are there, and else it is told", async () => {
  const seed = new Uint8Array(32).fill(7);
  const shares = await divideSeed(seed, new Uint8Array(16).fill(1), 5, 3);
  const altered = {
    ...shares[0]!,
    share: shares[0]!.share.replace(/^../, (pair) => (pair === "00" ? "01" : "00")),
  };
  expect(await joinShares([altered, ...shares.slice(1, 4)])).toEqual({ outcome: "joined", seed });
  expect(await joinShares([altered, ...shares.slice(1, 3)])).toEqual({ outcome: "do-not-fit" });
});
