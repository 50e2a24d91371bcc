import { stat } from "node:fs/promises";
import { Refusal } from "../core/encoding/refusal";

/** Where a command writes, a line at a time. */
export interface Output {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

/** 0 only for what was asked for, 1 for a refusal or another outcome, 2 for wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** What was typed cannot be done; `message` is a sentence for whoever typed it. */
export class WrongUsage extends Error {}

/** Runs a command; what was typed wrongly is said, with the usage. */
export async function withUsage(
  usage: string,
  io: Output,
  run: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    [error.message, usage].forEach(io.stderr);
    return 2;
  }
}

/** @throws WrongUsage unless there is a plain file to be read */
export async function checkFile(path: string, what: string): Promise<void> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new WrongUsage(`There is no file ${path} to read the ${what} from.`);
}

/** A fault of the input as a refusal; a fault of the disk is one too, since nothing could be checked. */
export function asRefusal(error: unknown, part: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && "code" in error) {
    return new Refusal("truncated", part, "expected a file that can be read to its end");
  }
  throw error;
}
