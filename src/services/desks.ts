import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DeskPlace, DesksFound, Kept } from "../bridge/bridge";
import type { Hindrance } from "../bridge/files";
import { isHexName, mostHeader } from "./contract";
import { codeOf, hindranceOf } from "./hindrance";
import { readStart } from "./reading";
import { makeFolder, removeDrafts, writeWhole } from "./saving";

/**
 * The desks below a home: `desks/<place>/header`, and `header.copy` beside it. Whatever else lies there is not looked
 * at. A header that is larger than any may be is cut one byte after that, so that whoever reads it sees that it is too
 * large.
 */
export async function findDesks(home: string): Promise<DesksFound> {
  const places = await placesIn(foldersOf(home));
  if (places.outcome === "hindered") return places;
  const desks: DeskPlace[] = [];
  for (const place of places.places) {
    const isErased = await isThere(join(foldersOf(home), place, erasedMark));
    if (isErased) {
      desks.push({ place, header: null, copy: null, isErased });
      continue;
    }
    const [header, copy] = await Promise.all(
      pathsOf(home, place).map((path) => readStart(path, mostHeader + 1)),
    );
    const [read, other] = [header!, copy!];
    // What is there and cannot be read must not look like what is gone: it would be made anew. But one of two is enough.
    if (read.outcome === "hindered" && other.outcome === "hindered") {
      const worse = [read, other].find(({ hindrance }) => !isNone(hindrance));
      if (worse) return worse;
    }
    desks.push({ place, header: bytesIn(read), copy: bytesIn(other), isErased });
  }
  return { outcome: "found", desks };
}

/**
 * Makes or replaces a desk's header as a whole, through to the disk, then its copy. Once the header is there, it is kept:
 * a copy that cannot be written is taken away, so that it holds no lock of before.
 */
export async function writeHeader(home: string, place: string, header: Uint8Array): Promise<Kept> {
  const folder = join(foldersOf(home), place);
  try {
    await makeFolder(folder);
    // Of a link, what it leads to would be written, and nothing found there again.
    if (!(await lstat(folder)).isDirectory()) return { outcome: "hindered", hindrance: "not-a-file" };
  } catch (error) {
    return { outcome: "hindered", hindrance: codeOf(error) === "EEXIST" ? "not-a-file" : hindranceOf(error) };
  }
  // What a start before left half-way holds locks too, and would outlive the passphrase that they open by.
  await removeDrafts(folder, 0);
  const [path, copy] = pathsOf(home, place);
  const written = await writeWhole(path, header, { mayReplace: true });
  if (written.outcome === "hindered") return written;
  const copied = await writeWhole(copy, header, { mayReplace: true });
  if (copied.outcome === "hindered") await rm(copy, { force: true }).catch(() => undefined);
  return { outcome: "kept" };
}

type Places =
  | { readonly outcome: "places"; readonly places: readonly string[] }
  | { readonly outcome: "hindered"; readonly hindrance: Hindrance };

async function placesIn(folder: string): Promise<Places> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const places = entries.filter((entry) => entry.isDirectory() && isHexName(entry.name));
    return { outcome: "places", places: places.map(({ name }) => name).sort() };
  } catch (error) {
    const hindrance = hindranceOf(error);
    return hindrance === "missing" ? { outcome: "places", places: [] } : { outcome: "hindered", hindrance };
  }
}

/** Lies in the folder of a desk whose locks were destroyed, until the rest of it is gone too. */
export const erasedMark = "erased";

export function foldersOf(home: string): string {
  return join(home, "desks");
}

/** Where a desk's header and its copy lie. */
export function pathsOf(home: string, place: string): readonly [header: string, copy: string] {
  const header = join(foldersOf(home), place, "header");
  return [header, `${header}.copy`];
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return codeOf(error) !== "ENOENT";
  }
}

function isNone(hindrance: Hindrance): boolean {
  return hindrance === "missing" || hindrance === "not-a-file";
}

function bytesIn(read: Awaited<ReturnType<typeof readStart>>): Uint8Array | null {
  return read.outcome === "read" ? read.bytes : null;
}
