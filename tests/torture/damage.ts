import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { mkdirSync } from "node:fs";
import type { Chance } from "./chance";

/** What can happen to the files in a data folder. */
export interface Damage {
  readonly name: string;
  /** false: there is nothing that this could be done to */
  readonly apply: (folder: string) => boolean;
}

/** Files whose loss a desk feels, by their path in the data folder: what is the browser's own otherwise is apart. */
export function filesOf(folder: string): {
  readonly desk: readonly string[];
  readonly other: readonly string[];
} {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .sort();
  const isDesk = (name: string): boolean => /^(?:desks|journals|databases)\/|\/IndexedDB\//.test(name);
  return { desk: all.filter(isDesk), other: all.filter((name) => !isDesk(name)) };
}

export interface OtherFolders {
  /** the same desk, earlier */
  readonly older: string;
  /** another desk */
  readonly foreign: string;
}

/** Everything that is done to one file, each at some places that chance chooses. */
export function damagesOf(
  file: string,
  size: number,
  { older, foreign }: OtherFolders,
  chance: Chance,
  places: number,
): readonly Damage[] {
  const at = (): number => chance.below(Math.max(1, size));
  const cuts = new Set([0, 1, Math.max(0, size - 1), size >> 1, ...Array.from({ length: places }, at)]);
  const flips = new Set([0, Math.max(0, size - 1), ...Array.from({ length: 2 * places }, at)]);
  return [
    { name: "deleted", apply: (folder) => deleted(join(folder, file)) },
    ...[...cuts].map((cut) => ({
      name: `cut at ${cut} of ${size}`,
      apply: (folder: string) => whenThere(join(folder, file), (path) => truncateSync(path, cut)),
    })),
    ...[...flips].map((byte) => ({
      name: `a bit of byte ${byte} of ${size} flipped`,
      apply: (folder: string) => flipped(join(folder, file), byte, 1 << chance.below(8)),
    })),
    { name: "an older copy", apply: (folder) => replaced(folder, file, counterpart(older, file)) },
    { name: "another desk's", apply: (folder) => replaced(folder, file, counterpart(foreign, file)) },
  ];
}

/** The folder as a whole: what the program keeps there is gone, older or another desk's. */
export function damagesOfFolder(name: string, { older, foreign }: OtherFolders): readonly Damage[] {
  const by = (from: string) => (folder: string) => {
    if (!existsSync(join(from, name))) return false;
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(from, name), join(folder, name), { recursive: true });
    return true;
  };
  const gone = (folder: string): boolean =>
    whenThere(join(folder, name), (path) => rmSync(path, { recursive: true }));
  return [
    { name: "deleted", apply: gone },
    { name: "an older copy", apply: by(older) },
    { name: "another desk's", apply: by(foreign) },
  ];
}

function whenThere(path: string, work: (path: string) => void): boolean {
  if (!existsSync(path)) return false;
  work(path);
  return true;
}

export function deleted(path: string): boolean {
  return whenThere(path, (found) => rmSync(found));
}

export function flipped(path: string, byte: number, bit: number): boolean {
  return whenThere(path, (found) => {
    const bytes = readFileSync(found);
    if (bytes.length > 0) bytes[byte % bytes.length]! ^= bit;
    writeFileSync(found, bytes);
  });
}

/** The file of another folder that has the same part: places and epochs are others there. */
function counterpart(folder: string, file: string): string | null {
  const same = join(folder, file);
  if (existsSync(same)) return same;
  const shape = shapeOf(file);
  const found = filesOf(folder).desk.find((name) => shapeOf(name) === shape);
  return found === undefined ? null : join(folder, found);
}

/** A file's path without what is random or counted in it. */
function shapeOf(file: string): string {
  return file
    .replaceAll(/[0-9a-f]{32}/g, "place")
    .replace(/\d{6}\.(log|ldb)$/, "n.$1")
    .replace(/MANIFEST-\d+$/, "MANIFEST");
}

function replaced(folder: string, file: string, by: string | null): boolean {
  if (by === null) return false;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(by, join(folder, file));
  return true;
}

/** For a message: which file it is, whatever its random name. */
export function nameOf(folder: string, path: string): string {
  return shapeOf(relative(folder, path));
}
