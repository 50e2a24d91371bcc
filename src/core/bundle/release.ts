import { cardKind } from "../contact/card";
import type { Card } from "../contact/card";
import { verifyRotation } from "../contact/rotation";
import { fromUtf8 } from "../crypto/sodium";
import { Refusal } from "../encoding/refusal";
import type { RefusalReason } from "../encoding/refusal";
import type { Hash } from "../encoding/values";
import { parseLetter } from "../letter/parse";
import { checkVersionTexts } from "../letter/versionText";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import { readSigned } from "../statement/statement";
import { limits } from "./limits";
import { kinds } from "./registry";
import type { HashedEntry } from "./sums";

/** What passed every check, and what was set aside by itself. */
export interface Released {
  readonly statements: readonly Signed[];
  /** letter texts by their hash */
  readonly texts: ReadonlyMap<Hash, Uint8Array>;
  readonly attachments: ReadonlyMap<Hash, Uint8Array>;
  readonly refused: readonly Refused[];
}

/** An entry that was refused by itself, while the rest went on. */
export interface Refused {
  readonly name: string;
  readonly reason: RefusalReason;
  readonly detail: string;
}

const entryName = /^([a-z]+)\/([0-9a-f]{64})(\.json|\.json\.minisig|\.previous\.minisig|\.md)?$/;
const suffixes: Readonly<Record<string, readonly (string | undefined)[]>> = {
  texts: [".md"],
  attachments: [undefined],
};
const statementSuffixes: readonly (string | undefined)[] = [".json", ".json.minisig", ".previous.minisig"];

/**
 * Reads the entries of a bundle, a card block or a proof pack, whose list of files was checked before.
 *
 * @param folders - where statements are: one folder, but in a proof pack one a kind
 * @throws Refusal "unsafe-name" for an entry that has no place in the format
 */
export function readEntries(
  entries: readonly HashedEntry[],
  folders: readonly string[] = ["statements"],
): Released {
  const byName = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const refused: Refused[] = [];
  /** Runs one check; what it refuses is set aside by itself. */
  const attempt = <T>(name: string, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ name, reason: error.reason, detail: error.message });
      return null;
    }
  };

  const texts = new Map<Hash, Uint8Array>();
  const attachments = new Map<Hash, Uint8Array>();
  const statements: Signed[] = [];
  const folderOf = new Map<Signed, string>();
  for (const entry of entries) {
    const { name, bytes } = entry;
    const { folder, hash, suffix } = partsOf(name, folders);
    if (folder === "texts") {
      if (attempt(name, () => readText(entry, hash)) !== null) texts.set(hash, bytes);
    } else if (folder === "attachments") {
      if (attempt(name, () => readAttachment(entry, hash)) !== null) attachments.set(hash, bytes);
    } else if (suffix === ".json") {
      const signed = attempt(name, () => readOne(entry, hash, byName));
      if (signed) {
        statements.push(signed);
        folderOf.set(signed, folder);
      }
    } else if (!byName.has(`${folder}/${hash}.json`)) {
      refused.push({
        name,
        reason: "missing-entry",
        detail: `${name}: expected the statement that it signs`,
      });
    }
  }
  const fitting = statements.filter((signed) => {
    const { statement } = signed;
    if (statement.type !== versionKind.type) return true;
    const name = `${folderOf.get(signed)}/${signed.hash}.json`;
    return attempt(name, () => checkVersionTexts(statement as Version, texts, name)) !== null;
  });
  return { statements: fitting, texts, attachments, refused };
}

function partsOf(name: string, folders: readonly string[]) {
  const [, folder = "", hash = "", suffix] = entryName.exec(name) ?? [];
  const allowed = folders.includes(folder) ? statementSuffixes : suffixes[folder];
  if (!allowed?.includes(suffix)) {
    throw new Refusal(
      "unsafe-name",
      name,
      `expected ${folders.join("/, ")}/, texts/ or attachments/ and a hash`,
    );
  }
  return { folder, hash, suffix };
}

function readOne(entry: HashedEntry, hash: Hash, byName: ReadonlyMap<string, Uint8Array>): Signed {
  checkHash(entry, hash);
  const { name, bytes } = entry;
  const signature = byName.get(`${name}.minisig`);
  if (!signature) throw new Refusal("missing-entry", name, "expected its signature beside it");
  const signed = readSigned(bytes, signature, kinds, name);
  if (/^undersigned\/(manifest|pack)\//.test(signed.statement.type)) {
    throw new Refusal(
      "wrong-type",
      name,
      "expected a statement that stands by itself, found a container's list",
    );
  }
  const rotation = byName.get(name.replace(/\.json$/, ".previous.minisig"));
  if (signed.statement.type !== cardKind.type) {
    if (rotation) throw new Refusal("wrong-type", name, "expected a second signature under a card only");
    return signed;
  }
  return checkRotation(signed as Signed<Card>, rotation, name);
}

/**
 * The card with its second signature, if it has to have one.
 *
 * @throws Refusal "missing-entry", "wrong-reference" or "bad-signature"
 */
export function checkRotation(
  card: Signed<Card>,
  rotation: Uint8Array | undefined,
  name: string,
): Signed<Card> {
  if (card.statement.previousKey === null) {
    if (rotation)
      throw new Refusal(
        "wrong-reference",
        name,
        "expected no second signature, since no previous key is named",
      );
    return card;
  }
  if (!rotation) throw new Refusal("missing-entry", name, "expected the previous key's signature beside it");
  verifyRotation(card, rotation, name);
  return { ...card, rotation };
}

function readText(entry: HashedEntry, hash: Hash): true {
  const { name, bytes } = entry;
  if (bytes.length > limits.letterBytes) {
    throw new Refusal(
      "too-large",
      name,
      `expected at most ${limits.letterBytes} bytes, found ${bytes.length}`,
    );
  }
  checkHash(entry, hash);
  parseLetter(fromUtf8(bytes, name));
  return true;
}

function readAttachment(entry: HashedEntry, hash: Hash): true {
  const { name, bytes } = entry;
  if (bytes.length > limits.attachmentBytes) {
    throw new Refusal(
      "too-large",
      name,
      `expected at most ${limits.attachmentBytes} bytes, found ${bytes.length}`,
    );
  }
  checkHash(entry, hash);
  return true;
}

function checkHash({ name, sha256 }: HashedEntry, hash: Hash): void {
  if (sha256 !== hash)
    throw new Refusal("wrong-hash", name, "expected a name that is the hash of the contents");
}
