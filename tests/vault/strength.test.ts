import { describe, expect, test } from "vitest";
import { passphraseStrength, suggestPassphrase } from "../../src/vault/strength";
import { seededRandom } from "../support/desks";
import { cryptoReady } from "../../src/core/crypto/sodium";

const levelOf = (passphrase: string, known: readonly string[] = []) =>
  passphraseStrength(passphrase, known).level;

describe("the strength of a passphrase", () => {
  test.each([
    "",
    "password",
    "Password123!",
    "P@ssw0rd2026",
    "qwertyuiopasdfghjkl",
    "20.11.1989 20.11.1989",
    "monkey dragon",
    "a".repeat(64),
    "abc".repeat(300),
  ])("of %j is too little for a vault", (passphrase) => {
    expect(levelOf(passphrase)).toBe("weak");
  });

  test("of a sentence of one's own, in whatever script, is enough", () => {
    expect(levelOf("a long walk by the grey sea")).toBe("strong");
    expect(levelOf("مشينا طويلًا على شاطئ البحر")).toBe("strong");
    expect(levelOf("cave salad drum")).toBe("fair");
  });

  test("is less when the desk's own name is in it", () => {
    const passphrase = "Frauenhaus Wuppertal e. V.";
    const unknown = passphraseStrength(passphrase, []).guesses;
    expect(passphraseStrength(passphrase, [passphrase]).guesses).toBeLessThan(unknown);
    expect(levelOf(passphrase, [passphrase])).toBe("weak");
  });

  test("is judged on what the key is derived from", () => {
    expect(passphraseStrength("\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44", [])).toEqual(
      passphraseStrength("password", []),
    );
  });

  test("of a passphrase of any length is told at once", () => {
    const began = performance.now();
    levelOf("pÄss1 ".repeat(100_000));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

test("a suggested passphrase is six words, strong, and another each time", async () => {
  await cryptoReady;
  const random = seededRandom("suggestion");
  const suggestions = Array.from({ length: 20 }, () => suggestPassphrase(random));
  for (const passphrase of suggestions) {
    expect(passphrase).toMatch(/^[a-z]+( [a-z]+){5}$/);
    expect(levelOf(passphrase)).toBe("strong");
  }
  expect(new Set(suggestions).size).toBe(20);
});
