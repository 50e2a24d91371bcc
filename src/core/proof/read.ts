import { readEntries } from "../bundle/release";
import type { Refused } from "../bundle/release";
import { checkFiles, sumsName } from "../bundle/sums";
import type { HashedEntry } from "../bundle/sums";
import { writeKeyFile } from "../crypto/minisign";
import { sha256, utf8 } from "../crypto/sodium";
import { sameBytes } from "../encoding/bytes";
import { Refusal } from "../encoding/refusal";
import type { Entry } from "../encoding/tar";
import type { Hash, LanguageTag } from "../encoding/values";
import { campaignKind } from "../endorsement/campaign";
import type { Campaign } from "../endorsement/campaign";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import { isUnknown } from "../statement/envelope";
import type { Envelope, Signed } from "../statement/envelope";
import type { Kind } from "../statement/kind";
import { readSigned } from "../statement/statement";
import * as layout from "./layout";
import { packKind } from "./statement";
import type { Pack } from "./statement";

/** A pack whose files, statements and signatures are in order, each by itself. What they say together is not judged. */
export interface ProofContents {
  readonly pack: Signed<Pack>;
  readonly campaign: Signed<Campaign>;
  readonly version: Signed<Version>;
  /** all of them, the campaign and the version included */
  readonly statements: readonly Signed[];
  readonly texts: ReadonlyMap<Hash, Uint8Array>;
  readonly documents: readonly ProofDocument[];
  /** the hash of the page for checking that came along: to be compared with the published one */
  readonly page: Hash;
}

/** A Word file of the pack, and the letter text it must say. */
export interface ProofDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: LanguageTag;
  readonly text: Uint8Array;
}

/**
 * Reads the files of a pack, sorted by name: the signed list first, then what it names. See docs/formats.md §7.
 *
 * @throws Refusal naming the file that is broken, missing, altered or not listed
 */
export function readProof(entries: readonly Entry[]): ProofContents {
  const files = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const pack = readPack(files);
  const listed = entries.filter(({ name }) => !layout.unlistedNames.includes(name));
  const checked = checkFiles(pack.statement.files, fileOf(files, sumsName), listed);
  const { statements, texts } = readFolders(checked);
  const campaign = named(statements, campaignKind, pack.statement.campaign, layout.packName);
  const version = named(statements, versionKind, pack.statement.version, layout.packName);
  checkCampaign(statements, campaign);
  checkTexts(statements, texts);
  checkKeyFiles(files, [pack, ...statements]);
  const documents = documentsOf(version.statement, files, texts);
  checkRootFiles(files, version.statement);
  const page = sha256(fileOf(files, layout.pageName));
  return { pack, campaign, version, statements, texts, documents, page };
}

function readPack(files: ReadonlyMap<string, Uint8Array>): Signed<Pack> {
  const [bytes, signature] = [fileOf(files, layout.packName), fileOf(files, layout.packSignatureName)];
  const kinds = new Map([[packKind.type as string, packKind as unknown as Kind]]);
  const pack = readSigned(bytes, signature, kinds, layout.packName);
  if (!isOf(pack, packKind)) throw new Refusal("wrong-type", layout.packName, `expected ${packKind.type}`);
  return pack;
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw missing(name, "expected this file in every proof pack");
  return bytes;
}

function readFolders(entries: readonly HashedEntry[]): ReturnType<typeof readEntries> {
  const folders = [...layout.statementFolders, "texts"];
  const inFolders = entries.filter(({ name }) => folders.includes(name.split("/")[0]!));
  const released = readEntries(inFolders, layout.statementFolders);
  if (released.refused[0]) throw asRefusal(released.refused[0]);
  const types = new Map(released.statements.map(({ hash, statement }) => [hash, statement]));
  for (const { name } of inFolders) {
    const [folder, file = ""] = name.split("/");
    const statement = types.get(file.slice(0, 64));
    if (folder === "texts" || !statement || isUnknown(statement)) continue;
    if (layout.folderFor(statement.type) !== folder) {
      throw new Refusal("wrong-type", name, `expected no ${statement.type} in this folder`);
    }
  }
  return released;
}

/** What reading set aside by itself refuses the whole pack: a proof has no broken parts. */
function asRefusal({ name, reason, detail }: Refused): Refusal {
  const prefix = `${name}: `;
  return new Refusal(reason, name, detail.startsWith(prefix) ? detail.slice(prefix.length) : detail);
}

function named<S extends Envelope>(
  statements: readonly Signed[],
  kind: Kind<S>,
  hash: Hash,
  by: string,
): Signed<S> {
  const found = statements.find((signed) => signed.hash === hash);
  if (!found) throw missing(`versions/${hash}.json`, `expected what ${by} names`);
  if (!isOf(found, kind)) throw new Refusal("wrong-reference", by, `expected ${hash} to be ${kind.type}`);
  return found;
}

function checkCampaign(statements: readonly Signed[], campaign: Signed<Campaign>): void {
  for (const signed of statements) {
    const { type, campaign: its } = signed.statement;
    const own = type === campaignKind.type ? signed.hash : its;
    if (own !== null && own !== campaign.hash) {
      throw new Refusal(
        "wrong-reference",
        nameOf(signed),
        `expected campaign ${campaign.hash}, found ${own}`,
      );
    }
  }
}

/** Every text is there because a version names it. */
function checkTexts(statements: readonly Signed[], texts: ReadonlyMap<Hash, Uint8Array>): void {
  const versions = statements.filter((signed) => isOf(signed, versionKind));
  const names = new Set(versions.flatMap(({ statement }) => textsOf(statement)));
  for (const text of texts.keys()) {
    if (!names.has(text))
      throw new Refusal("wrong-reference", textName(text), "expected a version that names it");
  }
}

function documentsOf(
  version: Version,
  files: ReadonlyMap<string, Uint8Array>,
  texts: ReadonlyMap<Hash, Uint8Array>,
): readonly ProofDocument[] {
  fileOf(files, layout.letterName);
  const documents: ProofDocument[] = [];
  for (const [name, { language, text: hash }] of layout.documentTexts(version)) {
    const text = texts.get(hash);
    if (!text) throw missing(textName(hash), "expected the text that the version names");
    const bytes = files.get(name);
    if (bytes) documents.push({ name, bytes, language, text });
  }
  return documents;
}

/** Exactly one file for each key that signed something here, as `minisign -p` reads it. */
function checkKeyFiles(files: ReadonlyMap<string, Uint8Array>, signed: readonly Signed[]): void {
  const expected = new Map(signed.map(({ statement: { key } }) => [layout.keyFileName(key), key]));
  for (const [name, key] of expected) {
    const bytes = files.get(name);
    if (!bytes) throw missing(name, "expected the key of a signer");
    if (!sameBytes(bytes, utf8(writeKeyFile(key)))) {
      throw new Refusal(
        "bad-key",
        name,
        "expected the public key whose hash is its name, as minisign writes it",
      );
    }
  }
  for (const name of files.keys()) {
    if (name.startsWith("keys/") && !expected.has(name)) {
      throw new Refusal("wrong-reference", name, "expected the keys of signers only");
    }
  }
}

function checkRootFiles(files: ReadonlyMap<string, Uint8Array>, version: Version): void {
  fileOf(files, layout.readmeName);
  const known = [
    ...layout.unlistedNames,
    layout.readmeName,
    layout.pageName,
    ...layout.documentTexts(version).keys(),
  ];
  const folders = [...layout.statementFolders, "texts", "keys"];
  for (const name of files.keys()) {
    const [first = "", ...rest] = name.split("/");
    if (rest.length === 0 ? !known.includes(name) : !folders.includes(first)) {
      throw new Refusal("wrong-type", name, "expected only what a proof pack has a place for");
    }
  }
}

/** True when a statement is of this kind. */
export function isOf<S extends Envelope>(signed: Signed, kind: Kind<S>): signed is Signed<S> {
  return signed.statement.type === kind.type;
}

/** Where a statement lies in a pack, as refusals name it. */
export function nameOf({ hash, statement }: Signed): string {
  return `${layout.folderFor(statement.type) ?? "statements"}/${hash}.json`;
}

function textsOf({ text, translations }: Version): readonly Hash[] {
  return [text, ...translations.map((translation) => translation.text)];
}

function textName(hash: Hash): string {
  return `texts/${hash}.md`;
}

function missing(name: string, expected: string): Refusal {
  return new Refusal("missing-entry", name, expected);
}
