import { describe, expect, test } from "vitest";
import { passphraseStrength, suggestPassphrase } from "../../src/vault/strength";
import { seededRandom } from "../support/desks";
import { cryptoReady } from "../../src/core/crypto/sodium";

const levelOf = async (passphrase: string, known: readonly string[] = []) =>
  (await passphraseStrength(passphrase, known)).level;

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
  ])("of %j is too little for a vault", async (passphrase) => {
    expect(await levelOf(passphrase)).toBe("weak");
  });

  test("of a sentence of one's own, in whatever script, is enough", async () => {
    expect(await levelOf("a long walk by the grey sea")).toBe("strong");
    expect(await levelOf("مشينا طويلًا على شاطئ البحر")).toBe("strong");
    expect(await levelOf("cave salad drum")).toBe("fair");
  });

  test("is less when the desk's own name is in it", async () => {
    const passphrase = "Frauenhaus Wuppertal e. V.";
    const unknown = (await passphraseStrength(passphrase, [])).guesses;
    expect((await passphraseStrength(passphrase, [passphrase])).guesses).toBeLessThan(unknown);
    expect(await levelOf(passphrase, [passphrase])).toBe("weak");
  });

  test("is judged on what the key is derived from", async () => {
    expect(await passphraseStrength("\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44", [])).toEqual(
      await passphraseStrength("password", []),
    );
  });

  test("of a passphrase of any length is told before anybody gives up", async () => {
    expect(await levelOf("pÄss1 ".repeat(100_000))).toBe("weak");
  });
});

test("a suggested passphrase is six words, strong, and another each time", async () => {
  await cryptoReady;
  const random = seededRandom("suggestion");
  const suggestions = Array.from({ length: 20 }, () => suggestPassphrase(random));
  for (const passphrase of suggestions) {
    expect(passphrase).toMatch(/^[a-z]+( [a-z]+){5}$/);
    expect(await levelOf(passphrase)).toBe("strong");
  }
  expect(new Set(suggestions).size).toBe(20);
});
