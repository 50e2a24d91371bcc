import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { WrongUsage } from "./io";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was typed behind a command: options, and the words beside them. @throws WrongUsage */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(
      error instanceof Error ? firstSentence(error.message) : "These arguments cannot be read.",
    );
  }
}

export function wantsHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

function firstSentence(message: string): string {
  return `${message.split(". ")[0]!.replace(/\.$/, "")}.`;
}
