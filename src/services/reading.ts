import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { Hindrance } from "../bridge/files";
import { hindranceOf } from "./hindrance";

interface Hindered {
  readonly outcome: "hindered";
  readonly hindrance: Hindrance;
}

interface Bytes {
  readonly outcome: "read";
  /** with a buffer of its own: what lies beside it in memory does not travel with it */
  readonly bytes: Uint8Array;
}

export type Read = Bytes | { readonly outcome: "too-large"; readonly size: number } | Hindered;

// Neither is known on Windows. A link could lead anywhere, and opening a pipe would wait for its other end.
const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file as a whole. A file that changes its size meanwhile is "other": it is still being written, and
 * what was read of it is not the file.
 *
 * @param most - in bytes: a larger file is not opened for reading at all
 */
export function readWhole(path: string, most: number): Promise<Read> {
  return withFile<Read>(path, async (file, size) => {
    if (size > most) return { outcome: "too-large", size };
    const bytes = new Uint8Array(size);
    const whole = (await fill(file, bytes)) === size && (await fill(file, new Uint8Array(1))) === 0;
    return whole ? { outcome: "read", bytes } : { outcome: "hindered", hindrance: "other" };
  });
}

/**
 * Reads a plain file's beginning.
 *
 * @param most - in bytes: what comes after them is left
 */
export function readStart(path: string, most: number): Promise<Bytes | Hindered> {
  return withFile<Bytes | Hindered>(path, async (file) => {
    const bytes = new Uint8Array(most);
    return { outcome: "read", bytes: bytes.slice(0, await fill(file, bytes)) };
  });
}

/** Reads a part of a plain file; fewer bytes than `most` where it ends. */
export function readPart(path: string, from: number, most: number): Promise<Bytes | Hindered> {
  return withFile<Bytes | Hindered>(path, async (file) => {
    const bytes = new Uint8Array(most);
    const size = await fill(file, bytes, from);
    return { outcome: "read", bytes: size === most ? bytes : bytes.slice(0, size) };
  });
}

/**
 * Opens a plain file for as long as `work` takes. Nothing else than a plain file is opened, and no link followed.
 *
 * @param flags - how it is opened: one of `fs.constants`
 */
export async function withFile<Result>(
  path: string,
  work: (file: FileHandle, size: number) => Promise<Result>,
  flags: number = constants.O_RDONLY,
): Promise<Result | Hindered> {
  try {
    // Before it is opened: opening is enough to set a device in motion.
    if (!(await lstat(path)).isFile()) return { outcome: "hindered", hindrance: "not-a-file" };
    const file = await open(path, flags | careful);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return { outcome: "hindered", hindrance: "not-a-file" };
      return await work(file, stats.size);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
}

/**
 * @param from - where in the file; where it was left unless given
 * @returns how many bytes there were, up to the room there is for them
 */
async function fill(file: FileHandle, into: Uint8Array, from: number | null = null): Promise<number> {
  let at = 0;
  while (at < into.length) {
    const { bytesRead } = await file.read(into, at, into.length - at, from === null ? null : from + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at;
}
