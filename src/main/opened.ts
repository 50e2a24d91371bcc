import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Far more than a system hands over at once. */
const most = 500;

/**
 * The files among the program's arguments, as absolute paths.
 *
 * @param args - without the program itself
 */
export function filesIn(args: readonly string[]): readonly string[] {
  const plain = args.filter((arg) => arg !== "" && !arg.startsWith("-"));
  return plain.flatMap(pathOf).slice(0, most);
}

/** Linux's file managers hand files over as addresses. One that names another computer is none of ours. */
function pathOf(arg: string): readonly string[] {
  if (!arg.startsWith("file:")) return [resolve(arg)];
  if (!arg.startsWith("file:///")) return [];
  try {
    return [fileURLToPath(arg)];
  } catch {
    return [];
  }
}

/** What a second start of the program hands to the first. Whoever may speak to the first could hand over anything. */
export interface Handover {
  readonly files: readonly string[];
}

/** @returns the files of a {@link Handover}, or none where it is not one */
export function handedOver(data: unknown): readonly string[] {
  const files: unknown = typeof data === "object" && data !== null && "files" in data ? data.files : null;
  if (!Array.isArray(files)) return [];
  return files.filter((each) => typeof each === "string" && isAbsolute(each)).slice(0, most) as string[];
}
