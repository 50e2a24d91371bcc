import type * as Electron from "electron";
import { app } from "./app";
import { Emitter } from "./emitter";
import type { SessionEvents } from "./events";
import type { Part } from "./part";
import { asReal, stage } from "./stage";

type Handler<Name extends keyof Electron.Session> = Electron.Session[Name] extends (
  handler: infer Given,
  ...rest: never[]
) => void
  ? NonNullable<Given>
  : never;

type LoadListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  decide: (response: Electron.CallbackResponse) => void,
) => void;

/** A session as it comes: everything is allowed until somebody refuses it. */
export class FakeSession extends Emitter<SessionEvents> {
  request: Handler<"setPermissionRequestHandler"> | null = null;
  check: Handler<"setPermissionCheckHandler"> | null = null;
  device: Handler<"setDevicePermissionHandler"> | null = null;
  display: Handler<"setDisplayMediaRequestHandler"> | null = null;
  certificate: Handler<"setCertificateVerifyProc"> | null = null;
  spellChecks = true;
  dictionaries = "https://redirector.gvt1.com/edgedl/chrome/dict/";
  #load: LoadListener | null = null;

  constructor() {
    super({
      "file-system-access-restricted": true,
      "select-hid-device": true,
      "select-serial-port": true,
      "select-usb-device": true,
      "select-webauthn-account": true,
      "will-download": true,
    });
  }

  readonly webRequest = {
    onBeforeRequest: (...args: readonly [unknown, LoadListener | null] | readonly [LoadListener | null]) => {
      this.#load = args.length === 1 ? args[0] : args[1];
    },
  };
  setPermissionRequestHandler(handler: Handler<"setPermissionRequestHandler"> | null): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: Handler<"setPermissionCheckHandler"> | null): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: Handler<"setDevicePermissionHandler"> | null): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler<"setDisplayMediaRequestHandler"> | null): void {
    this.display = handler;
  }
  setCertificateVerifyProc(handler: Handler<"setCertificateVerifyProc"> | null): void {
    this.certificate = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecks = enable;
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries = url;
  }

  async clearCache(): Promise<void> {
    stage.did("clear", "cache");
  }
  async clearCodeCaches(_options: Electron.ClearCodeCachesOptions): Promise<void> {
    stage.did("clear", "code caches");
  }
  async clearStorageData(_options?: Electron.ClearStorageDataOptions): Promise<void> {
    stage.did("clear", "storage");
  }

  /** The test's: whether a request for this address is let through. */
  lets(url: string): boolean {
    const decisions: Electron.CallbackResponse[] = [];
    this.#load?.(asReal({ url }), (decision) => decisions.push(decision));
    if (this.#load !== null && decisions.length !== 1)
      throw new Error(`${decisions.length} decisions on ${url}`);
    return decisions[0]?.cancel !== true;
  }
}

FakeSession.prototype satisfies Part<
  Electron.Session,
  | "on"
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setCertificateVerifyProc"
  | "setSpellCheckerEnabled"
  | "setSpellCheckerDictionaryDownloadURL"
  | "clearCache"
  | "clearCodeCaches"
  | "clearStorageData"
>;
FakeSession.prototype.webRequest satisfies Part<Electron.WebRequest, "onBeforeRequest">;

const first = new FakeSession();

export const session = {
  get defaultSession(): FakeSession {
    stage.mustBeReady("the session");
    return first;
  },
};

/** The test's: another session, as a partition would have it. */
export function anotherSession(): FakeSession {
  const one = new FakeSession();
  app.emit("session-created", asReal(one));
  return one;
}
