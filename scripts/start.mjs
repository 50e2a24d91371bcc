// npm start: installs and builds what is missing, then opens the program: in Electron, else in the window of an
// installed browser. Where there is no display, the demo is run instead. `npm start -- --help` lists what may follow.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureWindowBrowser } from "./lib/browser.mjs";
import { built } from "./lib/build.mjs";
import { ensureElectron } from "./lib/electron.mjs";
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";

const forced = "--browser-shell";
const args = process.argv.slice(2).filter((argument) => argument !== forced);
const isForced = process.argv.includes(forced);
const isServed = ["--serve", "--headless", "--help", "-h"].some((argument) => args.includes(argument));
const isOnScreen =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

/** A person's Ctrl+C reaches the program too: it ends by itself, and is waited for. */
let stopped;

process.exitCode = await start();

async function start() {
  if (!(await installed()) || !(await built())) return 1;
  if (isServed) return browserShell(args);
  if (!isOnScreen) return demo();
  if (!isForced) {
    const code = await inElectron();
    if (code !== undefined) return code;
    console.log(
      "Electron is not here: the program opens in the window of an installed browser, as a preview.",
    );
  }
  const browser = await ensureWindowBrowser();
  if (browser === undefined) {
    console.log(
      "No Chromium, Chrome or Edge was found for its window. Install one, or open the program in any",
    );
    console.log("browser: npm start -- --serve");
    return 1;
  }
  return browserShell(["--browser", browser, ...args]);
}

/** @returns {Promise<number | undefined>} undefined when it is not to be had, or does not run here */
async function inElectron() {
  const binary = await ensureElectron();
  if (binary === undefined) return undefined;
  // Chromium has no sandbox for root.
  const flags = process.platform === "linux" && process.getuid() === 0 ? ["--no-sandbox"] : [];
  const began = Date.now();
  const { code, signal, error } = await follow(binary, [...flags, root, ...args]);
  const isBroken = error !== undefined || code === 127 || (signal !== null && Date.now() - began < 10_000);
  if (!isBroken || stopped) return code ?? 1;
  console.log(`Electron does not run here (${error ?? signal ?? "a library is missing"}).`);
  return undefined;
}

async function browserShell(more) {
  const { code, error } = await follow(process.execPath, [join(root, "out", "browser", "main.js"), ...more]);
  if (error !== undefined) console.log(error);
  return code ?? 1;
}

async function demo() {
  console.log("There is no display to open a window on: the demo is run instead.\n");
  const { code } = await follow(process.execPath, [
    join(root, "scripts", "run.mjs"),
    "src/cli/main.ts",
    "demo",
  ]);
  console.log("\nTo use the program from here: npm start -- --serve prints an address for a browser,");
  console.log("and npm run screenshots takes pictures of every screen.");
  return code ?? 1;
}

/** Runs a program where the person is, until it ends. */
function follow(command, commandArgs) {
  // npm has gone to the folder of package.json: paths that were typed begin where it was called.
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  const env = { ...process.env };
  delete env["ELECTRON_RUN_AS_NODE"];
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, { cwd, env, stdio: "inherit" });
    const pass = (name) => {
      stopped = name;
      if (name !== "SIGINT") child.kill(name);
    };
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, pass);
    const end = (result) => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, pass);
      resolve(result);
    };
    child.once("error", ({ message }) => end({ code: null, signal: null, error: message }));
    child.once("exit", (code, signal) => end({ code, signal, error: undefined }));
  });
}
