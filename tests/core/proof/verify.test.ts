import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady } from "../../../src/core/crypto/sodium";
import { Refusal } from "../../../src/core/encoding/refusal";
import { verifyProofPack } from "../../../src/core/proof/verify";
import type { ProofFiles } from "../../../src/core/proof/files";
import { compareProofLetter } from "../../../src/word/compareProof";

/** The packs of tests/vectors/proof (made by tests/vectors/make-proofs.ts). */
const folder = join(import.meta.dirname, "../../vectors/proof");
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Record<
  string,
  { readonly reason: string | null; readonly about: string }
>;

const verify = (files: ProofFiles) => verifyProofPack(files, { confirmedKeys: [], compareLetter: compareProofLetter });
const outcomeOf = (files: ProofFiles) =>
  verify(files).then(
    ({ outcome }) => outcome as string,
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );

beforeAll(() => cryptoReady);

describe("each pack of the corpus", () => {
  test.each(Object.entries(index))("%s ($about)", async (name, { reason }) => {
    const zip = new Uint8Array(readFileSync(join(folder, name)));
    expect(await outcomeOf(zip)).toBe(reason ?? "verified");
  });
});
