import { fc, test as law } from "@fast-check/vitest";
import { beforeAll, describe, expect, test } from "vitest";
import { boxOverhead, keyedHash, nonceBytes, openBox, sealBox, subkey } from "../../../src/core/crypto/seal";
import { cryptoReady, utf8 } from "../../../src/core/crypto/sodium";
import { fromHex, toHex } from "../../../src/core/encoding/hex";
import { runs } from "../../support/runs";

beforeAll(() => cryptoReady);

const key = Uint8Array.from({ length: 32 }, (_, i) => i);
const nonce = new Uint8Array(nonceBytes).fill(7);
const plain = new Uint8Array([1, 2, 3]);
const associated = new Uint8Array([9]);

/** The example of draft-irtf-cfrg-xchacha-03, A.3.1. */
const published = {
  plain: utf8OfAscii(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  associated: fromHex("50515253c0c1c2c3c4c5c6c7", "associated"),
  key: Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i),
  nonce: Uint8Array.from({ length: 24 }, (_, i) => 0x40 + i),
  sealed:
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c670" +
    "8c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9" +
    "768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
};

function utf8OfAscii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

describe("a box", () => {
  test("is the published example's, byte for byte, behind its nonce", () => {
    const box = sealBox(published.plain, published.associated, published.key, published.nonce);
    expect(toHex(box)).toBe(toHex(published.nonce) + published.sealed);
  });

  law.prop(
    [
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 60 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
    ],
    { numRuns: runs(50) },
  )("opens to what went in, with its key and what it is bound to", (plain, associated, key) => {
    const box = sealBox(plain, associated, key, nonce);
    expect(box.length).toBe(plain.length + boxOverhead);
    expect(openBox(box, associated, key)).toEqual(plain);
  });

  test("with any bit of it flipped does not open", () => {
    const box = sealBox(plain, associated, key, nonce);
    for (let bit = 0; bit < box.length * 8; bit++) {
      const flipped = Uint8Array.from(box);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(openBox(flipped, associated, key), `bit ${bit}`).toBe(null);
    }
  });

  test("does not open beside something else, under another key, cut short or empty", () => {
    const box = sealBox(plain, associated, key, nonce);
    expect(openBox(box, new Uint8Array([8]), key)).toBe(null);
    expect(openBox(box, new Uint8Array(), key)).toBe(null);
    expect(openBox(box, associated, key.toReversed())).toBe(null);
    for (let length = 0; length < box.length; length++) {
      expect(openBox(box.subarray(0, length), associated, key)).toBe(null);
    }
  });

  test("takes only keys and nonces of their sizes: anything else is the program's fault", () => {
    expect(() => sealBox(plain, associated, key.subarray(1), nonce)).toThrow(TypeError);
    expect(() => sealBox(plain, associated, key, nonce.subarray(1))).toThrow(TypeError);
    expect(() => openBox(sealBox(plain, associated, key, nonce), associated, key.subarray(1))).toThrow(
      TypeError,
    );
  });
});

/** The expected values are Python's, `hashlib.blake2b(purpose, key=key, digest_size=…)`. */
describe("a keyed hash", () => {
  test("is BLAKE2b as another implementation computes it", () => {
    expect(
      toHex(
        keyedHash(
          Uint8Array.from({ length: 64 }, (_, i) => i),
          utf8("abc"),
          16,
        ),
      ),
    ).toBe("a9f9ff5c38d7eda4899ab27d41b93372");
  });

  test("of a purpose is the key for it, and another purpose's key is another", () => {
    expect(toHex(subkey(key, "undersigned/vault/records/1"))).toBe(
      "82619ed1d2b12c28abcd4ca08722182b2f31e81ed57a0ad963ffa25931604c9b",
    );
    expect(subkey(key, "undersigned/vault/records/2")).not.toEqual(
      subkey(key, "undersigned/vault/records/1"),
    );
  });
});
