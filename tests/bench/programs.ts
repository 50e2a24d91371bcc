import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Runs a public program to its end. @throws with what it said, unless it ends well */
export function run(command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
}

/** A folder of throw-away keys for gpg, which may keep a process of its own for it until `end`. */
export function gpgFolder(folder: string) {
  mkdirSync(folder, { mode: 0o700 });
  const gpg = (args: readonly string[], input?: string) =>
    run("gpg", ["--homedir", folder, "--batch", "--quiet", "--no-tty", "--yes", ...args], input);
  return {
    gpg,
    /** Keys without passphrase: one to sign with, and below it one to encrypt to. */
    addKeys: (names: readonly string[]) => {
      gpg(["--gen-key"], ["%no-protection", ...names.map(keyRequest), "%commit\n"].join("\n"));
    },
    end: () => void run("gpgconf", ["--homedir", folder, "--kill", "all"]),
  };
}

function keyRequest(name: string): string {
  return `Key-Type: eddsa\nKey-Curve: ed25519\nSubkey-Type: ecdh\nSubkey-Curve: cv25519\nName-Email: ${name}\nExpire-Date: 0`;
}

/** How to get the peers. */
export const install = {
  gpg: "apt-get install gnupg",
  keepass: "apt-get install keepassxc",
  minisign: "apt-get install minisign",
  pandoc: "apt-get install pandoc",
  pythonDocx: "apt-get install python3-docx",
  age: "version 1.3 or later, from https://age-encryption.org",
  classicAge: "apt-get install age",
} as const;
