import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * @typedef {object} Place
 * @property {string} folder Electron's package
 * @property {string} memory the file in which a failure is remembered
 */

/** @type {Place} */
const usual = {
  folder: join(root, "node_modules", "electron"),
  memory: join(root, "node_modules", ".cache", "electron-not-to-be-had.json"),
};

/**
 * Electron's program, if it is there. The package itself is not asked: that would download it.
 *
 * @returns {string | undefined} its path
 */
export function electronBinary({ folder } = usual) {
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return undefined;
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] || join(folder, "dist");
  const binary = join(dist, readFileSync(named, "utf8").trim());
  return existsSync(binary) ? binary : undefined;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Electron's program, downloaded if it can be had: from the host that Electron releases it on, checked by the package
 * against the hashes it carries. A failure is remembered for a day.
 *
 * @param {object} [options]
 * @param {Place} [options.place]
 * @param {number} [options.silence] gives up after so many milliseconds without a byte
 * @param {(sentence: string) => void} [options.say]
 * @returns {Promise<string | undefined>}
 */
export async function ensureElectron({ place = usual, silence = 20_000, say = console.log } = {}) {
  const there = electronBinary(place);
  if (there !== undefined) return there;
  if (isOn(process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"])) return undefined;
  const { version } = JSON.parse(readFileSync(join(place.folder, "package.json"), "utf8"));
  if (failedLately(place.memory, version)) return undefined;
  say(`Downloading Electron ${version}, as it is not here yet …`);
  const why = await install(place.folder, silence);
  const binary = electronBinary(place);
  if (binary !== undefined) return binary;
  say(`Electron could not be downloaded: ${why} It is tried again tomorrow.`);
  mkdirSync(dirname(place.memory), { recursive: true });
  writeFileSync(place.memory, JSON.stringify({ version, at: Date.now() }));
  return undefined;
}

const isOn = (value) => value !== undefined && value !== "" && value !== "0" && value !== "false";

function failedLately(memory, version) {
  try {
    const failure = JSON.parse(readFileSync(memory, "utf8"));
    const age = Date.now() - failure.at;
    return failure.version === version && age >= 0 && age < day;
  } catch {
    return false;
  }
}

/** Runs the package's own installer while data comes. It says nothing meanwhile: what it writes is watched. */
function install(folder, silence) {
  const scratch = mkdtempSync(join(tmpdir(), "electron-"));
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: "1" };
  const child = spawn(process.execPath, [join(folder, "install.js")], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  let gaveUp = false;
  let seen = 0;
  let changed = Date.now();
  const watch = setInterval(
    () => {
      const size = sizeOf(scratch) + sizeOf(join(folder, "dist"));
      if (size !== seen) [seen, changed] = [size, Date.now()];
      else if (Date.now() - changed >= silence) {
        gaveUp = true;
        child.kill("SIGKILL");
      }
    },
    Math.min(1000, silence / 4),
  );
  return new Promise((resolve) => {
    const end = (why) => {
      clearInterval(watch);
      rmSync(scratch, { recursive: true, force: true });
      resolve(why);
    };
    child.once("error", ({ message }) => end(`${message}.`));
    child.once("close", () => {
      if (gaveUp) end(`no data came for ${Math.round(silence / 1000)} seconds.`);
      else end(`${said.trim().split("\n")[0] || "its installer failed"}.`);
    });
  });
}

function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    // It is not there yet, or changed while it was looked at.
    return 0;
  }
}
