import { powerMonitor } from "electron";
import type { Notice } from "../bridge/bridge";

/**
 * Tells the window to lock its desk when the computer goes to sleep, its screen is locked, or somebody else is given
 * the screen. On Linux Electron tells only of sleep: there the window's own clock has to do the rest.
 */
export function announceLocking(notify: (notice: Notice) => void): void {
  const lock = (): void => notify({ notice: "lock" });
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
  powerMonitor.on("user-did-resign-active", lock);
}
