import type * as Electron from "electron";

// Every event the double emits, with what it brings. The function at the end is never called: it is compiled, so that an
// event which Electron does not have, or has with other arguments, is a type error.

export interface AppEvents {
  readonly "open-file": [event: Electron.Event, path: string];
  readonly "second-instance": [event: Electron.Event, args: string[], folder: string, data: unknown];
  readonly "session-created": [session: Electron.Session];
  readonly "web-contents-created": [event: Electron.Event, page: Electron.WebContents];
  readonly "browser-window-created": [event: Electron.Event, window: Electron.BrowserWindow];
  readonly "will-quit": [event: Electron.Event];
  readonly "window-all-closed": [];
}

export interface WindowEvents {
  readonly "page-title-updated": [event: Electron.Event, title: string, explicitSet: boolean];
  readonly "ready-to-show": [];
}

export interface PageEvents {
  readonly "before-input-event": [event: Electron.Event, input: Electron.Input];
  readonly "render-process-gone": [event: Electron.Event, details: Electron.RenderProcessGoneDetails];
  readonly "select-bluetooth-device": [
    event: Electron.Event,
    devices: Electron.BluetoothDevice[],
    choose: (deviceId: string) => void,
  ];
  readonly "will-attach-webview": [
    event: Electron.Event,
    preferences: Electron.WebPreferences,
    params: Record<string, string>,
  ];
  readonly "will-frame-navigate": [event: Electron.Event<Electron.WebContentsWillFrameNavigateEventParams>];
  readonly "will-navigate": [event: Electron.Event<Electron.WebContentsWillNavigateEventParams>];
  readonly "will-redirect": [event: Electron.Event<Electron.WebContentsWillRedirectEventParams>];
  readonly "zoom-changed": [event: Electron.Event, direction: "in" | "out"];
}

export interface SessionEvents {
  readonly "file-system-access-restricted": [
    event: Electron.Event,
    details: Electron.FileSystemAccessRestrictedDetails,
    decide: (action: "allow" | "deny" | "tryAgain") => void,
  ];
  readonly "select-hid-device": [
    event: Electron.Event,
    details: Electron.SelectHidDeviceDetails,
    choose: (deviceId?: string | null) => void,
  ];
  readonly "select-serial-port": [
    event: Electron.Event,
    ports: Electron.SerialPort[],
    page: Electron.WebContents,
    choose: (portId: string) => void,
  ];
  readonly "select-usb-device": [
    event: Electron.Event,
    details: Electron.SelectUsbDeviceDetails,
    choose: (deviceId?: string) => void,
  ];
  readonly "select-webauthn-account": [
    event: Electron.Event,
    details: Electron.SelectWebauthnAccountDetails,
    choose: (credentialId?: string | null) => void,
  ];
  readonly "will-download": [event: Electron.Event, item: Electron.DownloadItem, page: Electron.WebContents];
}

export interface PowerEvents {
  readonly "lock-screen": [];
  readonly suspend: [];
  readonly "user-did-resign-active": [];
}

/** What Electron calls a listener with must be what the double calls it with. */
type Same<Ours extends readonly unknown[]> = (...args: Ours) => void;
declare function same<Ours extends readonly unknown[]>(): Same<Ours>;

interface Parts {
  readonly app: Electron.App;
  readonly window: Electron.BrowserWindow;
  readonly page: Electron.WebContents;
  readonly session: Electron.Session;
  readonly power: Electron.PowerMonitor;
}

export function asElectronHasThem({ app, window, page, session, power }: Parts): void {
  app.on("open-file", same<AppEvents["open-file"]>());
  app.on("second-instance", same<AppEvents["second-instance"]>());
  app.on("session-created", same<AppEvents["session-created"]>());
  app.on("web-contents-created", same<AppEvents["web-contents-created"]>());
  app.on("window-all-closed", same<AppEvents["window-all-closed"]>());
  window.on("page-title-updated", same<WindowEvents["page-title-updated"]>());
  window.on("ready-to-show", same<WindowEvents["ready-to-show"]>());
  page.on("before-input-event", same<PageEvents["before-input-event"]>());
  page.on("render-process-gone", same<PageEvents["render-process-gone"]>());
  page.on("select-bluetooth-device", same<PageEvents["select-bluetooth-device"]>());
  page.on("will-attach-webview", same<PageEvents["will-attach-webview"]>());
  page.on("will-frame-navigate", same<PageEvents["will-frame-navigate"]>());
  page.on("will-navigate", same<PageEvents["will-navigate"]>());
  page.on("will-redirect", same<PageEvents["will-redirect"]>());
  page.on("zoom-changed", same<PageEvents["zoom-changed"]>());
  session.on("file-system-access-restricted", same<SessionEvents["file-system-access-restricted"]>());
  session.on("select-hid-device", same<SessionEvents["select-hid-device"]>());
  session.on("select-serial-port", same<SessionEvents["select-serial-port"]>());
  session.on("select-usb-device", same<SessionEvents["select-usb-device"]>());
  session.on("select-webauthn-account", same<SessionEvents["select-webauthn-account"]>());
  session.on("will-download", same<SessionEvents["will-download"]>());
  power.on("lock-screen", same<PowerEvents["lock-screen"]>());
  power.on("suspend", same<PowerEvents["suspend"]>());
  power.on("user-did-resign-active", same<PowerEvents["user-did-resign-active"]>());
}
