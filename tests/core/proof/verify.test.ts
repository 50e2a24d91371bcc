import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "@fast-check/vitest";
import { beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "../../../src/core/encoding/refusal";
import { openZip } from "../../../src/core/encoding/zip";
import type { ProofFiles } from "../../../src/core/proof/files";
import { verifyProofPack } from "../../../src/core/proof/verify";
import { writeProofPack } from "../../../src/core/proof/write";
import type { Signed } from "../../../src/core/statement/envelope";
import { compareProofLetter } from "../../../src/word/compareProof";
import { sha256, utf8 } from "../../../src/core/crypto/sodium";
import {
  attest,
  endorse,
  letterText,
  parcelOf,
  proofOf,
  roundOf,
  unpacked,
  wordFile,
  zipped,
} from "../../support/proof";
import type { Round } from "../../support/proof";
import { runs } from "../../support/runs";

/** The packs of tests/vectors/proof (made by tests/vectors/make-proofs.ts). */
const folder = join(import.meta.dirname, "../../vectors/proof");
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Record<
  string,
  { readonly reason: string | null; readonly about: string }
>;

const verify = (files: ProofFiles) =>
  verifyProofPack(files, { confirmedKeys: [], compareLetter: compareProofLetter });
const outcomeOf = (files: ProofFiles) =>
  verify(files).then(
    ({ outcome }): string => outcome,
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const warningsOf = async (files: ProofFiles) => (await verify(files)).warnings.map(({ warning }) => warning);

let round: Round;
let zip: Uint8Array;
beforeAll(async () => {
  round = await roundOf();
  zip = await proofOf(round);
});

describe("each pack of the corpus", () => {
  test.each(Object.entries(index))("%s ($about)", async (name, { reason }) => {
    expect(await outcomeOf(new Uint8Array(readFileSync(join(folder, name))))).toBe(reason ?? "verified");
  });
});

test("a journalist learns who signed, what is only attested, and that nobody confirmed the keys", async () => {
  const report = await verify(zip);
  expect(report.keys).toBe("unconfirmed");
  expect(report.title).toBe("Engagement with civil society");
  expect(report.addressee.office).toBe("Secretary-General");
  expect(report.number).toBe(2);
  expect(report.listed.map((one) => `${one.organisation} ${one.country}`).sort()).toEqual([
    "Paz KE",
    "سلام JO",
    "平和 JP",
  ]);
  expect(report.withheld).toBe(1);
  expect(report.recorded.map((one) => `${one.organisation} ${one.means}`)).toEqual([
    "Association by telephone telephone",
  ]);
  expect(report.signer.organisation).toBe("Alice's coalition");
  expect(report.signer.words).toHaveLength(12);
  expect(report.attestations.map(({ by }) => by.organisation).sort()).toEqual([
    "Alice's coalition",
    "Bob's network",
  ]);
  expect(report.attestations.map(({ organisations, withheld }) => [organisations, withheld])).toEqual([
    [4, 1],
    [4, 1],
  ]);
  expect(report.warnings.map(({ warning }) => warning)).toEqual(["few-withheld"]);
});

describe("Mallory alters the folder", () => {
  test("a bit of any file", async () => {
    for (const name of unpacked(zip).keys()) {
      const files = unpacked(zip);
      const bytes = Uint8Array.from(files.get(name)!);
      bytes[bytes.length >> 1]! ^= 1;
      files.set(name, bytes);
      expect(await outcomeOf(files), name).not.toBe("verified");
    }
  });

  test("any file is taken out", async () => {
    for (const name of unpacked(zip).keys()) {
      const files = unpacked(zip);
      files.delete(name);
      expect(await outcomeOf(files), name).toMatch(/^(?:missing-entry|sums-differ)$/);
    }
  });

  test("any file comes from another campaign's pack", async () => {
    const other = unpacked(await proofOf(await roundOf("f".repeat(32))));
    for (const [name, bytes] of unpacked(zip)) {
      const theirs = other.get(name);
      if (!theirs || Buffer.compare(theirs, bytes) === 0) continue;
      expect(await outcomeOf(new Map([...unpacked(zip), [name, theirs]])), name).not.toBe("verified");
    }
    for (const [name, theirs] of other) {
      if (unpacked(zip).has(name)) continue;
      expect(await outcomeOf(new Map([...unpacked(zip), [name, theirs]])), name).toBe("unlisted-entry");
    }
  });

  test.each([
    ["../evil", "unsafe-name"],
    ["/etc/passwd", "unsafe-name"],
    ["texts\\x.md", "unsafe-name"],
    ["con.txt", "unsafe-name"],
    ["Letter.docx", "unsafe-name"],
    ["readme.txt", "duplicate-entry"],
    ["letter.docx/x", "duplicate-entry"],
    ["notes.txt", "unlisted-entry"],
  ])("a file named %s is added: %s", async (name, reason) => {
    expect(await outcomeOf(new Map([...unpacked(zip), [name, new Uint8Array(1)]]))).toBe(reason);
  });
});

describe("Mallory alters the zip", () => {
  test("one bit anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Uint8Array.from(zip);
        bytes[at]! ^= 1 << bit;
        expect(await outcomeOf(bytes)).not.toBe("verified");
      }),
      { numRuns: runs(200) },
    );
  });

  test("the end is cut off anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), async (length) => {
        expect(await outcomeOf(zip.subarray(0, length))).not.toBe("verified");
      }),
      { numRuns: runs(200) },
    );
  });

  test("a pack that was zipped again tells to unpack it, and verifies as a folder", async () => {
    const rezipped = new Uint8Array(readFileSync(join(folder, "rezipped.zip")));
    await expect(verify(rezipped)).rejects.toThrow("unpack it and check the folder");
    const { names, read } = openZip(rezipped, { maxEntries: 100, maxEntryBytes: 1e6, maxTotalBytes: 1e7 });
    expect(await outcomeOf(new Map(names.map((name) => [name, read(name)])))).toBe("verified");
    expect(await outcomeOf(zipped(unpacked(zip)))).toBe("verified");
  });
});

test("what a file manager leaves in a folder is passed over and told", async () => {
  const files = new Map([
    ...unpacked(zip),
    [".DS_Store", new Uint8Array(9)],
    ["texts/Thumbs.db", new Uint8Array(9)],
  ]);
  expect(await warningsOf(files)).toContain("file-ignored");
});

test("a translation's Word file must say what that translation says, under the same names", async () => {
  const french = letterText
    .replace("Engagement with civil society", "Dialogue avec la société civile")
    .replace("a priority", "une priorité");
  const bytes = utf8(french);
  const own = await roundOf("2".repeat(32), [{ language: "fr", text: sha256(bytes) }]);
  const parcel = await parcelOf(own);
  const pack = async (text: string) => {
    const word = { name: "letter.fr.docx", bytes: await wordFile(own, parcel.statements, text, "fr") };
    const texts = new Map([...parcel.texts, [sha256(bytes), bytes]]);
    return writeProofPack({ ...parcel, texts, documents: [...parcel.documents, word] });
  };
  const { documents } = await verify(await pack(french));
  expect(documents.map(({ name }) => name)).toEqual(["letter.docx", "letter.fr.docx"]);
  expect(await outcomeOf(await pack(french.replace("une priorité", "une option")))).toBe("text-differs");
  expect(() => writeProofPack(parcel)).toThrow("expected the text that the version names");
});

describe("what a pack says beside who signed", () => {
  const proofWith = async (...more: readonly Signed[]) => {
    const statements = [...round.statements, ...more];
    return writeProofPack(await parcelOf(round, [...statements, attest(round, round.alice, statements)]));
  };

  test("a condition that is met only with the names withheld", async () => {
    const { paz } = round.desks;
    const demanding = endorse(paz, round.version, { condition: { atLeast: 4 }, seq: 1_795_000_050 });
    const held = round.statements.filter(
      ({ statement }) => statement.key !== paz.key || statement.campaign === null,
    );
    const statements = [...held, demanding];
    const pack = writeProofPack(
      await parcelOf(round, [...statements, attest(round, round.alice, statements)]),
    );
    const report = await verify(pack);
    expect(report.listed.map(({ organisation }) => organisation)).toContain("Paz");
    expect(report.warnings).toContainEqual({
      warning: "condition-attested",
      about: [`endorsements/${demanding.hash}.json`],
    });
  });

  test("coordinators who attest different organisations", async () => {
    const without = round.statements.filter(({ statement }) => statement.key !== round.desks.paz.key);
    const pack = await proofWith(attest(round, round.bob, without));
    expect(await warningsOf(pack)).toContain("tallies-differ");
  });

  test("an organisation admitted under another name", async () => {
    const { salam } = round.desks;
    const renamed = endorse(salam, round.version, {
      organisation: "Peace",
      seq: 1_795_000_050,
      country: "JO",
    });
    expect(await warningsOf(await proofWith(renamed))).toContain("named-otherwise");
  });
});
