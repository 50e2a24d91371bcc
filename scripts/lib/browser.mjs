import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { root } from "./root.mjs";
import { apt, mayUseApt, npm, run, runNode, which } from "./run.mjs";

const system = {
  linux: [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((file) =>
      join(process.env[name] ?? "C:\\", file),
    ),
  ),
};

const last = join(root, "node_modules", ".cache", "last-browser");

/** @typedef {{ path: string, env: Record<string, string> }} Browser */

/**
 * The browser the tests drive: the one named by UNDERSIGNED_BROWSER, else Playwright's own, else one of the system,
 * else the one fetched earlier from npm.
 *
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser() {
  const named = process.env["UNDERSIGNED_BROWSER"];
  if (named) return { path: named, env: {} };
  const { chromium } = await import("@playwright/test");
  const files = [chromium.executablePath(), ...(system[process.platform] ?? [])];
  const path = files.map(located).find(isThere);
  if (path !== undefined) return { path, env: {} };
  const fetched = join(last, "chromium");
  if (existsSync(fetched)) return { path: fetched, env: { LD_LIBRARY_PATH: join(last, "lib") } };
  return undefined;
}

const located = (file) => (file.includes("/") || file.includes("\\") ? file : which(file));
const isThere = (file) => file !== undefined && file !== "" && existsSync(file);

/**
 * A browser that can show a window: the one named by UNDERSIGNED_BROWSER, else one of the system, else Playwright's own.
 *
 * @returns {Promise<string | undefined>} its path
 */
export async function findWindowBrowser() {
  const named = process.env["UNDERSIGNED_BROWSER"];
  if (named) return named;
  const own = (system[process.platform] ?? []).filter((file) => file !== "chromium-headless-shell");
  const { chromium } = await import("@playwright/test");
  return [...own.map(located), chromium.executablePath()].find((file) => isThere(file) && !isSnap(file));
}

/** As {@link findWindowBrowser}; gets one where there is none, as {@link ensureBrowser} does. */
export async function ensureWindowBrowser() {
  for (const get of [undefined, () => fromApt(["chromium"]), downloaded]) {
    await get?.();
    const browser = await findWindowBrowser();
    if (browser !== undefined) return browser;
  }
  return undefined;
}

/** What runs inside a snap cannot write to the data folder, nor be driven from outside. */
function isSnap(file) {
  const real = realpathSync(file);
  if (real.startsWith("/snap/") || real === "/usr/bin/snap") return true;
  // Ubuntu's package is a script that starts the snap.
  return statSync(real).size < 65_536 && readFileSync(real, "latin1").includes("/snap/");
}

/**
 * Finds a browser, or gets one: Playwright's download, then Debian's package when already root, then the Chromium
 * that a package of npm carries.
 *
 * @returns {Promise<Browser | undefined>} undefined when all of that failed
 */
export async function ensureBrowser() {
  for (const get of [undefined, downloaded, () => fromApt(), fromNpm]) {
    await get?.();
    const browser = await findBrowser();
    if (browser !== undefined) return browser;
  }
  console.log("No browser could be had: the end-to-end tests are skipped.");
  return undefined;
}

async function downloaded() {
  console.log("No browser found: downloading Playwright's Chromium …");
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000" };
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  await runNode(cli, ["install", "chromium", "--no-shell"], { env, silence: 60_000 });
}

async function fromApt(packages = ["chromium-headless-shell", "chromium"]) {
  if (!mayUseApt()) return;
  for (const name of packages) {
    console.log(`Installing ${name} with apt-get …`);
    if (await apt([name])) return;
  }
}

/** Linux on x64 only. The version and its hash are pinned by scripts/last-browser/package-lock.json. */
async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return;
  console.log("Fetching a Chromium from npm (@sparticuz/chromium) …");
  mkdirSync(last, { recursive: true });
  cpSync(join(root, "scripts", "last-browser"), last, { recursive: true });
  const flags = ["ci", "--prefix", last, "--ignore-scripts", "--no-audit", "--no-fund"];
  if ((await npm(flags)).code !== 0) return;
  const unpack = (name) =>
    brotliDecompressSync(readFileSync(join(last, "node_modules/@sparticuz/chromium/bin", `${name}.br`)));
  writeFileSync(join(last, "libraries.tar"), unpack("al2023.tar"));
  if ((await run("tar", ["-xf", join(last, "libraries.tar"), "-C", last])).code !== 0) return;
  writeFileSync(join(last, "chromium.part"), unpack("chromium"));
  chmodSync(join(last, "chromium.part"), 0o755);
  renameSync(join(last, "chromium.part"), join(last, "chromium"));
}
