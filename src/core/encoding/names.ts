import { Refusal } from "./refusal";

/** The longest name a tar header holds without a prefix, in bytes (names are ASCII). */
export const longestName = 100;

const segment = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*$/;
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/**
 * What is wrong with an entry's name as docs/formats.md §5.2 allows it, or null.
 * A good name is one file below the current folder on every system, and is written in one way only.
 */
export function nameFault(name: string): string | null {
  if (name === "") return "expected a name, found none";
  if (name.length > longestName) return `expected at most ${longestName} bytes, found ${name.length}`;
  for (const each of name.split("/")) {
    if (!segment.test(each))
      return "expected segments of a-z, 0-9, _ and - with single dots between, joined by /";
    if (device.test(each)) return "expected no name that Windows keeps for a device";
  }
  return null;
}

/**
 * @param allowed - names outside the rule that this place has, such as `SHA256SUMS`
 * @throws Refusal "unsafe-name"
 */
export function checkEntryName(name: string, part: string, allowed: readonly string[] = []): void {
  if (allowed.includes(name)) return;
  const fault = nameFault(name);
  if (fault !== null) throw new Refusal("unsafe-name", `${part} entry ${shown(name)}`, fault);
}

/**
 * What a writer can put into a header at all. Which names belong in an archive is for its reader to judge.
 *
 * @throws Refusal "unsafe-name"
 */
export function checkWritableName(name: string, part: string): void {
  if (/^[\x21-\x7e]{1,100}$/.test(name)) return;
  const expected = `expected 1 to ${longestName} printable ASCII characters`;
  throw new Refusal("unsafe-name", `${part} entry ${shown(name)}`, expected);
}

/**
 * Refuses names of which one would overwrite another once unpacked: the same name twice (letter case aside, which
 * many file systems ignore), or a file that is also a folder.
 *
 * @throws Refusal "duplicate-entry"
 */
export function checkClashes(names: readonly string[], part: string): void {
  const files = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (files.has(folded)) {
      throw new Refusal("duplicate-entry", `${part} entry ${shown(name)}`, "expected each name once");
    }
    files.add(folded);
  }
  for (const folder of foldersOf(files)) {
    if (files.has(folder)) {
      throw new Refusal(
        "duplicate-entry",
        `${part} entry ${shown(folder)}`,
        "expected a file or a folder, found both",
      );
    }
  }
}

/**
 * The whole rule for the names of one archive or folder (docs/formats.md §5.2).
 *
 * @param part - the archive, as a refusal should call it
 * @param allowed - names outside the rule that this place has, such as `SHA256SUMS`
 * @throws Refusal "unsafe-name" or "duplicate-entry"
 */
export function checkEntryNames(
  names: readonly string[],
  part: string,
  allowed: readonly string[] = [],
): void {
  for (const name of names) checkEntryName(name, part, allowed);
  checkClashes(names, part);
}

/** A name as it stands in an archive, each byte as the character of that number: equal names are equal bytes. */
export function nameFromBytes(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name;
}

/** A hostile name as a refusal may print it: no control characters, not endless. */
export function shown(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "?");
  return plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain;
}

function foldersOf(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const name of files) {
    for (let slash = name.lastIndexOf("/"); slash > 0; slash = name.lastIndexOf("/", slash - 1)) {
      const folder = name.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
