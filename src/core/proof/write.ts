import type { SigningKey } from "../crypto/keys";
import { limits } from "../bundle/limits";
import { hashed, listFiles, sumsName, writeSums } from "../bundle/sums";
import { writeKeyFile } from "../crypto/minisign";
import { sha256, utf8 } from "../crypto/sodium";
import { Refusal } from "../encoding/refusal";
import type { Entry } from "../encoding/tar";
import { byCodePoint } from "../encoding/values";
import type { Hash, Instant } from "../encoding/values";
import { writeZip } from "../encoding/zip";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import { signStatement } from "../statement/statement";
import { judgeProof } from "./judge";
import * as layout from "./layout";
import { pickStatements } from "./pick";
import type { Picked } from "./pick";
import { nameOf, readProof } from "./read";
import { writeReadme } from "./readme";
import { packKind } from "./statement";

/** What a coordinator makes a proof pack from. */
export interface ProofParcel {
  readonly version: Hash;
  /** everything the coordinator holds of the campaign: what goes in is picked from it */
  readonly statements: readonly Signed[];
  readonly texts: ReadonlyMap<Hash, Uint8Array>;
  /** `letter.docx`, and the translations' as `translationName` names them */
  readonly documents: readonly Entry[];
  /** `verify.html` as built with this release */
  readonly page: Uint8Array;
  readonly signer: SigningKey;
  readonly seq: number;
  readonly now: Instant;
}

/**
 * Writes the proof pack of a version. See docs/formats.md §7. The same parcel gives the same bytes. What is not public
 * stays out: see `pickStatements`. The Word files are not read here.
 *
 * @returns the zip, as `verifyProofPack` accepts it
 * @throws Refusal naming what is missing, or does not count, or "too-large"
 */
export function writeProofPack(parcel: ProofParcel): Uint8Array {
  const picked = pickStatements(parcel.version, parcel.statements, parcel.signer.key);
  const files = filesOf(parcel, picked);
  if (files.length > limits.bundleEntries) {
    throw new Refusal(
      "too-large",
      "proof pack",
      `expected at most ${limits.bundleEntries} files, found ${files.length}`,
    );
  }
  const pack = signStatement(
    packKind,
    {
      type: packKind.type,
      key: parcel.signer.key,
      campaign: picked.campaign.hash,
      seq: parcel.seq,
      created: parcel.now,
      version: parcel.version,
      files: listFiles(files.map(hashed)),
    },
    parcel.signer,
  );
  const entries = sorted([
    ...files,
    { name: layout.packName, bytes: pack.bytes },
    { name: layout.packSignatureName, bytes: pack.signature },
    { name: sumsName, bytes: writeSums(pack.statement.files) },
  ]);
  judgeProof(readProof(entries));
  return writeZip(entries);
}

function filesOf(parcel: ProofParcel, picked: Picked): readonly Entry[] {
  const { campaign, version, tallies, takeOvers, statements } = picked;
  const { key } = parcel.signer;
  const keys = new Set([key, ...statements.map(({ statement }) => statement.key)]);
  const readme = writeReadme({ campaign, version, tallies, takeOvers, signer: key });
  return [
    ...parcel.documents,
    ...statements.flatMap(entriesOf),
    ...textsOf(version, parcel.texts),
    ...[...keys].map((each) => ({ name: layout.keyFileName(each), bytes: utf8(writeKeyFile(each)) })),
    { name: layout.readmeName, bytes: utf8(readme) },
    { name: layout.pageName, bytes: parcel.page },
  ];
}

function entriesOf(signed: Signed): readonly Entry[] {
  const name = nameOf(signed);
  const { bytes, signature, rotation } = signed;
  return [
    { name, bytes },
    { name: `${name}.minisig`, bytes: signature },
    ...(rotation ? [{ name: name.replace(/\.json$/, ".previous.minisig"), bytes: rotation }] : []),
  ];
}

function textsOf(version: Signed<Version>, texts: ReadonlyMap<Hash, Uint8Array>): readonly Entry[] {
  const { text, translations } = version.statement;
  const named = new Set([text, ...translations.map((translation) => translation.text)]);
  return [...named].flatMap((hash) => {
    const bytes = texts.get(hash);
    return bytes ? [{ name: `texts/${sha256(bytes)}.md`, bytes }] : [];
  });
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => byCodePoint(a.name, b.name));
}
