import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { kinds } from "../../../src/core/bundle/registry";
import { cryptoReady, sha256, utf8 } from "../../../src/core/crypto/sodium";
import { sameBytes } from "../../../src/core/encoding/bytes";
import { writeJson } from "../../../src/core/encoding/json";
import { Refusal } from "../../../src/core/encoding/refusal";
import { readStatement } from "../../../src/core/statement/statement";
import { deskOf } from "../../support/desks";
import type { TestDesk } from "../../support/desks";
import { runs } from "../../support/runs";
import { exampleOf } from "../../support/statements";

let alice: TestDesk;
let bob: TestDesk;
beforeAll(async () => {
  await cryptoReady;
  [alice, bob] = [await deskOf("Alice"), await deskOf("Bob")];
});

/** Reads, and says whether the bytes were accepted; anything but a Refusal fails the test. */
function accepts(bytes: Uint8Array): boolean {
  try {
    readStatement(bytes, kinds, "test");
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

test("no bytes at all make the reader do anything but accept or refuse", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(accepts(bytes)).toBe(false);
    }),
    { numRuns: runs(2000) },
  );
});

test("no JSON value under a known type is accepted unless it is that statement", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds.keys()),
      fc.jsonValue(),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (type, value, extra) => {
        expect(accepts(utf8(writeJson({ ...extra, type, key: value })))).toBe(false);
      },
    ),
    { numRuns: runs(2000) },
  );
});

test("of all small changes to a statement's bytes, what is accepted is another whole statement in canonical form", () => {
  const types = [...kinds.keys()];
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.nat(),
      fc.uint8Array({ maxLength: 4 }),
      fc.nat(4),
      (type, at, inserted, removed) => {
        const original = utf8(writeJson(exampleOf(type, alice, bob)));
        const place = at % original.length;
        const changed = new Uint8Array([
          ...original.subarray(0, place),
          ...inserted,
          ...original.subarray(place + removed),
        ]);
        if (!accepts(changed) || sameBytes(changed, original)) return;
        expect(sha256(changed)).not.toBe(sha256(original));
        expect(utf8(writeJson(JSON.parse(Buffer.from(changed).toString())))).toEqual(changed);
      },
    ),
    { numRuns: runs(2000) },
  );
});
