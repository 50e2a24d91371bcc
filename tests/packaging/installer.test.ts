import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../house/sources";
import { toolMissing } from "../support/tools";

/** As much of electron-builder's installer as the included file leans on. */
const installer = `
Unicode true
OutFile "OUT/desk.exe"
!define APP_INSTALLER_STORE_FILE "undersigned-updater\\installer.exe"
!define APP_PACKAGE_NAME "undersigned"
Var appExe
!include "${join(root, "resources", "installer.nsh")}"
Section
  StrCpy $appExe "$INSTDIR\\Undersigned.exe"
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section un.uninstall
  !insertmacro customUnInstall
SectionEnd
`;

const classes = "SHELL_CONTEXT\\Software\\Classes\\";
const missing = toolMissing("makensis", ["-VERSION"]);

test.skipIf(missing !== null)(
  `the installer offers to open bundles and cards, takes neither from another program, and takes its offer back${missing === null ? "" : ` (skipped: ${missing})`}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "nsis-"));
    const { status, stdout } = spawnSync("makensis", ["-WX", "-V4", "-"], {
      input: installer.replace("OUT", folder),
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
    const registry = stdout.match(/^(?:Write|Delete)Reg\w+: .*$/gm) ?? [];
    const offer = (ending: string, kind: string, name: string) => [
      `WriteRegStr: ${classes}Undersigned.${kind}\\=${name}`,
      `WriteRegStr: ${classes}Undersigned.${kind}\\DefaultIcon\\=$appExe,0`,
      `WriteRegStr: ${classes}Undersigned.${kind}\\shell\\open\\command\\="$appExe" "%1"`,
      `WriteRegNone: ${classes}${ending}\\OpenWithProgids\\Undersigned.${kind}=`,
    ];
    const takenBack = (ending: string, kind: string) => [
      `DeleteRegValue: ${classes}${ending}\\OpenWithProgids\\Undersigned.${kind}`,
      `DeleteRegKey: ${classes}Undersigned.${kind}`,
    ];
    expect(registry).toEqual([
      ...offer(".age", "Bundle", "Encrypted bundle"),
      ...offer(".card", "Card", "Organisation's card"),
      ...takenBack(".age", "Bundle"),
      ...takenBack(".card", "Card"),
    ]);
    expect(readFileSync(join(folder, "desk.exe")).toString("latin1", 0, 2)).toBe("MZ");
    rmSync(folder, { recursive: true });
  },
);
