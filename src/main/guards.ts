import { app, session } from "electron";
import type { Event, Session, WebContents } from "electron";
import { isOwn } from "../services/policy";

const refuse = (event: Event): void => event.preventDefault();

/** Refuses, for every page there will be, whatever leads out of the program. To be called before the first is made. */
export function guardPages(): void {
  app.on("web-contents-created", (_event, page) => guardPage(page));
}

/** The same for every session there is and will be. To be called when the program is ready. */
export function guardSessions(): void {
  app.on("session-created", guardSession);
  guardSession(session.defaultSession);
}

function guardPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: "deny" }));
  page.on("will-navigate", refuse);
  page.on("will-frame-navigate", refuse);
  page.on("will-redirect", refuse);
  page.on("will-attach-webview", refuse);
  page.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
  // No content policy and no cancelling of requests reaches WebRTC: this and the dead proxy do.
  page.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

function guardSession(one: Session): void {
  one.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  refuseDevices(one);
  one.on("will-download", refuse);
  // Flags alone do not keep Chromium off the network: everything but our own scheme is cancelled.
  one.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowed(url) }));
  // Nothing is fetched over TLS; what tries to is not ours.
  one.setCertificateVerifyProc((_request, decide) => decide(-2));
  one.setSpellCheckerEnabled(false);
  one.setSpellCheckerDictionaryDownloadURL("http://127.0.0.1:1/");
}

/** Without an answer a page's request would stay open, and on some systems the first device be taken. */
function refuseDevices(one: Session): void {
  one.on("select-hid-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  one.on("select-usb-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  one.on("select-serial-port", (event, _ports, _page, choose) => {
    event.preventDefault();
    choose("");
  });
  one.on("select-webauthn-account", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  one.on("file-system-access-restricted", (event, _details, decide) => {
    event.preventDefault();
    decide("deny");
  });
}

/** A page may make blobs of its own and show them; they never leave the process. */
function isAllowed(url: string): boolean {
  if (isOwn(url) || url.startsWith("blob:") || url.startsWith("data:")) return true;
  return !app.isPackaged && url.startsWith("devtools:");
}
