import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { synchroniserOf } from "../../src/services/synchronised";
import { temporary } from "./folders";

const linux = { platform: "linux", env: {} } as const;

test.each([
  ["/home/amina/Dropbox/work", "dropbox"],
  ["/Users/amina/Dropbox (Our Office)", "dropbox"],
  ["C:\\Users\\Amina\\OneDrive - Our Office\\Documents", "onedrive"],
  ["C:\\Users\\Amina\\OneDrive", "onedrive"],
  ["/Users/amina/Library/CloudStorage/OneDrive-OurOffice", "onedrive"],
  ["/Users/amina/Library/CloudStorage/GoogleDrive-amina@example.org/My Drive", "google-drive"],
  ["G:\\My Drive\\backups", "google-drive"],
  ["/Users/amina/Library/Mobile Documents/com~apple~CloudDocs", "icloud"],
  ["/Users/amina/Library/CloudStorage/SomeDrive", "another"],
  ["/home/amina/Nextcloud", "nextcloud"],
  ["/home/amina/ownCloud2", "nextcloud"],
  ["/home/amina/pCloudDrive", "pcloud"],
  ["/home/amina/MEGA", "mega"],
  ["/home/amina/MEGAsync", "mega"],
  ["/Users/amina/Box Sync", "box"],
  ["/Users/amina/Library/CloudStorage/Box-Box", "box"],
  ["/home/amina/Yandex.Disk", "yandex-disk"],
  ["/Users/amina/Library/CloudStorage/ProtonDrive-amina", "proton-drive"],
  ["/home/amina/Tresorit", "tresorit"],
] as const)("%s is %s's", async (path, found) => {
  expect(await synchroniserOf(path, linux)).toBe(found);
});

test.each([
  "/media/amina/STICK",
  "/home/amina/Documents",
  "/home/amina/toolbox",
  "/home/omega/box-of-letters",
  "D:\\",
])("%s shows no sign", async (path) => {
  expect(await synchroniserOf(path, linux)).toBeNull();
});

test("Windows tells where OneDrive is, whatever it is called, and no further", async () => {
  const env = { OneDriveCommercial: "D:\\Cloud\\Ours\\" };
  const windows = { platform: "win32", env } as const;
  expect(await synchroniserOf("d:\\cloud\\ours\\Backups", windows)).toBe("onedrive");
  expect(await synchroniserOf("D:\\Cloud\\Ours", windows)).toBe("onedrive");
  expect(await synchroniserOf("D:\\Cloud\\Ourselves", windows)).toBeNull();
  expect(await synchroniserOf("D:\\Cloud\\Ours", { platform: "linux", env })).toBeNull();
});

test.each([
  [".dropbox", "file", "dropbox"],
  [".dropbox.cache", "folder", "dropbox"],
  [".stfolder", "folder", "syncthing"],
  [".sync_0123456789ab.db", "file", "nextcloud"],
  [".nextcloudsync.log", "file", "nextcloud"],
  [".tmp.drivedownload", "folder", "google-drive"],
] as const)("a folder below one with %s is copied", async (mark, kind, found) => {
  const top = temporary();
  const folder = join(top, "some", "where");
  mkdirSync(folder, { recursive: true });
  expect(await synchroniserOf(folder, linux)).toBeNull();
  if (kind === "file") writeFileSync(join(top, mark), "");
  else mkdirSync(join(top, mark));
  expect(await synchroniserOf(folder, linux)).toBe(found);
});

test("Dropbox's own settings are no sign, and a link leads where it leads", async () => {
  const top = temporary();
  mkdirSync(join(top, ".dropbox"));
  mkdirSync(join(top, "here"));
  expect(await synchroniserOf(join(top, "here"), linux)).toBeNull();
  mkdirSync(join(top, "Nextcloud"));
  symlinkSync(join(top, "Nextcloud"), join(top, "short"));
  expect(await synchroniserOf(join(top, "short"), linux)).toBe("nextcloud");
});
