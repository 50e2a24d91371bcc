import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Hindrance } from "../bridge/files";
import { codeOf, hindranceOf } from "./hindrance";
import type { SavePlace } from "./shell";

export type Written =
  | { readonly outcome: "written" }
  /** what was there before is as it was */
  | { readonly outcome: "hindered"; readonly hindrance: Hindrance };

/** The steps of the file system that writing takes; another is only put in by tests, to let one fail. */
export interface Disk {
  readonly link: typeof link;
  readonly rename: typeof rename;
  readonly open: typeof open;
}

const realDisk: Disk = { link, rename, open };

/**
 * Writes a file as a whole or not at all, and through to the disk, for its owner's eyes only. Whoever looks meanwhile
 * sees what was there before.
 *
 * @param mayReplace - if false, a file that is there already is left and the answer is "other"
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { mayReplace }: { readonly mayReplace: boolean },
  disk: Disk = realDisk,
): Promise<Written> {
  const draft = draftBeside(path);
  try {
    if (!(await isFree(path, mayReplace))) return { outcome: "hindered", hindrance: "not-a-file" };
    await writeThrough(draft, bytes, disk);
    return await putInPlace(draft, { path, mayReplace }, disk);
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Where a file is written first. In the same folder: only within a file system is a file moved at one stroke. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.undersigned-${randomBytes(16).toString("hex")}.part`);
}

/** Whether a file's name is one that {@link draftBeside} gives. */
export function isDraft(name: string): boolean {
  return /^\.undersigned-[0-9a-f]{32}\.part$/.test(name);
}

/**
 * Removes what {@link draftBeside} named in a folder and a program that was killed left there. What cannot be removed
 * stays.
 *
 * @param idleFor - in milliseconds: what was written to more lately may be another program's that is at work
 */
export async function removeDrafts(folder: string, idleFor: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isDraft(name)) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    const isAtWork = found !== null && idleFor > 0 && Date.now() - found.mtimeMs < idleFor;
    if (found?.isFile() && !isAtWork) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Gives a file that was written beside a place that place, as {@link writeWhole} does. @throws Error of the system */
export async function putInPlace(
  draft: string,
  { path, mayReplace }: SavePlace,
  disk: Disk = realDisk,
): Promise<Written> {
  if (!(await isFree(path, mayReplace))) return { outcome: "hindered", hindrance: "not-a-file" };
  await (mayReplace ? disk.rename(draft, path) : moveToFree(draft, path, disk));
  await syncFolder(dirname(path), disk);
  return { outcome: "written" };
}

/**
 * Makes a folder for its owner alone, with those above it, as lasting as what will lie in it. Node's own way of making
 * those above gives "ENOENT" for a disk that may only be read.
 *
 * @throws Error of the system
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, 0o700);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    return makeFolder(path);
  }
  await syncFolder(dirname(path));
}

/** A device or a folder is never replaced, whatever the person said. */
async function isFree(path: string, mayReplace: boolean): Promise<boolean> {
  if (!mayReplace) return true;
  try {
    const found = await lstat(path);
    return found.isFile() || found.isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Only linking refuses a name that is taken, at one stroke; but a memory stick's file system knows no links. */
async function moveToFree(draft: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(draft, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await claim(path, disk);
    try {
      await disk.rename(draft, path);
    } catch (failure) {
      await rm(path, { force: true });
      throw failure;
    }
  }
}

/** Takes a free name with an empty file. */
async function claim(path: string, disk: Disk): Promise<void> {
  const file = await disk.open(path, "wx", 0o600);
  await file.close();
}

/** The name of a file is its folder's to keep. Not every system lets a folder be opened, and then does it by itself. */
export async function syncFolder(path: string, disk: Disk = realDisk): Promise<void> {
  try {
    const folder = await disk.open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The file is written; only how soon its name reaches the disk is then the system's to say.
  }
}
