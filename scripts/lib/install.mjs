import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { npm } from "./run.mjs";

const stamp = join(root, "node_modules", ".stamp");

/** The lock file's hash and the platform: what node_modules must have been installed for. */
function wanted() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
}

function found() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

/**
 * Installs node_modules unless a finished installation of exactly this lock file is there. The stamp is written
 * last, so that an installation cut off half-way is done again. Says what it does on stderr only.
 *
 * @returns {Promise<boolean>} false when it could not be done
 */
export async function installed() {
  if (found() === wanted()) return true;
  process.stderr.write("Installing the packages of package-lock.json with npm ci …\n");
  rmSync(stamp, { force: true });
  // NODE_ENV=production or omit=… in somebody's npm settings must not leave out what tests and builds need.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--no-engine-strict"];
  const { code, output } = await npm([...args, "--loglevel=error"]);
  if (code !== 0) {
    process.stderr.write(`${output}npm ci failed (${code}): nothing could be run.\n`);
    return false;
  }
  writeFileSync(stamp, wanted());
  return true;
}
