import { beforeAll, expect, test } from "vitest";
import { cryptoReady, utf8 } from "../../src/core/crypto/sodium";
import { toHex } from "../../src/core/encoding/hex";
import { readVaultHeader } from "../../src/vault/header";
import { unlock, unlockWithRecovery } from "../../src/vault/slots";

beforeAll(() => cryptoReady);

/**
 * A header that must open in every later version. Its sum and both commitments were recomputed from the text of
 * docs/formats.md §8 with Python's hashlib and the reference Argon2.
 */
const kept = `{
  "format": "undersigned/vault/1",
  "vault": "e3e8bd265ec282156294d8a3861823cb",
  "epoch": 1,
  "slots": {
    "passphrase": {
      "passes": 1,
      "memory": 67108864,
      "salt": "de70f8a547fc09bf3cd439ddfe169d2b",
      "box": "2a57c21a2d91699ff25778e6836a554909c0be240f44322d94b0485c15d31014a2db2e4032e59cbc395cfa4a114c1f1f8cd91d87ddf68df3382009c78e41a6e050fc28c83924fdfb",
      "commitment": "5326c7080923abcae4d89829fe9ffdef0f3855b107f281ba12676d9d808398ea"
    },
    "recovery": {
      "box": "d8b356c59e54bc19a584aba683c6ad0ec633f039cc76418cb50bb108a5c521935895d0a024d2cced1e862b31b681def74d8f0b4c741fed28830457509b867a0ebbf9ba166b6d8da0",
      "commitment": "fdb46b6535603f16832845ff4a1f7489b67fddf5b22a7538cfe1831af0613c50"
    }
  },
  "sum": "5cd22b6556221979c5d36fa07285a5723fe9bc121c6830996a87ad48c7dd8007"
}
`;
const vaultKey = "510a326d77f8f8861f1b324c345b6f3a47a6214d8e572d517b3e6458d60d7458";

test("a vault that version 1 made opens by its passphrase and by its words", () => {
  const header = readVaultHeader(utf8(kept));
  const byPassphrase = unlock(header, "a long walk by the sea");
  const byWords = unlockWithRecovery(header, new Uint8Array(32).fill(5));
  for (const unlocked of [byPassphrase, byWords]) {
    if (unlocked.outcome !== "unlocked") throw new Error(unlocked.outcome);
    expect(toHex(unlocked.keys.key)).toBe(vaultKey);
    expect(unlocked.keys.epoch).toBe(1);
  }
});
