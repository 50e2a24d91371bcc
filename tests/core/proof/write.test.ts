import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { sha256, utf8 } from "../../../src/core/crypto/sodium";
import { Refusal } from "../../../src/core/encoding/refusal";
import { admissionKind } from "../../../src/core/endorsement/admission";
import { withdrawalKind } from "../../../src/core/endorsement/answers";
import { writeProofPack } from "../../../src/core/proof/write";
import type { ProofParcel } from "../../../src/core/proof/write";
import { admit, attest, endorse, parcelOf, proofOf, roundOf, say, unpacked } from "../../support/proof";
import type { Round } from "../../support/proof";
import { toolMissing } from "../../support/tools";

let round: Round;
let parcel: ProofParcel;
beforeAll(async () => {
  round = await roundOf();
  parcel = await parcelOf(round);
});

const reasonOf = (changes: Partial<ProofParcel>) => {
  try {
    writeProofPack({ ...parcel, ...changes });
    return "written";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

test("the same parcel gives the same bytes, whatever the order of its statements", () => {
  const reversed = { ...parcel, statements: [...parcel.statements].reverse() };
  expect(Buffer.compare(writeProofPack(parcel), writeProofPack(reversed))).toBe(0);
});

test("nothing in the pack tells of an organisation that withheld its name", async () => {
  const { quiet } = round.desks;
  const all = Buffer.concat([...unpacked(await proofOf(round)).values()]).toString("latin1");
  const admission = admit(round.alice, quiet, round.campaign, "BI");
  const own = round.statements.filter(({ statement }) => statement.key === quiet.key);
  for (const trace of [quiet.key, quiet.recipient, "Quiet", quiet.card.hash, admission.hash]) {
    expect(all).not.toContain(trace);
  }
  const names = [...unpacked(await proofOf(round)).keys()];
  for (const { hash } of own) expect(names.some((name) => name.includes(hash))).toBe(false);
});

/** Alice's word that Paz and Quiet are one organisation. */
const jointAdmission = (seq: number) => {
  const { paz, quiet } = round.desks;
  return say(round.alice, admissionKind, round.campaign, {
    organisation: "Paz",
    country: "KE",
    keys: [paz.key, quiet.key].sort(),
    card: paz.card.hash,
    decision: "admitted",
    checked: "2026-11-22",
    seq,
  });
};

test("an older admission that also names a key whose answer is withheld stays out", () => {
  const old = jointAdmission(1_794_000_000);
  const files = unpacked(writeProofPack({ ...parcel, statements: [...parcel.statements, old] }));
  expect([...files.keys()].some((name) => name.includes(old.hash))).toBe(false);
});

test("and when nothing else admits the organisation, no pack is written", () => {
  const { paz, quiet } = round.desks;
  const own = [admit(round.alice, paz, round.campaign), admit(round.alice, quiet, round.campaign, "BI")];
  const others = round.statements.filter(({ hash }) => !own.some((one) => one.hash === hash));
  const again = endorse(paz, round.version, { seq: 1_795_000_050 });
  const statements = [...others, jointAdmission(1_794_000_000), again];
  const tally = attest(round, round.alice, statements);
  expect(tally.statement.listed).toContain(again.hash);
  expect(reasonOf({ statements: [...statements, tally] })).toBe("missing-entry");
});

test("a pack is not written without anything it rests on", () => {
  const inPack = parcel.statements.filter(({ hash }) => hash !== round.desks.quiet.card.hash);
  const spared = new Set<string>();
  for (const { hash, statement } of inPack) {
    const outcome = reasonOf({ statements: parcel.statements.filter((one) => one.hash !== hash) });
    if (outcome === "written") spared.add(`${statement.type} ${statement.key === round.desks.quiet.key}`);
  }
  // Only what is not shown, one of two tallies, and the admission of whom is not shown may be absent.
  expect([...spared].sort()).toEqual([
    "undersigned/admission/1 false",
    "undersigned/endorsement/1 true",
    "undersigned/tally/1 false",
  ]);
  expect(reasonOf({ texts: new Map() })).toBe("missing-entry");
  expect(reasonOf({ documents: [] })).toBe("missing-entry");
  expect(reasonOf({ version: sha256(utf8("another")) })).toBe("missing-entry");
  expect(reasonOf({ documents: [...parcel.documents, { name: "notes.txt", bytes: utf8("x") }] })).toBe(
    "wrong-type",
  );
});

test("an organisation that withdrew after the tally is not shown: the coordinators must attest again", () => {
  const withdrawal = say(round.desks.paz, withdrawalKind, round.campaign, {
    reason: null,
    seq: 1_795_000_150,
  });
  expect(reasonOf({ statements: [...parcel.statements, withdrawal] })).toBe("wrong-reference");
});

test("a tally that lists a withheld name is never made into a pack", () => {
  const { quiet } = round.desks;
  const { listed } = attest(round, round.alice).statement;
  const hidden = endorse(quiet, round.version, { listing: "withheld", country: "BI" }).hash;
  const lying = attest(round, round.alice, round.statements, {
    listed: [...listed, hidden].sort(),
    withheld: [],
  });
  expect(reasonOf({ statements: [...round.statements, lying] })).toBe("wrong-reference");
});

test("only a coordinator writes a pack", () => {
  const { eve } = round.desks;
  expect(reasonOf({ signer: eve.signing, statements: [...parcel.statements, eve.card] })).toBe(
    "not-a-coordinator",
  );
});

const missing =
  toolMissing("minisign", ["-v"]) ?? toolMissing("sha256sum") ?? toolMissing("sh", ["-c", "true"]);
if (missing) console.log(`skipped: a pack checked with public tools (${missing})`);

test.skipIf(missing)(
  "README.txt's own commands accept the pack, and see a signature that does not fit",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "proof-"));
    const files = unpacked(writeProofPack(parcel));
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const readme = Buffer.from(files.get("README.txt")!).toString();
    const commands = readme.match(/^ {4}(?:minisign|sha256sum|for|  key=|  minisign|done).*$/gm)!.join("\n");
    const run = () => spawnSync("sh", ["-ec", commands], { cwd: folder, encoding: "utf8" });
    const sound = run();
    expect(sound.stderr).toBe("");
    expect(sound.status).toBe(0);
    expect(sound.stdout).not.toContain("NOT SIGNED");
    expect(sound.stdout.match(/: OK$/gm)).toHaveLength(files.size - 3);
    const [some, another] = [...files.keys()].filter((name) => /^endorsements\/.*minisig$/.test(name));
    writeFileSync(join(folder, some!), files.get(another!)!);
    expect(spawnSync("sh", ["-c", commands], { cwd: folder, encoding: "utf8" }).stdout).toContain(
      "NOT SIGNED",
    );
    rmSync(folder, { recursive: true });
  },
);
