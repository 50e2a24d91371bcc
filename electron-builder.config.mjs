// How electron-builder packages the program: docs/decisions/006-packaging.md says why. Run it with `npm run dist`, which
// first prepares out/staged.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The hashes of Electron's own archives, from its package, which the lock file pins. */
const checksums = /** @type {Record<string, string>} */ (
  JSON.parse(readFileSync(new URL("node_modules/electron/checksums.json", import.meta.url), "utf8"))
);

/** An offer to open, never the claim to be the owner: other programs use age as well. */
const offer = { role: "Viewer", rank: "Alternate" };

/** @type {import("electron-builder").Configuration} */
const config = {
  appId: "org.undersigned.desk",
  productName: "Undersigned",
  copyright: "© The contributors of Undersigned. GPL-3.0-or-later.",
  directories: { app: "out/staged/app", buildResources: "out/staged/icons", output: "dist" },
  files: ["**/*"],
  extraResources: [{ from: "out/staged/licences", to: "licences" }],
  asar: true,
  artifactName: "${productName}-${version}-${os}-${arch}.${ext}",
  electronDownload: { checksums },
  // Neither sent anywhere nor described for a program that would look for newer versions.
  publish: null,
  // Everything is in the build: electron-builder is to install, rebuild and copy no node_modules.
  beforeBuild: () => Promise.resolve(false),
  afterPack: sealForMac,
  afterAllArtifactBuild: writeSums,

  win: {
    target: [{ target: "nsis", arch: ["x64", "arm64"] }],
    icon: "icon.ico",
  },
  nsis: {
    // For one person and without an administrator's rights: the computer may be shared, or somebody else's.
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    // Half the download: one installer for each kind of processor.
    buildUniversalInstaller: false,
    differentialPackage: false,
    // A desk outlives the program, and nothing shows on the desktop.
    deleteAppDataOnUninstall: false,
    createDesktopShortcut: false,
    include: "resources/installer.nsh",
  },

  mac: {
    target: [{ target: "dmg", arch: ["x64", "arm64"] }],
    icon: "icon.icns",
    category: "public.app-category.productivity",
    // No certificate of whoever packages is looked for: it would carry a name.
    identity: null,
    // What macOS would say when the program asked for these: it never asks.
    extendInfo: {
      NSAudioCaptureUsageDescription: null,
      NSBluetoothAlwaysUsageDescription: null,
      NSBluetoothPeripheralUsageDescription: null,
      NSCameraUsageDescription: null,
      NSMicrophoneUsageDescription: null,
    },
    fileAssociations: [
      { ext: "age", name: "Encrypted bundle", ...offer },
      { ext: "card", name: "Organisation's card", ...offer },
    ],
  },
  dmg: { writeUpdateInfo: false },

  linux: {
    target: ["AppImage", "deb"],
    icon: "linux",
    category: "Office",
    executableName: "undersigned",
    maintainer: "The contributors of Undersigned <nobody@undersigned.invalid>",
    synopsis: "Joint letters and signed endorsements, without any server",
    syncDesktopName: true,
    // Neither by its menu entry nor by its start script may an AppImage come to run with --no-sandbox.
    executableArgs: [],
    extraFiles: [{ from: "out/staged/linux", to: "." }],
    // On Linux a program that names a type is one of those offered; owners are chosen by the person.
    fileAssociations: [
      { ext: "age", mimeType: "application/vnd.age", description: "Encrypted bundle" },
      { ext: "card", mimeType: "application/x-undersigned-card", description: "Organisation's card" },
    ],
  },
  // Files are named by their paths; the default names them by file: addresses.
  deb: { executableArgs: ["%F"], recommends: [] },
  // Its runtime needs no FUSE 2, which newer systems lack.
  toolsets: { appimage: "1.0.3" },
};

export default config;

/**
 * Renaming breaks the seal of Electron's own archive, and macOS calls such a program damaged. This one names nobody.
 *
 * @param {import("electron-builder").AfterPackContext} context
 */
function sealForMac({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== "darwin" || process.platform !== "darwin") return;
  const app = join(appOutDir, `${packager.appInfo.productFilename}.app`);
  execFileSync("/usr/bin/codesign", ["--force", "--deep", "--sign", "-", app], { stdio: "inherit" });
}

/**
 * Writes SHA256SUMS beside the packages, to be published somewhere else than they are: nothing is signed yet.
 *
 * @param {import("electron-builder").BuildResult} result
 */
function writeSums({ outDir, artifactPaths }) {
  if (artifactPaths.length === 0) return [];
  const lines = [...artifactPaths]
    .sort()
    .map((file) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${basename(file)}\n`);
  const file = join(outDir, "SHA256SUMS");
  writeFileSync(file, lines.join(""));
  return [file];
}
