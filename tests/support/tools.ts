import { spawnSync } from "node:child_process";

/** Whether a public tool is on this machine, and if not, the reason a test prints for being skipped. */
export function toolMissing(command: string, args: readonly string[] = ["--version"]): string | null {
  const result = spawnSync(command, [...args], { stdio: "ignore" });
  return result.error ? `${command} is not on this machine` : null;
}

/** Stock `age`, which opens hybrid files from version 1.3 on. */
export function ageMissing(): string | null {
  const result = spawnSync("age", ["--version"], { encoding: "utf8" });
  if (result.error) return "age is not on this machine (version 1.3 or later is needed)";
  const [, major = "0", minor = "0"] = /v?(\d+)\.(\d+)/.exec(result.stdout) ?? [];
  const recent = Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3);
  return recent ? null : `age on this machine is ${result.stdout.trim()}, and 1.3 or later is needed`;
}
