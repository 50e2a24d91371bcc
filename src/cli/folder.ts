import { constants } from "node:fs";
import type { Dirent } from "node:fs";
import { lstat, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../core/encoding/refusal";

/** How much may be read from a place that somebody else filled. */
export interface ReadLimits {
  readonly maxEntries: number;
  readonly maxBytes: number;
}

/** Deeper than any folder of ours goes. */
const deepest = 4;

/** @throws Refusal "too-large" before anything is read, "unsafe-name" for what is no plain file */
export async function readCapped(path: string, maxBytes: number, part = "proof pack"): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > maxBytes) throw tooLarge(`${maxBytes} bytes`, size, part);
  return readPlain(path, path, maxBytes);
}

/**
 * Reads every file below a folder by its name from there, with `/` between. Links are refused, and sizes summed before
 * anything is read.
 *
 * @throws Refusal "unsafe-name" or "too-large"
 */
export async function readFolder(path: string, limits: ReadLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await namesBelow(path, limits.maxEntries);
  let left = limits.maxBytes;
  for (const name of names) left -= (await lstat(join(path, name))).size;
  if (left < 0) throw tooLarge(`${limits.maxBytes} bytes`, limits.maxBytes - left);
  const files = new Map<string, Uint8Array>();
  let unread = limits.maxBytes;
  for (const name of names) {
    const bytes = await readPlain(join(path, name), name, unread);
    unread -= bytes.length;
    files.set(name, bytes);
  }
  return files;
}

async function namesBelow(path: string, most: number): Promise<readonly string[]> {
  const names: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(path, folder), { withFileTypes: true })) {
      const name = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${checkedDepth(name)}/`);
      else names.push(checkedKind(entry, name));
      if (names.length + folders.length > most)
        throw tooLarge(`${most} files`, names.length + folders.length);
    }
  }
  return names;
}

function checkedDepth(name: string): string {
  if (name.split("/").length <= deepest) return name;
  throw new Refusal("unsafe-name", name.slice(0, 100), `expected at most ${deepest} folders in each other`);
}

function checkedKind(entry: Dirent, name: string): string {
  if (entry.isFile()) return name;
  throw new Refusal("unsafe-name", name, "expected plain files and folders, found a link or a device");
}

/** Reads what was opened, so that a file changed meanwhile is neither followed elsewhere nor read beyond the limit. */
async function readPlain(path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new Refusal("unsafe-name", name, "expected a plain file");
    if (status.size > maxBytes) throw tooLarge(`${maxBytes} bytes`, status.size);
    const bytes = new Uint8Array(status.size);
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await file.close();
  }
}

function tooLarge(most: string, found: number, part = "proof pack"): Refusal {
  return new Refusal("too-large", part, `expected at most ${most}, found ${found}`);
}
