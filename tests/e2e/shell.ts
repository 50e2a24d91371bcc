import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { buildBridge } from "../../scripts/build-browser.mjs";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { root } from "../../scripts/lib/root.mjs";
import { binaryBehind } from "../../src/browser/binary";
import { flagsOf } from "../../src/browser/flags";
import { prepareProfile } from "../../src/browser/profile";
import { startProgram } from "../../src/browser/program";
import type { Serving } from "../../src/browser/server";
import { keyScript, sessionCookie } from "../../src/browser/window";
import { browserPid, isRunning } from "../browser/processes";
import { newFolder } from "../browser/site";

/** The browser shell as a test has it: the real services and server, and a browser that Playwright drives. */
export interface OpenShell {
  /** the program's page, loaded */
  readonly page: Page;
  /** every page of this browser has the session: another page of the program is another window of the same desk */
  readonly context: BrowserContext;
  /** `http://undersigned.localhost`, the same each time */
  readonly origin: string;
  /** the data folder: open it again to find what was kept */
  readonly home: string;
  /** where files are saved */
  readonly filesFolder: string;
  /** every request that was not for our own server, by the page or past it, but for those that Chromium makes by itself */
  readonly strays: () => readonly string[];
  /** the browser's own process */
  readonly browserPid: number;
  /** gives the program files, as a double click does; absolute paths */
  readonly offer: (paths: readonly string[]) => Promise<void>;
  /** ends the browser in order, then the program */
  readonly close: () => Promise<void>;
  /** ends the browser with SIGKILL, then the program */
  readonly kill: () => Promise<void>;
}

export interface ShellOptions extends Pick<BrowserContextOptions, "locale" | "colorScheme" | "viewport"> {
  /** a data folder that was used before; without it a new one */
  readonly home?: string;
  /** another page than the built one */
  readonly renderer?: string;
  /** the page's end of the bridge, where it was built already */
  readonly bridge?: string;
  /** runs in every page before its own scripts */
  readonly before?: (context: BrowserContext) => Promise<void> | void;
}

/** Built once for each of Playwright's workers. */
let bridge: Promise<string> | undefined;

/** @returns false when there is no browser on this machine: the test is to be skipped, saying so */
export async function canOpenShell(): Promise<boolean> {
  return (await findBrowser()) !== undefined;
}

/** Opens the program on a data folder. Several can be open at a time, each on its own folder. */
export async function openShell(options: ShellOptions = {}): Promise<OpenShell> {
  const { home = newFolder(), renderer = join(root, "out/renderer"), before } = options;
  const filesFolder = savedFilesOf(home);
  const profile = join(home, "browser");
  mkdirSync(filesFolder, { recursive: true });
  await prepareProfile(profile);

  const drawn: { page?: Page } = {};
  const pdf = async () => {
    const bytes = new Uint8Array(await drawn.page!.pdf({ printBackground: true, preferCSSPageSize: true }));
    return { outcome: "made" as const, bytes };
  };
  const shell = { home, profile, saveTo: filesFolder, version: "0.0.0-test", pdf };
  const site = {
    renderer,
    bridge: options.bridge ?? (await bridgeFile()),
    verifierPage: join(root, "out/verify.html"),
  };
  const running = await startProgram({ site, shell, way: "proxy" });
  if (running.outcome === "taken") throw new Error("a port that nobody chose is taken");
  const { serving, offer } = running;

  const context = await launch(profile, serving, options);
  const pid = browserPid(profile);
  if (pid === undefined) throw new Error("the browser's process is not to be found");
  const requested: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== serving.door.origin) requested.push(request.url());
  });
  await context.addCookies([sessionCookie(serving)]);
  await context.addInitScript(keyScript(serving));
  await before?.(context);
  const page = context.pages()[0] ?? (await context.newPage());
  drawn.page = page;
  await page.goto(`${serving.door.origin}/`);

  return {
    page,
    context,
    origin: serving.door.origin,
    home,
    filesFolder,
    strays: () => [...requested, ...serving.strays().filter((stray) => !isChromiums(stray))],
    browserPid: pid,
    offer,
    close: async () => {
      await context.close();
      await serving.stop();
    },
    kill: async () => {
      const closed = context.waitForEvent("close");
      process.kill(pid, "SIGKILL");
      await closed;
      while (isRunning(pid)) await new Promise((resolve) => setImmediate(resolve));
      await serving.stop();
    },
  };
}

/** Where the program with this data folder saves files: beside it, as a person's own folders are. */
export function savedFilesOf(home: string): string {
  return `${home}-saved-files`;
}

async function launch(profile: string, serving: Serving, options: ShellOptions): Promise<BrowserContext> {
  const found = await findBrowser();
  if (found === undefined) throw new Error("no browser on this machine, and none could be fetched");
  const { locale = "en-GB", colorScheme = "light", viewport = { width: 1280, height: 800 } } = options;
  // Playwright names the profile itself, and has features of its own to switch off: the last such flag counts alone.
  const flags = flagsOf({ profile, port: serving.port }).filter(
    (flag) => !flag.startsWith("--user-data-dir=") && !flag.startsWith("--disable-features="),
  );
  return chromium.launchPersistentContext(profile, {
    executablePath: binaryBehind(found.path),
    env: { ...process.env, ...found.env },
    args: [...flags],
    acceptDownloads: false,
    permissions: ["clipboard-write"],
    locale,
    colorScheme,
    viewport,
  });
}

/** What a Chromium with a window tries by itself, whatever its flags. The page's requests are listened to as well. */
function isChromiums(stray: string): boolean {
  return /^[A-Z]+ (?:[a-z0-9-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com(?::443)?$/.test(stray);
}

async function bridgeFile(): Promise<string> {
  bridge ??= buildBridge().then((script) => {
    const file = join(newFolder(), "bridge.js");
    writeFileSync(file, script);
    return file;
  });
  return bridge;
}
