import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { fingerprintOf, isFingerprintOf } from "../../../src/core/contact/fingerprint";
import { signingKeyFromSeed } from "../../../src/core/crypto/keys";
import { Refusal } from "../../../src/core/encoding/refusal";
import { keyOf } from "../../support/campaigns";
import { runs } from "../../support/runs";

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((seed) => signingKeyFromSeed(seed).key);

const expected = {
  words: [
    "charge",
    "fever",
    "royal",
    "paper",
    "history",
    "affair",
    "lake",
    "blouse",
    "film",
    "cage",
    "laundry",
    "place",
  ],
  groups: ["09866", "44786", "53238", "49672", "40744", "49494", "17413", "63186"],
  qr: "undersigned:fingerprint:268aaef2cff6c2089f28c1564405f6d2",
};

describe("a fingerprint", () => {
  // Recomputed with Python: sha256(b"undersigned/fingerprint/1" + pk)[:16], and the mnemonic of those bytes.
  test("is the one that public tools compute", () => {
    expect(fingerprintOf(signingKeyFromSeed(new Uint8Array(32)).key)).toEqual(expected);
  });

  test.prop([anyKey], { numRuns: runs(100) })("is twelve words and eight groups of five digits", (key) => {
    const { words, groups, qr } = fingerprintOf(key);
    expect(words).toHaveLength(12);
    expect(groups).toHaveLength(8);
    for (const group of groups) expect(group).toMatch(/^[0-6]\d{4}$/);
    expect(qr).toMatch(/^undersigned:fingerprint:[0-9a-f]{32}$/);
  });

  test.prop([anyKey, anyKey], { numRuns: runs(100) })(
    "fits its own key, in each form, and no other",
    (key, other) => {
      const { words, groups, qr } = fingerprintOf(key);
      for (const text of [words.join(" "), groups.join(" "), groups.join(""), qr]) {
        expect(isFingerprintOf(text, key)).toBe(true);
        expect(isFingerprintOf(text, other)).toBe(key === other);
      }
    },
  );

  test("may be typed in capitals, over several lines, with separators, or in Arabic digits", () => {
    const key = keyOf("Dia");
    const { words, groups } = fingerprintOf(key);
    const arabic = groups.join(" ").replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const typed = [words.join("\n").toUpperCase(), ` ${words.join(", ")} `, groups.join("-"), arabic];
    for (const text of typed) expect(isFingerprintOf(text, key)).toBe(true);
  });

  test("with a mistyped word, too few groups or a group too large is nobody's, which is said", () => {
    const { words, groups, qr } = fingerprintOf(keyOf("Dia"));
    const wrong = [
      "",
      ["zzzzz", ...words.slice(1)].join(" "),
      words.slice(1).join(" "),
      groups.slice(1).join(" "),
      ["65536", ...groups.slice(1)].join(" "),
      qr.slice(0, -1),
      qr.slice(0, -1) + "g",
      "word ".repeat(1000),
    ];
    for (const text of wrong) expect(() => isFingerprintOf(text, keyOf("Dia"))).toThrow(Refusal);
  });

  test.prop([fc.string({ maxLength: 500 })], { numRuns: runs(500) })(
    "of any text is read or refused",
    (text) => {
      try {
        expect(isFingerprintOf(text, keyOf("Dia"))).toBe(false);
      } catch (error) {
        expect(error).toMatchObject({ reason: "bad-encoding" });
      }
    },
  );
});
