import type * as Electron from "electron";
import { Emitter, HappeningEvent } from "./emitter";
import type { AppEvents } from "./events";
import type { Part } from "./part";
import { stage } from "./stage";
import { acrossBridge } from "./values";

class FakeApp extends Emitter<AppEvents> {
  readonly commandLine = {
    appendSwitch: (name: string, value = "") => {
      stage.mustNotBeReady("appendSwitch");
      stage.did("switch", name, value);
    },
    hasSwitch: (name: string) => process.argv.includes(`--${name}`),
  } satisfies Part<Electron.CommandLine, "appendSwitch" | "hasSwitch">;
  #becameReady: () => void = () => undefined;
  readonly #readiness = new Promise<void>((resolve) => (this.#becameReady = resolve));

  constructor() {
    super({
      "open-file": true,
      "second-instance": true,
      "session-created": true,
      "web-contents-created": true,
      "browser-window-created": true,
      "will-quit": true,
      "window-all-closed": true,
    });
  }

  get isPackaged(): boolean {
    return stage.setting.packaged;
  }
  enableSandbox(): void {
    stage.mustNotBeReady("enableSandbox");
    stage.did("enableSandbox");
  }
  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    stage.did("requestSingleInstanceLock", acrossBridge(data));
    return stage.setting.first;
  }
  whenReady(): Promise<void> {
    return this.#readiness;
  }
  quit(): void {
    const event = new HappeningEvent();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) stage.ended ??= 0;
  }
  exit(code = 0): void {
    stage.ended ??= code;
  }
  getPath(name: string): string {
    const path = (stage.setting.folders as Readonly<Record<string, string | undefined>>)[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  getVersion(): string {
    return "1.2.3";
  }
  getPreferredSystemLanguages(): string[] {
    return [...stage.setting.languages];
  }
  configureHostResolver(options: Electron.ConfigureHostResolverOptions): void {
    stage.mustBeReady("configureHostResolver");
    stage.did("configureHostResolver", options);
  }
  setAppUserModelId(id: string): void {
    stage.mustBeOn("setAppUserModelId", "win32");
    stage.did("setAppUserModelId", id);
  }
  setJumpList(categories: Electron.JumpListCategory[] | null): "ok" {
    stage.mustBeOn("setJumpList", "win32");
    stage.did("setJumpList", categories);
    return "ok";
  }
  clearRecentDocuments(): void {
    stage.mustBeOn("clearRecentDocuments", "darwin", "win32");
    stage.did("clearRecentDocuments");
  }

  /** The test's: Chromium is up. */
  becomeReady(): void {
    stage.ready = true;
    this.#becameReady();
  }
  /** The test's: another start of the program hands over what it has. */
  startAgain(data: unknown, args: readonly string[] = []): void {
    this.emit("second-instance", new HappeningEvent(), [...args], "/elsewhere", acrossBridge(data));
  }
}

export const app = new FakeApp();

app satisfies Part<
  Electron.App,
  | "on"
  | "isPackaged"
  | "enableSandbox"
  | "requestSingleInstanceLock"
  | "whenReady"
  | "quit"
  | "exit"
  | "getPath"
  | "getVersion"
  | "getPreferredSystemLanguages"
  | "configureHostResolver"
  | "setAppUserModelId"
  | "setJumpList"
  | "clearRecentDocuments"
>;
