import { readFileSync, statSync } from "node:fs";
import { mkdir, realpath } from "node:fs/promises";
import { isAbsolute, join } from "node:path";

/** Where folders are looked for. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** the person's own folder */
  readonly home: string;
}

/** The folder of the preview's data, as each system wants it. Not the Electron program's: the two do not share desks. */
export function usualDataFolder({ platform, env, home }: Computer): string {
  return join(dataRoot(platform, env, home), "undersigned-preview");
}

function dataRoot(platform: NodeJS.Platform, env: Computer["env"], home: string): string {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return absolute(env["APPDATA"]) ?? join(home, "AppData", "Roaming");
  return absolute(env["XDG_DATA_HOME"]) ?? join(home, ".local", "share");
}

/** A folder where the person will find what was saved: the one for downloads, else their own. */
export function usualFilesFolder(computer: Computer): string {
  const downloads = namedDownloads(computer) ?? join(computer.home, "Downloads");
  return isFolder(downloads) ? downloads : computer.home;
}

/** Linux desktops name it in the person's language, and say in a file how. */
function namedDownloads({ platform, env, home }: Computer): string | null {
  if (platform === "darwin" || platform === "win32") return null;
  try {
    const settings = join(absolute(env["XDG_CONFIG_HOME"]) ?? join(home, ".config"), "user-dirs.dirs");
    const named = /^XDG_DOWNLOAD_DIR="(.*)"$/m.exec(readFileSync(settings, "utf8"))?.[1];
    return absolute(named?.replace(/^\$HOME(?=\/)/, home)) ?? null;
  } catch {
    return null;
  }
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Makes a folder for its owner alone, unless it is there, and gives its one true path. */
export async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return realpath(path);
}
