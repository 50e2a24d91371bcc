import type * as Electron from "electron";
import { Emitter } from "./emitter";
import type { PowerEvents } from "./events";
import type { Part } from "./part";
import { stage } from "./stage";
import { BrowserWindow } from "./window";

type Asked<Options> = readonly [window: unknown, options: Options] | readonly [options: Options];

/** What the person will answer, in order. */
export const answers: {
  open: Electron.OpenDialogReturnValue[];
  save: Electron.SaveDialogReturnValue[];
} = { open: [], save: [] };

export const dialog = {
  showOpenDialog: async (...args: Asked<Electron.OpenDialogOptions>) => answer("open", args, answers.open),
  showSaveDialog: async (...args: Asked<Electron.SaveDialogOptions>) => answer("save", args, answers.save),
  showErrorBox: (title: string, content: string) => stage.did("showErrorBox", title, content),
} satisfies Part<Electron.Dialog, "showOpenDialog" | "showSaveDialog" | "showErrorBox">;

/** A dialog belongs to its window: without one the person could go on behind it. */
function answer<Answer>(what: string, args: Asked<object>, next: Answer[]): Answer {
  if (args.length !== 2) throw new TypeError(`${what}: a dialog of no window`);
  const [window, options] = args;
  if (!(window instanceof BrowserWindow)) throw new TypeError(`${what}: the first argument is no window`);
  stage.did(what, options);
  const given = next.shift();
  if (given === undefined) throw new Error(`${what}: nobody is there to answer`);
  return given;
}

let onClipboard = "";

export const clipboard = {
  readText: async () => onClipboard,
  clear: () => {
    onClipboard = "";
  },
} satisfies Part<Electron.Clipboard, "readText" | "clear">;

/** The test's: something is copied, here or elsewhere. */
export function copy(text: string): void {
  onClipboard = text;
}

export const shell = {
  showItemInFolder: (path: string) => stage.did("showItemInFolder", path),
} satisfies Part<Electron.Shell, "showItemInFolder">;

class FakePower extends Emitter<PowerEvents> {
  override on(name: string, listener: (...args: never[]) => void): this {
    stage.mustBeReady("powerMonitor");
    return super.on(name, listener);
  }
}

export const powerMonitor = new FakePower({
  "lock-screen": true,
  suspend: true,
  "user-did-resign-active": true,
});
powerMonitor satisfies Part<Electron.PowerMonitor, "on">;

export const nativeTheme = {
  themeSource: "system" as Electron.NativeTheme["themeSource"],
  get shouldUseDarkColors(): boolean {
    return this.themeSource === "system" ? stage.setting.systemIsDark : this.themeSource === "dark";
  },
} satisfies Part<Electron.NativeTheme, "themeSource" | "shouldUseDarkColors">;

export const Menu = {
  buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => ({ template }),
  setApplicationMenu: (menu: unknown) => stage.did("setApplicationMenu", menu),
};
