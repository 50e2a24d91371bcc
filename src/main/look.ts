import { nativeTheme } from "electron";
import type { Calls } from "../bridge/bridge";

/** Has the window's frame and the system's dialogs follow the look that was chosen: now, and when another is chosen. */
export async function followLook(calls: Calls): Promise<Calls> {
  nativeTheme.themeSource = (await calls.readPreferences()).look;
  return {
    ...calls,
    writePreferences: async (preferences) => {
      const kept = await calls.writePreferences(preferences);
      if (kept.outcome === "kept") nativeTheme.themeSource = preferences.look;
      return kept;
    },
  };
}
