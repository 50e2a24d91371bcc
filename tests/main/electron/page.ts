import type * as Electron from "electron";
import { app } from "./app";
import { Emitter, HappeningEvent } from "./emitter";
import type { PageEvents } from "./events";
import { invokeFrom } from "./ipc";
import type { FakeFrame } from "./ipc";
import type { Part } from "./part";
import { runPreload } from "./preload";
import type { World } from "./preload";
import { fetchFor } from "./protocol";
import { session } from "./session";
import type { FakeSession } from "./session";
import { asReal, stage } from "./stage";
import { acrossBridge } from "./values";

type Printed = (success: boolean, failureReason: string) => void;

/** A page of Electron's, webContents: it loads what the program serves, and runs the program's own preload. */
export class FakePage extends Emitter<PageEvents> {
  readonly session: FakeSession = session.defaultSession;
  readonly preferences: Electron.WebPreferences;
  readonly mainFrame: FakeFrame & { url: string; origin: string } = { url: "", origin: "null", parent: null };
  zoomLevel = 0;
  webRtc = "default";
  world: World | null = null;
  response: Response | null = null;
  /** how often it was loaded to the end */
  loads = 0;
  /** what the person does when asked how to print */
  printing: Parameters<Printed> = [true, ""];
  pdf: (() => Buffer) | null = () => Buffer.from("%PDF-1.7");
  #open: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] = () => ({ action: "allow" });

  constructor(preferences: Electron.WebPreferences) {
    super({
      "before-input-event": true,
      "render-process-gone": true,
      "select-bluetooth-device": true,
      "will-attach-webview": true,
      "will-frame-navigate": true,
      "will-navigate": true,
      "will-redirect": true,
      "zoom-changed": true,
    });
    this.preferences = preferences;
    app.emit("web-contents-created", new HappeningEvent(), asReal(this));
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0]): void {
    this.#open = handler;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents["setWebRTCIPHandlingPolicy"]>[0]): void {
    this.webRtc = policy;
  }
  send(channel: string, ...args: unknown[]): void {
    this.world?.hear(
      channel,
      args.map((arg) => acrossBridge(arg, `notice on ${channel}`)),
    );
  }
  print(options?: Electron.WebContentsPrintOptions, printed?: Printed): void {
    stage.did("print", options);
    printed?.(...this.printing);
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    stage.did("printToPDF", options);
    if (this.pdf === null) throw new Error("Failed to generate PDF: /home/someone/secret");
    return this.pdf();
  }

  /** What the window does when it loads an address: document, then the preload in a world of its own. */
  async load(url: string): Promise<string> {
    const response = await fetchFor(this.session, url);
    const html = await response.text();
    if (response.status !== 200) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.response = response;
    this.mainFrame.url = url;
    // A standard scheme has an origin; Node's own URL does not know of this one.
    this.mainFrame.origin = `${new URL(url).protocol}//${new URL(url).host}`;
    const { preload } = this.preferences;
    this.world =
      preload === undefined
        ? null
        : runPreload(preload, (channel, args) => invokeFrom(this.mainFrame, channel, args));
    this.loads++;
    return /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "";
  }

  /** The test's: what becomes of a try to open another window. */
  opens(url: string): "allow" | "deny" {
    return this.#open(asReal({ url })).action;
  }
  /** The test's: a call from another frame than the page's own. */
  callFrom(frame: FakeFrame | null, channel: string, ...args: readonly unknown[]): Promise<unknown> {
    return invokeFrom(frame, channel, args);
  }
}

FakePage.prototype satisfies Part<
  Electron.WebContents,
  "on" | "zoomLevel" | "setWindowOpenHandler" | "setWebRTCIPHandlingPolicy" | "send" | "print" | "printToPDF"
>;
