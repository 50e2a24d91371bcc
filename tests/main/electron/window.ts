import type * as Electron from "electron";
import { app } from "./app";
import { Emitter, HappeningEvent } from "./emitter";
import type { WindowEvents } from "./events";
import { FakePage } from "./page";
import type { Part } from "./part";
import { asReal, stage } from "./stage";

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends Emitter<WindowEvents> {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  readonly webContents: FakePage;
  readonly options: Electron.BrowserWindowConstructorOptions;
  title: string;
  shown = false;
  focused = false;
  minimized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    stage.mustBeReady("a window");
    super({ "page-title-updated": true, "ready-to-show": true });
    this.options = options;
    this.title = options.title ?? "Electron";
    this.shown = options.show ?? true;
    this.webContents = new FakePage(options.webPreferences ?? {});
    windows.add(this);
    app.emit("browser-window-created", new HappeningEvent(), asReal(this));
  }

  /** the test's: null until it was said */
  refusesCapture: boolean | null = null;
  setContentProtection(enable: boolean): void {
    this.refusesCapture = enable;
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  isDestroyed(): boolean {
    return !windows.has(this);
  }
  destroy(): void {
    if (!windows.delete(this)) return;
    if (windows.size === 0) app.emit("window-all-closed");
  }
  async loadURL(url: string, _options?: Electron.LoadURLOptions): Promise<void> {
    const title = await this.webContents.load(url);
    if (this.isDestroyed()) throw new Error("ERR_FAILED (-2) loading: the window is closed");
    const event = new HappeningEvent();
    this.emit("page-title-updated", event, title, true);
    if (!event.defaultPrevented) this.title = title;
    this.emit("ready-to-show");
  }
}

BrowserWindow.prototype satisfies Part<
  Electron.BrowserWindow,
  | "on"
  | "once"
  | "show"
  | "focus"
  | "isMinimized"
  | "restore"
  | "isDestroyed"
  | "destroy"
  | "loadURL"
  | "setContentProtection"
>;
