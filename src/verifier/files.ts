import { Refusal } from "../core/encoding/refusal";
import { proofLimits } from "../core/proof/files";
import type { ProofFiles } from "../core/proof/files";

/** What somebody chose or dropped: one zip, or the files of a folder by their names below it. */
export interface Chosen {
  readonly name: string;
  readonly read: () => Promise<ProofFiles>;
}

export function chosenZip(file: File): Chosen {
  return {
    name: file.name,
    read: async () => {
      checkSize(file.size);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** The files of a folder picker, which names them from the folder itself on. */
export function chosenFolder(files: readonly File[]): Chosen {
  const named = files.map((file) => [belowTop(file.webkitRelativePath), file] as const);
  const name = files[0]?.webkitRelativePath.split("/")[0] ?? "";
  return { name, read: () => readAll(named) };
}

/** What was dropped: a folder if there is one, else the first file; null for neither. */
export function dropped(items: readonly DataTransferItem[]): Chosen | null {
  const entries = items.map((item) => item.webkitGetAsEntry());
  const folder = entries.find((entry) => entry?.isDirectory);
  if (folder) {
    return {
      name: folder.name,
      read: async () => readAll(await filesBelow(folder as FileSystemDirectoryEntry)),
    };
  }
  const file = items.map((item) => item.getAsFile()).find((one) => one !== null);
  return file ? chosenZip(file) : null;
}

async function readAll(files: readonly (readonly [string, File])[]): Promise<ProofFiles> {
  checkCount(files.length);
  checkSize(files.reduce((sum, [, file]) => sum + file.size, 0));
  const contents = new Map<string, Uint8Array>();
  for (const [name, file] of files) contents.set(name, new Uint8Array(await file.arrayBuffer()));
  return contents;
}

async function filesBelow(top: FileSystemDirectoryEntry): Promise<readonly (readonly [string, File])[]> {
  const found: [string, File][] = [];
  const folders = [{ folder: top, prefix: "" }];
  for (let next = folders.pop(); next; next = folders.pop()) {
    for (const entry of await entriesOf(next.folder)) {
      const name = next.prefix + entry.name;
      if (entry.isDirectory) folders.push({ folder: entry as FileSystemDirectoryEntry, prefix: `${name}/` });
      else found.push([name, await fileOf(entry as FileSystemFileEntry)]);
      checkCount(found.length + folders.length);
    }
  }
  return found;
}

/** A reader gives some entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const all: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) {
    all.push(...some);
    checkCount(all.length);
  }
  return all;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function belowTop(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

function checkCount(count: number): void {
  const most = proofLimits.maxEntries;
  if (count > most)
    throw new Refusal("too-large", "folder", `expected at most ${most} files, found ${count}`);
}

function checkSize(size: number): void {
  const most = proofLimits.maxBytes;
  if (size > most)
    throw new Refusal("too-large", "proof pack", `expected at most ${most} bytes, found ${size}`);
}
