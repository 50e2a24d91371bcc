import { app, session } from "electron";
import type { Session, WebContents } from "electron";
import { isOwn } from "./policy";

/** Before the program is ready: what Chromium would otherwise try by itself. */
export function keepQuiet(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("no-pings");
  app.commandLine.appendSwitch("no-proxy-server");
  app.commandLine.appendSwitch("dns-prefetch-disable");
}

/** Refuses, for every page there is or will be, whatever leads out of the program. */
export function guardPages(): void {
  app.on("web-contents-created", (_event, page) => guardPage(page));
  app.on("session-created", guardSession);
  guardSession(session.defaultSession);
}

function guardPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: "deny" }));
  page.on("will-navigate", (event) => event.preventDefault());
  page.on("will-frame-navigate", (event) => event.preventDefault());
  page.on("will-redirect", (event) => event.preventDefault());
  page.on("will-attach-webview", (event) => event.preventDefault());
}

function guardSession(one: Session): void {
  one.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.on("will-download", (event) => event.preventDefault());
  // Flags alone do not keep Chromium off the network: everything but our own scheme is cancelled.
  one.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowed(url) }));
  one.setSpellCheckerEnabled(false);
  one.setSpellCheckerDictionaryDownloadURL("http://127.0.0.1:1/");
}

/** A page may make blobs of its own and show them; they never leave the process. */
function isAllowed(url: string): boolean {
  return isOwn(url) || url.startsWith("blob:") || url.startsWith("data:") || url.startsWith("devtools:");
}
