import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { Page } from "@playwright/test";
import { electronBinary } from "../../scripts/lib/electron.mjs";
import { root } from "../../scripts/lib/root.mjs";
import { newFolder } from "../browser/site";
import { canOpenShell, openShell, savedFilesOf } from "./shell";

/** The program as a story drives it, whichever shell is around it. */
export interface OpenProgram {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface ProgramOptions {
  /** where everything is kept that outlives the program; the files it saves go beside it (`savedFilesOf`) */
  readonly home: string;
  /** BCP 47 */
  readonly locale: string;
}

/** A shell that the same story is told in. */
export interface ProgramKind {
  readonly name: string;
  /** why it cannot be opened here, or null */
  readonly missing: () => Promise<string | null>;
  readonly open: (options: ProgramOptions) => Promise<OpenProgram>;
  /** presses what asks for files, and gives these paths */
  readonly choose: (
    program: OpenProgram,
    press: () => Promise<void>,
    paths: readonly string[],
  ) => Promise<void>;
}

const browserShell: ProgramKind = {
  name: "the browser shell",
  missing: async () =>
    (await canOpenShell()) ? null : "no browser on this machine, and none could be fetched",
  open: async ({ home, locale }) => openShell({ home, locale }),
  choose: async ({ page }, press, paths) => {
    const asked = page.waitForEvent("filechooser");
    await press();
    await (await asked).setFiles([...paths]);
  },
};

/** The program's own dialogs cannot be pressed from here: what they would give is put in their place. */
export const electron: ProgramKind = {
  name: "Electron",
  missing: () => Promise.resolve(electronMissing()),
  open: async ({ home, locale }) => {
    const saved = savedFilesOf(home);
    mkdirSync(saved, { recursive: true });
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const program = await _electron.launch({
      executablePath: electronBinary()!,
      args: [root, `--user-data-dir=${home}`, `--lang=${locale}`, ...sandbox],
      env: { ...(process.env as Record<string, string>), LANGUAGE: locale },
    });
    await program.evaluate(({ dialog }, folder) => {
      Object.assign(dialog, {
        showSaveDialog: (_window: unknown, { defaultPath }: { defaultPath: string }) => {
          const name = defaultPath.split(/[\\/]/).at(-1);
          return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
        },
      });
    }, saved);
    const page = await program.firstWindow();
    return { page, close: () => program.close(), program };
  },
  choose: async (opened, press, paths) => {
    const { program } = opened as OpenProgram & { program: Awaited<ReturnType<typeof _electron.launch>> };
    await program.evaluate(
      ({ dialog }, filePaths) => {
        Object.assign(dialog, {
          showOpenDialog: () => Promise.resolve({ canceled: false, filePaths }),
        });
      },
      [...paths],
    );
    await press();
  },
};

function electronMissing(): string | null {
  if (electronBinary() === undefined) {
    return "Electron's binary is not installed (npm start downloads it where it can be had)";
  }
  const display = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  return display ? null : "no display to open the program's window on";
}

export const programs: readonly ProgramKind[] = [browserShell, electron];

/** A data folder that lasts for a story. */
export function newHome(): string {
  return newFolder();
}

/** A file that the program saved. */
export function savedFile(home: string, name: string): string {
  const path = join(savedFilesOf(home), name);
  if (!existsSync(path)) throw new Error(`${name} was not saved`);
  return readFileSync(path, "utf8");
}
