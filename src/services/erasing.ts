import { randomBytes } from "node:crypto";
import { lstat, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Kept } from "../bridge/bridge";
import { erasedMark, foldersOf, pathsOf } from "./desks";
import { codeOf, hindranceOf } from "./hindrance";
import { journalsFolder } from "./journals";
import { isDraft, syncFolder, writeWhole } from "./saving";

/**
 * Destroys a desk's locks, then removes its journals. The mark comes first: once it is on the disk, the next start
 * goes on where this was cut off.
 *
 * Overwriting is worth little on a disk that writes elsewhere each time; but where it is worth something it costs nothing.
 */
export function eraseDesk(home: string, place: string): Promise<Kept> {
  return keptOr(async () => {
    const folder = join(foldersOf(home), place);
    // Through a link, what it leads to would be destroyed.
    if (!(await lstat(folder)).isDirectory()) return { outcome: "hindered", hindrance: "not-a-file" };
    const marked = await writeWhole(join(folder, erasedMark), new Uint8Array(), { mayReplace: true });
    if (marked.outcome === "hindered") return marked;
    // Locks that were being written when the program was killed are locks, too.
    const drafts = (await namesIn(folder)).filter(isDraft).map((name) => join(folder, name));
    for (const path of [...pathsOf(home, place), ...drafts]) await destroy(path);
    await syncFolder(folder);
    const journals = journalsFolder(home);
    for (const name of await namesIn(journals)) {
      if (name.startsWith(`${place}-`)) await rm(join(journals, name), { force: true });
    }
    await syncFolder(journals);
    return { outcome: "kept" };
  });
}

/** Removes what {@link eraseDesk} left of a desk: nothing of one that was not erased. */
export function forgetDesk(home: string, place: string): Promise<Kept> {
  return keptOr(async () => {
    const folder = join(foldersOf(home), place);
    if (!(await namesIn(folder)).includes(erasedMark)) return { outcome: "kept" };
    await rm(folder, { recursive: true, force: true });
    await syncFolder(foldersOf(home));
    return { outcome: "kept" };
  });
}

async function destroy(path: string): Promise<void> {
  try {
    const file = await open(path, "r+");
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    // What cannot be overwritten is removed all the same.
    if (codeOf(error) === "ENOENT") return;
  }
  await rm(path, { force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

async function keptOr(work: () => Promise<Kept>): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    // What is not there need not be removed.
    if (codeOf(error) === "ENOENT") return { outcome: "kept" };
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
}
