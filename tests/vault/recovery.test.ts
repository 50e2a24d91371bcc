import { beforeAll, describe, expect, test } from "vitest";
import { decryptFor, encryptTo } from "../../src/core/crypto/age";
import { cryptoReady, utf8 } from "../../src/core/crypto/sodium";
import { readRecoveryWords, recoveryIdentity, recoveryWords } from "../../src/vault/recovery";
import { createVault, unlockWithRecovery } from "../../src/vault/slots";
import { seededRandom } from "../support/desks";

beforeAll(() => cryptoReady);

describe("recovery words", () => {
  test("on a sheet of paper open the vault and what was encrypted to their identity", async () => {
    const random = seededRandom("recovery");
    const seed = random(32);
    const work = { passes: 1, memory: 64 * 1024 * 1024 };
    const { header, keys } = createVault({ passphrase: "forgotten", recoverySeed: seed, work }, random);
    const backup = await encryptTo(utf8("backup"), [recoveryIdentity(seed).recipient], random);
    const paper = recoveryWords(seed).map((word, i) => `${i + 1}. ${word.toUpperCase()}\n`);

    const read = readRecoveryWords(paper.join(""));
    if (read.outcome !== "read") throw new Error(read.outcome);
    expect(paper).toHaveLength(24);
    expect(unlockWithRecovery(header, read.bytes)).toEqual({ outcome: "unlocked", keys });
    expect(await decryptFor(backup, recoveryIdentity(read.bytes))).toEqual({
      outcome: "decrypted",
      bytes: utf8("backup"),
    });
  });

  test("are 24: the twelve of a fingerprint are not taken for them", () => {
    const twelve = recoveryWords(new Uint8Array(16)).join(" ");
    expect(readRecoveryWords(twelve)).toEqual({ outcome: "wrong-count", count: 12 });
  });
});
