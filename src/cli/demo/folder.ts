import { appendFile, mkdir, readFile, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The demo's folder: only what the demo wrote there is ever replaced. */
export interface Folder {
  readonly path: string;
  /** @param name - below the folder, with `/` between */
  readonly write: (name: string, contents: Uint8Array | string) => Promise<void>;
}

export type FolderOpened =
  | { readonly outcome: "ready"; readonly folder: Folder }
  /** it holds something that no demo put there, and no demo's marker */
  | { readonly outcome: "in-use" }
  | { readonly outcome: "not-a-folder" };

/** Holds the names of all files that the demo wrote, a line each. */
const marker = ".undersigned-demo";

/** Makes the folder ready: new, empty, or rid of an earlier demo's files. */
export async function openFolder(path: string): Promise<FolderOpened> {
  const found = await entriesOf(path);
  if (found === "not-a-folder") return { outcome: found };
  if (found.length > 0 && !found.includes(marker)) return { outcome: "in-use" };
  if (found.includes(marker)) await clear(path);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, marker), "");
  return {
    outcome: "ready",
    folder: {
      path,
      async write(name, contents) {
        await appendFile(join(path, marker), `${name}\n`);
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), contents);
      },
    },
  };
}

async function entriesOf(path: string): Promise<readonly string[] | "not-a-folder"> {
  try {
    return await readdir(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? [] : "not-a-folder";
  }
}

/** Removes what the marker lists, and folders that are empty then. */
async function clear(path: string): Promise<void> {
  const names = (await readFile(join(path, marker), "utf8")).split("\n").filter(isBelow);
  for (const name of names) await rm(join(path, name), { force: true });
  for (const folder of new Set(names.map((name) => dirname(name)))) {
    if (folder !== ".") await rmdir(join(path, folder)).catch(() => undefined);
  }
}

/** A marker is a file anybody may have edited: it names files of the demo's own kind, or it is not followed. */
function isBelow(name: string): boolean {
  return /^(?:(?:bundles|identities)\/)?[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name) && !name.includes("..");
}
