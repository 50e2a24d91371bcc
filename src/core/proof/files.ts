import { limits } from "../bundle/limits";
import { checkEntryNames, nameFault } from "../encoding/names";
import { Refusal } from "../encoding/refusal";
import type { Entry } from "../encoding/tar";
import { byCodePoint } from "../encoding/values";
import { openZip, readZip } from "../encoding/zip";
import { extraNames } from "./layout";

/** A proof pack as it comes: the bytes of a zip, or the files of a folder by their names below it, with `/` between. */
export type ProofFiles = Uint8Array | ReadonlyMap<string, Uint8Array>;

/** Sorted by name. `ignored`: files that file managers leave in folders, which are no part of a pack. */
export interface ProofEntries {
  readonly entries: readonly Entry[];
  readonly ignored: readonly string[];
}

/** How large a pack may be, with the three files its list does not name. */
export const proofLimits = {
  maxEntries: limits.bundleEntries + 3,
  maxBytes: limits.bundleBytes,
  extraNames,
} as const;

/**
 * The files of a pack. A zip is accepted only if our writer reproduces it; one that another program wrote again
 * is refused as "not-canonical" with the advice to unpack it.
 *
 * @throws Refusal as reading a zip, and "unsafe-name", "duplicate-entry", "too-large" for a folder
 */
export function entriesOfProof(files: ProofFiles): ProofEntries {
  return files instanceof Uint8Array ? { entries: entriesOfZip(files), ignored: [] } : entriesOfFolder(files);
}

/** True for what file managers write into folders by themselves. */
export function isLeftByFileManager(name: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);
}

function entriesOfZip(bytes: Uint8Array): readonly Entry[] {
  if (bytes.length > proofLimits.maxBytes) throw tooLarge(`${proofLimits.maxBytes} bytes`, bytes.length);
  const entries = readOurs(bytes);
  if (entries.some(({ name }, i) => i > 0 && byCodePoint(entries[i - 1]!.name, name) >= 0)) {
    throw new Refusal("not-canonical", "zip", "expected the entries sorted by name");
  }
  return entries;
}

function readOurs(bytes: Uint8Array): readonly Entry[] {
  try {
    return readZip(bytes, proofLimits);
  } catch (error) {
    if (error instanceof Refusal && isOtherwiseSound(bytes, error)) {
      throw new Refusal(
        "not-canonical",
        "zip",
        "expected the zip as the coordinator made it, found one that another program wrote again: " +
          "unpack it and check the folder instead",
      );
    }
    throw error;
  }
}

const writtenOtherwise = new Set(["not-canonical", "unsafe-name", "bad-archive"]);

/** Whether the only fault is that another program wrote the zip: its names would do. */
function isOtherwiseSound(bytes: Uint8Array, { reason }: Refusal): boolean {
  if (!writtenOtherwise.has(reason)) return false;
  try {
    const { maxEntries, maxBytes } = proofLimits;
    const { names } = openZip(bytes, { maxEntries, maxEntryBytes: maxBytes, maxTotalBytes: maxBytes });
    return names.every((name) => extraNames.includes(name) || nameFault(name) === null);
  } catch {
    return false;
  }
}

function entriesOfFolder(files: ReadonlyMap<string, Uint8Array>): ProofEntries {
  const names = [...files.keys()].filter((name) => !isLeftByFileManager(name)).sort(byCodePoint);
  if (names.length > proofLimits.maxEntries) throw tooLarge(`${proofLimits.maxEntries} files`, names.length);
  checkEntryNames(names, "folder", extraNames);
  const entries = names.map((name) => ({ name, bytes: files.get(name)! }));
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > proofLimits.maxBytes) throw tooLarge(`${proofLimits.maxBytes} bytes`, size);
  return { entries, ignored: [...files.keys()].filter(isLeftByFileManager).sort(byCodePoint) };
}

function tooLarge(most: string, found: number): Refusal {
  return new Refusal("too-large", "proof pack", `expected at most ${most}, found ${found}`);
}
