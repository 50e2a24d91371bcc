import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What packaging would download, made on the spot: it shows what it was given, and makes no program. */
export interface StandIns {
  /** in place of Electron for Linux, for electronDist */
  readonly linux: string;
  /** in place of Electron for macOS */
  readonly mac: string;
  /** where packages are to be written */
  readonly output: string;
  /** what `mksquashfs` was to put into an AppImage lies here */
  readonly appImage: string;
  /** what `fpm` was told, a line each */
  readonly fpm: string;
  /** the desktop entry that was to go into the Debian package */
  readonly debEntry: string;
  /** names the stand-in tools to electron-builder */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Makes all of them in one temporary folder. The tools are shell scripts: not for Windows. */
export function standIns(): StandIns {
  const folder = mkdtempSync(join(tmpdir(), "dist-"));
  const at = (...path: readonly string[]) => join(folder, ...path);
  const appImage = at("appimage");
  const fpm = at("fpm.txt");
  const debEntry = at("deb.desktop");

  program(at("linux", "electron"), 'for word; do echo "$word"; done');
  write(at("linux", "version"), "v0");
  write(at("linux", "LICENSE"), "Electron's");
  mkdirSync(at("linux", "resources"));

  const contents = at("mac", "Electron.app", "Contents");
  program(join(contents, "MacOS", "Electron"), "exit 0");
  write(
    join(contents, "Info.plist"),
    plist({ CFBundleExecutable: "Electron", NSCameraUsageDescription: "asks" }),
  );
  for (const helper of ["", " (GPU)", " (Plugin)", " (Renderer)"].map((kind) => `Electron Helper${kind}`)) {
    const inside = join(contents, "Frameworks", `${helper}.app`, "Contents");
    program(join(inside, "MacOS", helper), "exit 0");
    write(join(inside, "Info.plist"), plist({ CFBundleExecutable: helper }));
  }

  program(at("tools", "mksquashfs"), `cp -R "$1" '${appImage}' && echo packed > "$2"`);
  program(at("tools", "desktop-file-validate"), "exit 0");
  for (const arch of ["x64", "arm64"]) {
    write(at("tools", "runtimes", `runtime-${arch}`), "runtime");
    mkdirSync(at("tools", "lib", arch), { recursive: true });
  }
  program(at("tools", "fpm"), fpmScript(fpm, debEntry));

  return {
    linux: at("linux"),
    mac: at("mac"),
    output: at("output"),
    appImage,
    fpm,
    debEntry,
    env: {
      APPIMAGE_TOOLS_PATH: at("tools"),
      CUSTOM_FPM_PATH: at("tools", "fpm"),
      LINUX_TOOLS_MAC_PATH: at("tools"),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Notes every word it is given, keeps the desktop entry, and makes a file where the package was wanted. */
function fpmScript(words: string, entry: string): string {
  return `for word; do
  echo "$word"
  case "$word" in *.desktop=*) cp "\${word%%=*}" '${entry}' ;; esac
  if [ "$before" = --package ]; then echo packed > "$word"; fi
  before="$word"
done > '${words}'`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function program(file: string, script: string): void {
  write(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function plist(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${lines.join("")}</dict></plist>`;
}
