import { readFileSync } from "node:fs";

/** The contents by path, with forward slashes. */
export type Archive = ReadonlyMap<string, Buffer>;

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
}

/**
 * Reads one of Electron's archives by itself, so that the packager is not asked to confirm its own work: two pickled
 * sizes and a JSON index, then the contents.
 */
export function readAsar(file: string): Archive {
  const bytes = readFileSync(file);
  const contents = 8 + bytes.readUInt32LE(4);
  const index = JSON.parse(bytes.toString("utf8", 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const found = new Map<string, Buffer>();
  const walk = (path: string, { files, offset, size = 0 }: Entry): void => {
    if (files === undefined) {
      // A file that lies unpacked beside the archive has no offset: there is none of these.
      const from = contents + Number(offset);
      found.set(path, bytes.subarray(from, from + size));
    }
    for (const [name, entry] of Object.entries(files ?? {}))
      walk(path === "" ? name : `${path}/${name}`, entry);
  };
  walk("", index);
  return found;
}
