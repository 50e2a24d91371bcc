import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Kept, Preferences } from "../bridge/bridge";
import { isPreferences } from "./contract";
import { readWhole } from "./reading";
import { makeFolder, syncFolder, writeWhole } from "./saving";
import { hindranceOf } from "./hindrance";

const standard: Preferences = { language: null, look: "system", capture: "refused" };

/** In bytes: many times what is ever written. */
const most = 4096;

/** What was chosen for this computer. A file that is not exactly as {@link writePreferences} makes it counts as none. */
export async function readPreferences(home: string): Promise<Preferences> {
  const read = await readWhole(pathIn(home), most);
  if (read.outcome !== "read") return standard;
  try {
    const found: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(read.bytes));
    // Version 0.1 knew nothing of pictures of the window.
    const whole =
      typeof found === "object" && found !== null ? { capture: standard.capture, ...found } : found;
    return isPreferences(whole) ? whole : standard;
  } catch {
    return standard;
  }
}

export async function writePreferences(home: string, preferences: Preferences): Promise<Kept> {
  const { language, look, capture } = preferences;
  const text = `${JSON.stringify({ language, look, capture })}\n`;
  try {
    await makeFolder(home);
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
  const written = await writeWhole(pathIn(home), new TextEncoder().encode(text), { mayReplace: true });
  return written.outcome === "written" ? { outcome: "kept" } : written;
}

/** Nothing is chosen any more. */
export async function removePreferences(home: string): Promise<Kept> {
  try {
    await rm(pathIn(home), { force: true });
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
  await syncFolder(home);
  return { outcome: "kept" };
}

function pathIn(home: string): string {
  return join(home, "preferences.json");
}
