import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { noChecksum, frameSize, readFrame, writeFrame } from "../../src/vault/frames";
import { Hindered } from "../../src/vault/hindered";
import { memoryRows } from "../../src/vault/rows";
import type { Database, Databases } from "../../src/vault/rows";

/**
 * Databases as files, for a desk in Node, where there is no IndexedDB that outlives its process: each write is put
 * behind those before, through to the disk, and what was cut off of the last one counts for nothing. As a browser does,
 * it takes what it cannot read for the end, and says nothing.
 */
export function diskDatabases(folder: string): Databases {
  const pathOf = (name: string): string => join(folder, name);
  return {
    open: async (name) => {
      mkdirSync(folder, { recursive: true });
      return openDatabase(pathOf(name));
    },
    remove: async (name) => rmSync(pathOf(name), { force: true }),
    names: async () => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

async function openDatabase(path: string): Promise<Database> {
  const rows = memoryRows();
  const file = openSync(path, existsSync(path) ? "r+" : "wx+", 0o600);
  const bytes = new Uint8Array(readFileSync(path));
  let at = 0;
  for (; at + 4 <= bytes.length;) {
    const size = frameSize(bytes.subarray(at, at + 4));
    const frame = size === null ? null : readFrame(bytes.subarray(at, at + size));
    if (frame === null) break;
    await rows.write(frame.records, frame.pieces);
    at += size!;
  }
  return {
    ...rows,
    write: async (records, pieces) => {
      const frame = { isLast: true, counter: 0, held: 0, previous: noChecksum, records, pieces };
      const { bytes: more } = writeFrame(frame);
      try {
        ftruncateSync(file, at);
        for (let done = 0; done < more.length;) {
          done += writeSync(file, more, done, more.length - done, at + done);
        }
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, at);
        const isFull = (error as NodeJS.ErrnoException).code === "ENOSPC";
        throw new Hindered(isFull ? "full" : "other", "the stand-in database");
      }
      at += more.length;
      await rows.write(records, pieces);
    },
    close: () => closeSync(file),
  };
}
