import { loadConfigFromFile, MainConfigFactory, PreloadConfigFactory } from "electron-vite";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, onTestFinished } from "vitest";
import type { Bridge } from "../../src/bridge/bridge";
import type * as double from "./electron/index";
import type { FakePage } from "./electron/page";
import type { Setting } from "./electron/stage";

type Electron = typeof double;

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Program {
  readonly electron: Electron;
  /** the folder in which the test may put things; also where the program keeps what it keeps */
  readonly home: string;
  /** the window's page */
  readonly page: () => FakePage;
  /** what the page's own scripts have of the program */
  readonly bridge: () => Bridge;
  /** a file in the home, as the person might have one anywhere */
  readonly file: (name: string, contents: string | Uint8Array) => string;
}

interface Start extends Partial<Omit<Setting, "folders">> {
  readonly platform?: NodeJS.Platform;
  /** what comes after the program's own name */
  readonly args?: readonly string[];
  /** whether the test says itself when Chromium is up */
  readonly waits?: boolean;
  /** whether the built pages are there */
  readonly pages?: boolean;
  /** what lies in the home before the start */
  readonly before?: (home: string) => void;
}

let built: Promise<string> | null = null;

afterAll(async () => {
  if (built !== null) rmSync(await built, { recursive: true, force: true });
});

/**
 * Starts the built main process under Node, with the double in Electron's place. What is built is what electron-vite
 * ships, by the project's own configuration; only the window's page is a small one.
 */
export async function startProgram({
  platform = "linux",
  args = [],
  waits = false,
  pages = true,
  before = () => undefined,
  ...setting
}: Start = {}): Promise<Program> {
  const folder = temporary();
  cpSync(await (built ??= buildAll()), join(folder, "node_modules"), { recursive: true });
  const home = join(folder, "home");
  for (const name of ["Documents", "Downloads"]) mkdirSync(join(home, name), { recursive: true });
  if (pages) {
    const renderer = join(folder, "node_modules/undersigned/renderer");
    mkdirSync(renderer);
    writeFileSync(join(renderer, "index.html"), "<title>Letter to the Secretary-General</title>");
  }
  before(home);
  standIn(platform, ["/usr/bin/undersigned", ...args]);

  // Under node_modules, so that vitest leaves both to Node itself, which then finds one beside the other.
  const load = (name: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, "node_modules", name)).href);
  const electron = (await load("electron/index.js")) as Electron;
  const { stage } = electron.backstage;
  stage.setting = { ...stage.setting, ...setting, folders: foldersOf(home) };
  await load("undersigned/main/index.js");
  if (!waits) {
    electron.app.becomeReady();
    await untilSettled(electron);
  }

  const page = (): FakePage => {
    const [window] = electron.BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error("there is no window");
    return window.webContents;
  };
  return {
    electron,
    home,
    page,
    bridge: () => page().world?.globals["undersigned"] as Bridge,
    file: (name, contents) => {
      const path = join(home, name);
      writeFileSync(path, contents);
      return path;
    },
  };
}

/** Until the window is shown, or the program has ended. */
export async function untilSettled({ BrowserWindow, backstage }: Electron): Promise<void> {
  const settled = (): boolean =>
    backstage.stage.ended !== null || BrowserWindow.getAllWindows().some(({ shown }) => shown);
  while (!settled()) await turn();
}

/** Lets everything happen that waits for a turn of the loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "undersigned-main-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function foldersOf(home: string): Setting["folders"] {
  return {
    userData: home,
    // Another than the home, as somebody may have it.
    sessionData: join(home, "session"),
    home,
    documents: join(home, "Documents"),
    downloads: join(home, "Downloads"),
  };
}

/** The program asks the process on what system it is and what it was started with. */
function standIn(platform: NodeJS.Platform, argv: readonly string[]): void {
  const before = { platform: process.platform, argv: process.argv };
  const put = (values: { readonly platform: string; readonly argv: readonly string[] }): void => {
    for (const [name, value] of Object.entries(values)) Object.defineProperty(process, name, { value });
  };
  put({ platform, argv });
  onTestFinished(() => put(before));
}

/** @returns a folder with `undersigned/{main,preload}` and `electron` */
async function buildAll(): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), "undersigned-built-"));
  const environment = { command: "build", mode: "production" } as const;
  const { config } = await loadConfigFromFile(environment, join(root, "electron.vite.config.ts"));
  const common = { root, mode: "production", configFile: false, logLevel: "error" } as const;
  for (const [name, Factory] of [
    ["main", MainConfigFactory],
    ["preload", PreloadConfigFactory],
  ] as const) {
    const one = config[name] ?? {};
    const outDir = join(into, "undersigned", name);
    const settings = { ...one, ...common, build: { ...one.build, outDir, emptyOutDir: true } };
    await build(await new Factory(settings, {}, { root }).build());
  }
  await build({
    ...common,
    build: {
      outDir: join(into, "electron"),
      emptyOutDir: true,
      minify: false,
      ssr: true,
      rollupOptions: {
        input: join(root, "tests/main/electron/index.ts"),
        output: { entryFileNames: "index.js" },
      },
    },
  });
  for (const name of ["electron", "undersigned"])
    writeFileSync(join(into, name, "package.json"), `{"type":"module","main":"index.js"}`);
  return into;
}
