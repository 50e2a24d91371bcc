import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DeskPlace, DesksFound, Kept } from "../bridge/bridge";
import type { Hindrance } from "../bridge/files";
import { isHexName, mostHeader } from "./contract";
import { codeOf, hindranceOf } from "./hindrance";
import { readStart } from "./reading";
import { makeFolder, writeWhole } from "./saving";

/**
 * The desks below a home: `desks/<place>/header`. Whatever else lies there is not looked at. A header that is larger
 * than any may be is cut one byte after that, so that whoever reads it sees that it is too large.
 */
export async function findDesks(home: string): Promise<DesksFound> {
  const places = await placesIn(foldersOf(home));
  if (places.outcome === "hindered") return places;
  const desks: DeskPlace[] = [];
  for (const place of places.places) {
    const read = await readStart(headerPath(home, place), mostHeader + 1);
    if (read.outcome === "read") desks.push({ place, header: read.bytes });
    else if (read.hindrance === "missing" || read.hindrance === "not-a-file")
      desks.push({ place, header: null });
    // A header that is there and cannot be read must not look like one that is gone: it would be made anew.
    else return read;
  }
  return { outcome: "found", desks };
}

/** Makes or replaces a desk's header as a whole, through to the disk. */
export async function writeHeader(home: string, place: string, header: Uint8Array): Promise<Kept> {
  const folder = join(foldersOf(home), place);
  try {
    await makeFolder(folder);
    // Of a link, what it leads to would be written, and nothing found there again.
    if (!(await lstat(folder)).isDirectory()) return { outcome: "hindered", hindrance: "not-a-file" };
  } catch (error) {
    return { outcome: "hindered", hindrance: codeOf(error) === "EEXIST" ? "not-a-file" : hindranceOf(error) };
  }
  const written = await writeWhole(headerPath(home, place), header, { mayReplace: true });
  return written.outcome === "written" ? { outcome: "kept" } : written;
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

function foldersOf(home: string): string {
  return join(home, "desks");
}

function headerPath(home: string, place: string): string {
  return join(foldersOf(home), place, "header");
}
