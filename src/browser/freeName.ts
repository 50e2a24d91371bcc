import { lstatSync } from "node:fs";
import { join, parse } from "node:path";

/**
 * The first name in a folder that nothing has yet: `name.ext`, `name (2).ext`, `name (3).ext`…
 *
 * @param name - of a file, without a folder
 */
export function freePath(folder: string, name: string): string {
  const { name: stem, ext } = parse(name);
  let path = join(folder, name);
  for (let number = 2; isTaken(path); number += 1) path = join(folder, `${stem} (${number})${ext}`);
  return path;
}

/** A link that leads nowhere has its name too. */
function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
