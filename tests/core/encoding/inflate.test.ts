import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sameBytes } from "../../../src/core/encoding/bytes";
import { inflateExactly } from "../../../src/core/encoding/inflate";
import { reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";

const deflate = (bytes: Uint8Array, level = 6): Uint8Array =>
  new Uint8Array(deflateRawSync(bytes, { level }));
const mebibyte = 2 ** 20;

/** Runs of letters, so that there is something to compress, and enough of them for several steps. */
const anyText = fc
  .array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 400 })), { maxLength: 60 })
  .map((parts) => new Uint8Array(Buffer.concat(parts.map(([byte, length]) => Buffer.alloc(length, byte)))));

describe("inflating", () => {
  prop.prop([anyText, fc.constantFrom(0, 1, 6, 9)], { numRuns: runs(100) })(
    "undoes zlib's deflating",
    (bytes, level) => {
      expect(sameBytes(inflateExactly(deflate(bytes, level), bytes.length, "x"), bytes)).toBe(true);
    },
  );

  test("goes on over many steps", () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 60_000 }, () => (seed = (seed * 48_271) % 2_147_483_647) >>> 9);
    for (const level of [0, 6]) {
      expect(sameBytes(inflateExactly(deflate(noise, level), noise.length, "x"), noise)).toBe(true);
    }
  });

  test("refuses more and fewer bytes than declared", () => {
    const data = deflate(new Uint8Array(1000));
    expect(reasonOf(() => inflateExactly(data, 999, "x"))).toBe("too-large");
    expect(reasonOf(() => inflateExactly(data, 0, "x"))).toBe("too-large");
    expect(reasonOf(() => inflateExactly(data, 1001, "x"))).toBe("wrong-size");
  });

  test("refuses a size that so few bytes cannot become, before making room for it", () => {
    expect(reasonOf(() => inflateExactly(new Uint8Array(4), 2 ** 31, "x"))).toBe("wrong-size");
    expect(reasonOf(() => inflateExactly(new Uint8Array(0), 1, "x"))).toBe("wrong-size");
  });

  test("refuses each shorter beginning", () => {
    const bytes = new Uint8Array(Buffer.from("Undersigned, undersigned, unsigned. ".repeat(5)));
    const data = deflate(bytes);
    for (let length = 1; length < data.length; length++) {
      expect(reasonOf(() => inflateExactly(data.subarray(0, length), bytes.length, "x"))).not.toBeNull();
    }
  });

  prop.prop([fc.uint8Array({ maxLength: 300 }), fc.nat(2000)], { numRuns: runs(1000) })(
    "ends in a refusal or the declared size, whatever the bytes",
    (data, size) => {
      reasonOf(() => expect(inflateExactly(data, size, "x")).toHaveLength(size));
    },
  );

  test("stops a bomb within its first 8 KiB: what comes later is not even looked at", () => {
    const bomb = deflate(new Uint8Array(32 * mebibyte), 9);
    expect(bomb.length).toBeGreaterThan(3 * 8192);
    // Whoever read on would find this, and say so.
    bomb.fill(0xff, 8192);
    expect(reasonOf(() => inflateExactly(bomb, 32 * mebibyte, "x"))).toBe("bad-archive");
    expect(reasonOf(() => inflateExactly(bomb, 1000, "x"))).toBe("too-large");
  });
});
