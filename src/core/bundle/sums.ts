import { sha256, utf8 } from "../crypto/sodium";
import { sameBytes } from "../encoding/bytes";
import { Refusal } from "../encoding/refusal";
import type { Entry } from "../encoding/tar";
import { byCodePoint } from "../encoding/values";
import type { Hash } from "../encoding/values";

/** A file as a signed list names it. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: Hash;
}

/** An entry and the hash of its contents: taken once, since contents of 100 MB take a second. */
export interface HashedEntry extends Entry {
  readonly sha256: Hash;
}

export const sumsName = "SHA256SUMS";

export function hashed({ name, bytes }: Entry): HashedEntry {
  return { name, bytes, sha256: sha256(bytes) };
}

/** The list of these entries, sorted by name. */
export function listFiles(entries: readonly HashedEntry[]): ListedFile[] {
  return entries
    .map(({ name, bytes, sha256 }) => ({ name, size: bytes.length, sha256 }))
    .sort((a, b) => byCodePoint(a.name, b.name));
}

/** What `sha256sum -c` reads: derived exactly from the list. */
export function writeSums(files: readonly ListedFile[]): Uint8Array {
  return utf8(files.map((file) => `${file.sha256}  ${file.name}\n`).join(""));
}

/**
 * Compares the entries of an archive with the signed list: the same names in the same order, sizes and hashes.
 *
 * @returns the entries with their hashes
 * @throws Refusal "sums-differ", "unlisted-entry", "missing-entry", "not-canonical" (order), "wrong-size", "wrong-hash"
 */
export function checkFiles(
  files: readonly ListedFile[],
  sums: Uint8Array,
  entries: readonly Entry[],
): readonly HashedEntry[] {
  if (!sameBytes(sums, writeSums(files))) {
    throw new Refusal("sums-differ", sumsName, "expected exactly what the signed list gives");
  }
  const listed = new Map(files.map((file) => [file.name, file]));
  const checked: HashedEntry[] = [];
  for (const { name, bytes } of entries) {
    const file = listed.get(name);
    if (!file) throw new Refusal("unlisted-entry", name, "expected only entries that the signed list names");
    if (file.size !== bytes.length) {
      throw new Refusal("wrong-size", name, `expected ${file.size} bytes, found ${bytes.length}`);
    }
    const entry = hashed({ name, bytes });
    if (entry.sha256 !== file.sha256)
      throw new Refusal("wrong-hash", name, "expected the hash that the signed list gives");
    checked.push(entry);
  }
  const present = new Set(entries.map((entry) => entry.name));
  const missing = files.find((file) => !present.has(file.name));
  if (missing)
    throw new Refusal("missing-entry", missing.name, "expected an entry that the signed list names");
  if (entries.some((entry, i) => entry.name !== files[i]?.name)) {
    throw new Refusal("not-canonical", "entries", "expected entries sorted by name");
  }
  return checked;
}
