import { beforeAll, expect, test } from "vitest";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import { confirmKeys } from "../../../src/core/proof/report";
import type { ProofReport } from "../../../src/core/proof/report";
import { verifyProofPack } from "../../../src/core/proof/verify";
import { writeProofPack } from "../../../src/core/proof/write";
import { compareProofLetter } from "../../../src/word/compareProof";
import { attest, parcelOf, proofOf, roundOf } from "../../support/proof";
import type { Round } from "../../support/proof";

let round: Round;
let report: ProofReport;
const verify = (zip: Uint8Array) =>
  verifyProofPack(zip, { confirmedKeys: [], compareLetter: compareProofLetter });
beforeAll(async () => {
  round = await roundOf();
  report = await verify(await proofOf(round));
});

const refusedFor = (given: string) => {
  try {
    return confirmKeys(report, [given]).keys;
  } catch (error) {
    return (error as { reason: string }).reason;
  }
};

test("nothing is confirmed unless somebody says so", () => {
  expect(report.keys).toBe("unconfirmed");
  expect([report.signer, ...report.attestations.map(({ by }) => by)].some(({ confirmed }) => confirmed)).toBe(
    false,
  );
});

test.each(["line", "words", "groups", "qr"] as const)(
  "the signer's key confirms the proof, given as %s",
  (form) => {
    const { words, groups, qr } = fingerprintOf(round.alice.key);
    const given = {
      line: ` ${round.alice.key}\n`,
      words: words.join(" ").toUpperCase(),
      groups: groups.join(" "),
      qr,
    }[form];
    const confirmed = confirmKeys(report, [given]);
    expect(confirmed.keys).toBe("confirmed");
    expect(confirmed.signer.confirmed).toBe(true);
    expect(confirmed.attestations.map(({ by }) => [by.key === round.alice.key, by.confirmed])).toContainEqual(
      [true, true],
    );
    expect(confirmed.attestations.map(({ by }) => [by.key === round.bob.key, by.confirmed])).toContainEqual([
      true,
      false,
    ]);
  },
);

test("another coordinator's key confirms it too, when that coordinator attests all that is listed", () => {
  expect(confirmKeys(report, [round.bob.key]).keys).toBe("confirmed");
  expect(confirmKeys(report, [round.bob.key]).signer.confirmed).toBe(false);
});

test("and not when that coordinator attests only a part", async () => {
  const without = round.statements.filter(({ statement }) => statement.key !== round.desks.paz.key);
  const tallies = [attest(round, round.alice), attest(round, round.bob, without)];
  const part = await verify(writeProofPack(await parcelOf(round, [...round.statements, ...tallies])));
  expect(confirmKeys(part, [round.bob.key]).keys).toBe("unconfirmed");
  expect(confirmKeys(part, [round.bob.key, round.alice.key]).keys).toBe("confirmed");
});

test("a key that is none of the coordinators' confirms nothing, and that is said", () => {
  const { key } = round.desks.paz;
  const unchanged = confirmKeys(report, [key]);
  expect(unchanged.keys).toBe("unconfirmed");
  expect(unchanged.warnings).toContainEqual({ warning: "key-elsewhere", about: [key] });
});

test("what is nobody's key or fingerprint is refused", () => {
  const words = fingerprintOf(round.alice.key).words;
  expect(refusedFor([...words.slice(1), "gorila"].join(" "))).toBe("bad-encoding");
  expect(refusedFor(words.slice(1).join(" "))).toBe("bad-encoding");
  expect(refusedFor(`${round.alice.key.slice(0, -2)}AA`)).toBe("bad-key");
  expect(refusedFor("")).toBe("bad-encoding");
});
