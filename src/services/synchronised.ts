import { readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Synchroniser } from "../bridge/parts";

/** Where it is looked for what synchronises folders. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whose program copies this folder to other computers, as far as its path, the system's variables and the marks that
 * such programs leave show it. Null is no promise: a folder can be copied elsewhere without a sign.
 *
 * @param folder - absolute, and there
 */
export async function synchroniserOf(
  folder: string,
  surroundings: Surroundings = process,
): Promise<Synchroniser | null> {
  // A link into such a folder leads there all the same.
  const real = await realpath(folder).catch(() => folder);
  for (const path of new Set([real, folder])) {
    const named = byVariables(path, surroundings) ?? byName(path);
    if (named !== null) return named;
  }
  return byMarks(real);
}

/** Each folder's name on its own, as the programs make it: the first that fits counts. */
const names: readonly (readonly [RegExp, Synchroniser])[] = [
  // With what stands behind the name for a business's: "Dropbox (Our Office)", "OneDrive - Our Office".
  [/^\.?dropbox(?: \(.+\))?$/i, "dropbox"],
  [/^(?:onedrive|skydrive)(?: ?[-–] ?.+)?$/i, "onedrive"],
  [/^(?:google ?drive|googledrive-.+|drivefs|my drive|gdrive)$/i, "google-drive"],
  [/^(?:mobile documents|icloud ?drive|com~apple~clouddocs)$/i, "icloud"],
  [/^(?:nextcloud|owncloud)\d?$/i, "nextcloud"],
  [/^pcloud ?(?:drive|sync)?$/i, "pcloud"],
  [/^mega(?: ?sync(?: ?uploads)?)?$/i, "mega"],
  [/^box(?: sync|-box)?$/i, "box"],
  [/^yandex\.?disk(?:-.+)?$/i, "yandex-disk"],
  [/^(?:proton ?drive|protondrive-.+)$/i, "proton-drive"],
  [/^tresorit(?: drive)?$/i, "tresorit"],
];

/** macOS keeps what such programs mount below one folder, each named after its program. */
const macCloudFolder = /^cloudstorage$/i;

function byName(path: string): Synchroniser | null {
  const parts = path.split(/[\\/]+/);
  for (const part of parts) {
    const [, found] = names.find(([name]) => name.test(part)) ?? [];
    if (found) return found;
  }
  return parts.some((part) => macCloudFolder.test(part)) ? "another" : null;
}

/** Windows tells where OneDrive's folders are, whatever they are called. */
function byVariables(path: string, { platform, env }: Surroundings): Synchroniser | null {
  if (platform !== "win32") return null;
  const folders = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"].flatMap((name) => env[name] ?? []);
  return folders.some((folder) => isWithin(path, folder)) ? "onedrive" : null;
}

function isWithin(path: string, folder: string): boolean {
  const plain = (one: string): string => one.replaceAll("/", "\\").replace(/\\+$/, "").toLowerCase();
  return folder !== "" && `${plain(path)}\\`.startsWith(`${plain(folder)}\\`);
}

/** What the programs put into the topmost folder that they copy. */
const marks: Readonly<Record<string, Synchroniser>> = {
  ".dropbox": "dropbox",
  ".dropbox.cache": "dropbox",
  ".nextcloudsync.log": "nextcloud",
  ".owncloudsync.log": "nextcloud",
  ".tmp.drivedownload": "google-drive",
  ".tmp.driveupload": "google-drive",
  ".shortcut-targets-by-id": "google-drive",
  ".megaignore": "mega",
  ".stfolder": "syncthing",
  ".tresorit": "tresorit",
};

/** With a name of its own for each folder: `.sync_0123456789ab.db`. */
const nextcloudDatabase = /^\.(?:_sync|sync)_[0-9a-f]+\.db$/;

async function byMarks(folder: string): Promise<Synchroniser | null> {
  for (let path = folder; ; path = dirname(path)) {
    for (const entry of await readdir(path).catch(() => [])) {
      const mark = Object.hasOwn(marks, entry) ? marks[entry] : undefined;
      // Dropbox keeps its settings in a person's own folder under the same name, and does not copy that.
      if (mark && !(entry === ".dropbox" && (await isSettings(join(path, entry))))) return mark;
      if (nextcloudDatabase.test(entry)) return "nextcloud";
    }
    if (path === dirname(path)) return null;
  }
}

/** In a folder that is copied it is a file. */
async function isSettings(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
