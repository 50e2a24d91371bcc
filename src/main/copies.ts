import { clipboard } from "electron";
import { beforeEnding } from "./ending";

/** In milliseconds: long enough to go to another program and paste. */
const kept = 60_000;

/**
 * Takes what was copied off the clipboard again: after a minute, and when the program ends. Whatever was copied since, here
 * or elsewhere, stays. Programs that keep a history of the clipboard keep it all the same.
 */
export function copyClearing(): (text: string) => void {
  let last: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null;
  const clear = async (): Promise<void> => {
    if (last === null) return;
    const { text, timer } = last;
    clearTimeout(timer);
    last = null;
    if ((await clipboard.readText()) === text) clipboard.clear();
  };
  beforeEnding(() => (last === null ? null : clear()));
  return (text) => {
    if (last !== null) clearTimeout(last.timer);
    last = { text, timer: setTimeout(() => void clear().catch(() => undefined), kept) };
  };
}
