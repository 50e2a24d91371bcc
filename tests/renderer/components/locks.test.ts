import { expect, test } from "vitest";
import { lockAfterChoices } from "../../../src/desk/settings";
import { holdingOf } from "../../../src/renderer/components/locks/guessing";
import { choices } from "../../../src/renderer/screens/settings/choices";
import { passphraseStrength } from "../../../src/vault/strength";

test("how long a passphrase holds never sounds longer than its strength", async () => {
  const said = [0, 9.4, 9.5, 10.8, 12.3, 13.9, 14, 16.9, 17, 30].map((guesses) =>
    holdingOf({ level: "weak", guesses }),
  );
  expect(said).toEqual(["hour", "hour", "day", "day", "month", "years", "years", "lifetime", "ages", "ages"]);
  const of = async (passphrase: string) => {
    const strength = await passphraseStrength(passphrase, []);
    return [strength.level, holdingOf(strength)];
  };
  expect(await of("peace2026")).toEqual(["weak", "hour"]);
  expect(await of("lantern orbit velvet canoe ginger")).toEqual(["strong", "ages"]);
});

test("the lock times that are offered are those that the desk takes", () => {
  expect(choices).toEqual([...lockAfterChoices]);
});
