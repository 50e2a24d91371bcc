import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const nobody = 65534;

/** A folder for one test. */
export function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "services-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file system of its own for one test, or why it cannot be had: only root may mount one. */
export function mounted(
  folder: string,
  options: string,
): { readonly at: string; readonly remount: (options: string) => void } | { readonly missing: string } {
  const at = join(folder, "mounted");
  mkdirSync(at);
  const mount = (options: string): boolean =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", at], { stdio: "ignore" }).status === 0;
  if (!mount(options)) return { missing: "a small file system can only be mounted by root on Linux" };
  onTestFinished(() => {
    spawnSync("umount", [at]);
  });
  return {
    at,
    remount: (options) => {
      spawnSync("mount", ["-o", `remount,${options}`, at]);
    },
  };
}

/**
 * Root may do everything. For the rest of one test the process is somebody who may only do what belongs to its user.
 *
 * @param paths - what is to be that user's own
 */
export function withoutPrivileges(...paths: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  for (const path of paths) chownSync(path, nobody, nobody);
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
  onTestFinished(() => {
    process.seteuid?.(0);
    process.setegid?.(0);
  });
}
