import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { binaryBehind } from "../../src/browser/binary";
import { usualDataFolder, usualFilesFolder } from "../../src/browser/folders";
import { freePath } from "../../src/browser/freeName";
import { newFolder, removeFolders } from "./site";

afterAll(removeFolders);

describe("the data folder is where each system wants it", () => {
  test.each([
    ["linux", {}, "/home/a/.local/share/undersigned-preview"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/undersigned-preview"],
    ["linux", { XDG_DATA_HOME: "not/absolute" }, "/home/a/.local/share/undersigned-preview"],
    ["darwin", { XDG_DATA_HOME: "/data" }, "/home/a/Library/Application Support/undersigned-preview"],
    ["win32", {}, "/home/a/AppData/Roaming/undersigned-preview"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/undersigned-preview"],
  ] as const)("%s with %j", (platform, env, expected) => {
    expect(usualDataFolder({ platform, env, home: "/home/a" })).toBe(expected);
  });
});

describe("files are saved where the person will find them", () => {
  const computer = (home: string) => ({ platform: "linux" as const, env: {}, home });

  test("in the folder for downloads, by the name it has in their language", () => {
    const home = newFolder();
    expect(usualFilesFolder(computer(home)), "no such folder").toBe(home);
    mkdirSync(join(home, "Downloads"));
    expect(usualFilesFolder(computer(home))).toBe(join(home, "Downloads"));
    mkdirSync(join(home, ".config"));
    mkdirSync(join(home, "Téléchargements"));
    const settings = join(home, ".config/user-dirs.dirs");
    writeFileSync(settings, `# a comment\nXDG_DOWNLOAD_DIR="$HOME/Téléchargements"\n`);
    expect(usualFilesFolder(computer(home))).toBe(join(home, "Téléchargements"));
    expect(usualFilesFolder({ ...computer(home), platform: "darwin" })).toBe(join(home, "Downloads"));
    writeFileSync(settings, `XDG_DOWNLOAD_DIR="$HOME/gone"\n`);
    expect(usualFilesFolder(computer(home))).toBe(home);
  });

  test("under a name that nothing has yet, a link that leads nowhere included", () => {
    const folder = newFolder();
    const name = () => freePath(folder, "letter.final.docx").slice(folder.length + 1);
    expect(name()).toBe("letter.final.docx");
    writeFileSync(join(folder, name()), "");
    expect(name()).toBe("letter.final (2).docx");
    symlinkSync("/nowhere", join(folder, name()));
    expect(name()).toBe("letter.final (3).docx");
    expect(freePath(folder, "README")).toBe(join(folder, "README"));
  });
});

describe("the browser's own program is found behind the script that starts it", () => {
  test("beside it, through a link", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "opt"));
    writeFileSync(join(folder, "opt/google-chrome"), "#!/bin/bash\nexec chrome\n");
    writeFileSync(join(folder, "opt/chrome"), "\u007FELF");
    symlinkSync(join(folder, "opt/google-chrome"), join(folder, "google-chrome-stable"));
    expect(binaryBehind(join(folder, "google-chrome-stable"))).toBe(join(folder, "opt/chrome"));
  });

  test("and where it is not, the script itself is taken", () => {
    const script = join(newFolder(), "unheard-of-browser");
    writeFileSync(script, "#!/bin/sh\n");
    expect(binaryBehind(script)).toBe(script);
  });

  test("a program is taken as it is", () => {
    expect(binaryBehind(process.execPath)).toBe(process.execPath);
  });
});
