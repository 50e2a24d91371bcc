import { lstat, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Kept } from "../bridge/bridge";
import { findDesks } from "./desks";
import { codeOf, hindranceOf } from "./hindrance";
import { syncFolder } from "./saving";

/**
 * Renames the folder of the browser's databases, of which none can be opened any more: the browser makes another, and
 * nothing that lies in this one is lost. It may be asked for while the browser runs, since it has nothing of it open.
 *
 * @param databases - the folder; null: this shell does not know it
 */
export async function setAside(databases: string | null): Promise<Kept> {
  if (databases === null) return { outcome: "hindered", hindrance: "other" };
  try {
    // Through a link, something else would be renamed; and what is not there need not be.
    if (!(await lstat(databases)).isDirectory()) return { outcome: "hindered", hindrance: "not-a-file" };
    const names = new Set(await readdir(dirname(databases)));
    let number = 1;
    while (names.has(asideOf(databases, number))) number += 1;
    await rename(databases, join(dirname(databases), asideOf(databases, number)));
    await syncFolder(dirname(databases));
    return { outcome: "kept" };
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
}

/**
 * Removes what was set aside once nobody needs it: when no more than one desk is on this computer. To be called when that
 * one was found to be in order.
 */
export async function forgetAside(databases: string | null, home: string): Promise<Kept> {
  if (databases === null) return { outcome: "kept" };
  const found = await findDesks(home);
  if (found.outcome === "hindered") return found;
  if (found.desks.length > 1) return { outcome: "kept" };
  return removeAside(databases);
}

/** Removes all that was set aside. */
export async function removeAside(databases: string | null): Promise<Kept> {
  if (databases === null) return { outcome: "kept" };
  try {
    const parent = dirname(databases);
    const isAside = new RegExp(`^${basename(databases)}-damaged-[0-9]+$`);
    for (const name of await readdir(parent))
      if (isAside.test(name)) await rm(join(parent, name), { recursive: true, force: true });
    return { outcome: "kept" };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { outcome: "kept" };
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
}

function asideOf(databases: string, number: number): string {
  return `${basename(databases)}-damaged-${number}`;
}
