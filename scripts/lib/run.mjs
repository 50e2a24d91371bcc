import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./root.mjs";

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {"show" | "keep"} [options.output] whether its output is shown as it comes, or returned
 * @param {number} [options.silence] ends it after so many milliseconds without a word from it
 * @returns {Promise<{code: number, output: string}>} code 127 when it could not be started, 124 when it fell silent
 */
export function run(command, args, { env = process.env, output = "keep", silence } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32" && command.endsWith(".cmd");
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: output === "show" ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let text = "";
    let silent = false;
    let timer;
    const listen = () => {
      clearTimeout(timer);
      if (silence !== undefined) {
        timer = setTimeout(() => {
          silent = true;
          child.kill("SIGKILL");
        }, silence);
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        listen();
      });
    }
    if (output === "keep") listen();
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${text}${error.message}\n` });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: silent ? 124 : (code ?? 1), output: text });
    });
  });
}

/** Runs a program's own JavaScript with this Node: no shell and no `npx` in between. */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/** Runs npm, the one that started us when it is known. */
export function npm(args, options) {
  const cli = process.env["npm_execpath"];
  if (cli?.endsWith("npm-cli.js") && existsSync(cli)) return runNode(cli, args, options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

/** The full path of a command on PATH, or undefined. */
export function which(command) {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));
}

/** Only a process that is already root may use apt; nothing here ever asks for more rights. */
export const mayUseApt = () => process.getuid?.() === 0 && which("apt-get") !== undefined;

/** @returns {Promise<boolean>} whether the Debian packages are installed now */
export async function apt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = [
    "-o",
    "Acquire::Retries=1",
    "-o",
    "Acquire::http::Timeout=20",
    "-o",
    "DPkg::Lock::Timeout=120",
  ];
  await run("apt-get", ["update", "-qq", ...patience], { env });
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...patience, ...packages];
  return (await run("apt-get", install, { env })).code === 0;
}
