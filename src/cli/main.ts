import { demoCommand } from "./demo";
import { inspectCommand } from "./inspect";
import type { ExitStatus, Output } from "./io";
import { openCommand } from "./open";
import { verifyCommand } from "./verify";

/** The command line: `npm run -s cli -- COMMAND …`. */

type Command = (args: readonly string[], io: Output) => Promise<ExitStatus>;

const commands: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  verify: verifyCommand,
  inspect: inspectCommand,
  open: openCommand,
};

const usage: readonly string[] = [
  "usage: npm run -s cli -- COMMAND …",
  "",
  "  demo      runs three whole campaigns and leaves their files      [--out DIR] [--organisations N]",
  "  verify    checks a proof pack                                     PACK [--key RW…]… [--json]",
  "  inspect   says what a bundle holds                                BUNDLE --identity FILE [--from RW…] [--json]",
  "  open      writes what a bundle holds into a new folder            BUNDLE --identity FILE --out DIR [--from RW…] [--json]",
  "",
  "COMMAND --help says more about each.",
];

const io: Output = {
  stdout: (line) => void process.stdout.write(`${line}\n`),
  stderr: (line) => void process.stderr.write(`${line}\n`),
};

async function main([name, ...args]: readonly string[]): Promise<ExitStatus> {
  if (name === "--help" || name === "-h" || name === "help") {
    usage.forEach(io.stdout);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (name !== undefined) io.stderr(`There is no command ${name}.`);
    usage.forEach(io.stderr);
    return 2;
  }
  try {
    return await command(args, io);
  } catch (error) {
    io.stderr(`The program failed: ${error instanceof Error ? error.message : "for an unknown reason"}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
