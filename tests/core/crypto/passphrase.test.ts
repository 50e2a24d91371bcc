import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { passphraseKey, usualWork } from "../../../src/core/crypto/passphrase";
import type { Derivation } from "../../../src/core/crypto/passphrase";
import { cryptoReady } from "../../../src/core/crypto/sodium";
import { toHex } from "../../../src/core/encoding/hex";
import { Refusal } from "../../../src/core/encoding/refusal";
import { toolMissing } from "../../support/tools";

beforeAll(() => cryptoReady);

const mebibyte = 1024 * 1024;
const salt = new Uint8Array(Buffer.from("somesaltsomesalt"));
const least: Derivation = { passes: 1, memory: 64 * mebibyte, salt };

function refusal(passphrase: string, derivation: Derivation): Refusal {
  try {
    passphraseKey(passphrase, derivation);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("the key was derived");
}

describe("a passphrase's key", () => {
  test("is the one that the reference implementation's own program gave, twice", () => {
    expect(toHex(passphraseKey("password", least))).toBe(
      "ec2b46acb6f8aec6804bf8df88feeca36a4412df3bea8d2cc99c08a9e8977a72",
    );
    expect(toHex(passphraseKey("password", { ...usualWork, salt }))).toBe(
      "5f70c345ced0cbb8f42438b3aaf225369c337f548134c94e9f223c524751e52b",
    );
  });

  const missing = toolMissing("argon2", ["-h"]);
  test.skipIf(missing !== null)(
    `is what stock argon2 computes${missing === null ? "" : ` (skipped: ${missing})`}`,
    () => {
      const derivation: Derivation = { passes: 2, memory: 65 * mebibyte, salt };
      const words = "كلمة سر طويلة, længere ord";
      const args = [
        "somesaltsomesalt",
        "-id",
        "-v",
        "13",
        "-t",
        "2",
        "-k",
        `${65 * 1024}`,
        "-p",
        "1",
        "-l",
        "32",
      ];
      const { stdout } = spawnSync("argon2", [...args, "-r"], { input: words, encoding: "utf8" });
      expect(toHex(passphraseKey(words, derivation))).toBe(stdout.trim());
    },
  );

  test("does not depend on how a keyboard composes letters, on their width or on the kind of space", () => {
    const key = passphraseKey("Café au lait 12", least);
    expect(passphraseKey("Cafe\u0301\u00a0au\u3000lait\u2003\uff11\uff12", least)).toEqual(key);
    expect(passphraseKey("Cafe au lait 12", least)).not.toEqual(key);
  });

  test("is another for another salt and for other work", () => {
    const key = passphraseKey("password", least);
    expect(passphraseKey("password", { ...least, salt: salt.toReversed() })).not.toEqual(key);
    expect(passphraseKey("password", { ...least, passes: 2 })).not.toEqual(key);
    expect(passphraseKey("password", { ...least, memory: least.memory + 1024 })).not.toEqual(key);
  });

  test.each([
    { passes: 0 },
    { passes: 11 },
    { passes: 1.5 },
    { passes: Number.NaN },
    { memory: 64 * mebibyte - 1024 },
    { memory: 64 * mebibyte + 1 },
    { memory: 1024 * mebibyte + 1024 },
    { memory: Number.POSITIVE_INFINITY },
    { memory: Number.NaN },
    { salt: salt.subarray(1) },
    { salt: new Uint8Array(17) },
  ])("is not derived with %o", (wrong) => {
    expect(refusal("password", { ...least, ...wrong }).reason).toBe("bad-vault");
  });

  test("is not derived from what nobody can have set, and the refusal does not repeat it", () => {
    expect(refusal("x".repeat(1001), least).reason).toBe("too-large");
    for (const text of ["two\nlines", "half a pair \ud800", "not of Unicode 15: \u{323b0}"]) {
      const { reason, message } = refusal(text, least);
      expect(reason).toBe("bad-text");
      expect(message).toBe("passphrase: expected one line of characters of Unicode 15.0");
    }
  });
});
