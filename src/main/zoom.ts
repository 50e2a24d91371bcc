import type { Input, WebContents } from "electron";

/** Each step is a fifth larger or smaller; between about a half and two and a half times. */
const steps: Readonly<Record<string, (level: number) => number>> = {
  "+": (level) => Math.min(level + 1, 5),
  "=": (level) => Math.min(level + 1, 5),
  "-": (level) => Math.max(level - 1, -4),
  _: (level) => Math.max(level - 1, -4),
  "0": () => 0,
};

/** Larger and smaller letters by the usual keys and the wheel: elsewhere it is a menu that brings them, and we have none. */
export function letZoom(page: WebContents): void {
  const turn = (key: string): void => {
    const next = steps[key]?.(page.zoomLevel);
    if (next !== undefined) page.zoomLevel = next;
  };
  page.on("before-input-event", (event, input) => {
    if (!isShortcut(input) || !Object.hasOwn(steps, input.key)) return;
    event.preventDefault();
    turn(input.key);
  });
  page.on("zoom-changed", (_event, direction) => turn(direction === "in" ? "+" : "-"));
}

function isShortcut({ type, alt, control, meta }: Input): boolean {
  return type === "keyDown" && !alt && (process.platform === "darwin" ? meta : control);
}
