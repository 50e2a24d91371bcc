import { app, BrowserWindow, nativeTheme } from "electron";
import type { Calls, Preferences } from "../bridge/bridge";

/**
 * Has the window's frame and the system's dialogs follow the look that was chosen, and windows refuse pictures of
 * themselves or not: now, for each window that opens, and when something else is chosen.
 */
export async function followPreferences(calls: Calls): Promise<Calls> {
  let now = await calls.readPreferences();
  const follow = (preferences: Preferences): void => {
    now = preferences;
    nativeTheme.themeSource = preferences.look;
    for (const window of BrowserWindow.getAllWindows()) protect(window, preferences);
  };
  follow(now);
  app.on("browser-window-created", (_event, window) => protect(window, now));
  return {
    ...calls,
    writePreferences: async (preferences) => {
      const kept = await calls.writePreferences(preferences);
      if (kept.outcome === "kept") follow(preferences);
      return kept;
    },
    clearTraces: async () => {
      const kept = await calls.clearTraces();
      follow(await calls.readPreferences());
      return kept;
    },
  };
}

/** Windows and macOS then show nothing of it to other programs, nor keep it in a history of the screen. */
function protect(window: BrowserWindow, { capture }: Preferences): void {
  window.setContentProtection(capture === "refused");
}
