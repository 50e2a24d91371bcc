import { existsSync, openSync, readSync, closeSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What the program behind a system's starting script is called, in the same folder. */
const beside = ["chrome", "msedge", "brave", "vivaldi-bin"];

/**
 * The browser's own program, where `path` is one of the scripts that systems start it with: such a script may stay
 * between us and the browser, and then what ends one does not end the other.
 */
export function binaryBehind(path: string): string {
  const file = realpathSync(path);
  if (!isScript(file)) return file;
  const folder = dirname(file);
  const name = basename(file);
  const candidates = [
    // Google's and Microsoft's packages
    ...beside.map((program) => join(folder, program)),
    // Debian's, and its relatives'
    ...(folder === "/usr/bin" ? [join("/usr/lib", name, name), join("/usr/lib/chromium", name)] : []),
  ];
  return candidates.find((candidate) => existsSync(candidate) && !isScript(candidate)) ?? file;
}

function isScript(file: string): boolean {
  const start = Buffer.alloc(2);
  const opened = openSync(file, "r");
  try {
    readSync(opened, start);
  } finally {
    closeSync(opened);
  }
  return start.toString("latin1") === "#!";
}
