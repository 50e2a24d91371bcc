import { keyPlace } from "../bridge/loopback";
import { startChromium } from "./chromium";
import type { Chromium, Ending, Launch } from "./chromium";
import type { Devtools, Fields } from "./devtools";
import { thresholdPath } from "./gate";
import { prepareProfile } from "./profile";
import type { Serving } from "./server";

/** The program's window: a browser of our own that shows our page. */
export interface AppWindow {
  readonly pid: number | undefined;
  /** to the page, in the browser's debugging protocol */
  readonly send: (method: string, parameters?: Fields) => Promise<Fields>;
  readonly on: Devtools["on"];
  readonly toFront: () => Promise<void>;
  /** the page as a PDF file's bytes */
  readonly pdf: () => Promise<Uint8Array>;
  /** ends the browser, and waits until it has written what is to be kept */
  readonly close: () => Promise<void>;
  readonly ended: Promise<Ending>;
}

export type Opened =
  | { readonly outcome: "open"; readonly window: AppWindow }
  /** the browser could not be started, or ended before the page was there */
  | { readonly outcome: "ended"; readonly ending: Ending };

export interface Browser {
  /** the browser's own program */
  readonly binary: string;
  /** the folder of its profile */
  readonly profile: string;
  /** without a window: for tests */
  readonly headless: boolean;
}

/** What the page may do without asking: keep its storage for good, and copy text when its reader wants it to. */
const permissions = ["durableStorage", "clipboardSanitizedWrite"];

/** In milliseconds: how long the browser may take to end by itself. */
const patience = 10_000;

/** Opens the window and shows the page in it. */
export async function openWindow(browser: Browser, serving: Serving): Promise<Opened> {
  await prepareProfile(browser.profile);
  return openOnProfile(browser, serving);
}

/** The same on a profile as it is. */
export async function openOnProfile(browser: Browser, serving: Serving): Promise<Opened> {
  const launch: Launch = { ...browser, port: serving.port, first: `${serving.door.origin}${thresholdPath}` };
  const chromium = startChromium(launch);
  const gone = chromium.ended.then((ending): Opened => ({ outcome: "ended", ending }));
  const open = showPage(chromium, serving).then((window): Opened => ({ outcome: "open", window }));
  return Promise.race([gone, open.catch((error: unknown) => giveUp(chromium, error))]);
}

async function giveUp({ kill, ended }: Chromium, error: unknown): Promise<Opened> {
  kill();
  const { how, said } = await ended;
  return { outcome: "ended", ending: { how: `${how}; ${String(error)}`, said } };
}

async function showPage({ devtools, pid, ended, kill }: Chromium, serving: Serving): Promise<AppWindow> {
  const target = await firstPage(devtools);
  // Not in an address: the first one stands in the list of processes, and any flashes up as a window's title.
  await devtools.send("Storage.setCookies", { cookies: [sessionCookie(serving)] });
  await devtools.send("Browser.grantPermissions", { origin: serving.door.origin, permissions });
  await devtools.send("Browser.setDownloadBehavior", { behavior: "deny" });
  const attached = await devtools.send("Target.attachToTarget", { targetId: target, flatten: true });
  const session = String(attached["sessionId"]);
  const send = (method: string, parameters: Fields = {}) => devtools.send(method, parameters, session);
  await send("Page.enable");
  await send("Page.addScriptToEvaluateOnNewDocument", { source: keyScript(serving) });
  await navigate(devtools, send, target, serving);

  const close = async (): Promise<void> => {
    // The browser may end before it has answered.
    devtools.send("Browser.close").catch(() => undefined);
    const timer = setTimeout(kill, patience);
    await ended;
    clearTimeout(timer);
  };
  // On some systems a browser goes on when its last window has been closed.
  devtools.on("Target.targetDestroyed", ({ targetId }) => {
    if (targetId === target) void close();
  });
  return {
    pid,
    send,
    on: devtools.on,
    toFront: () => bringToFront(devtools, send, target),
    pdf: async () => {
      const { data } = await send("Page.printToPDF", { printBackground: true, preferCSSPageSize: true });
      return new Uint8Array(Buffer.from(String(data), "base64"));
    },
    close,
    ended,
  };
}

export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
  readonly httpOnly: true;
  readonly sameSite: "Strict";
}

export function sessionCookie({ door, session }: Serving): SessionCookie {
  const url = `${door.origin}/`;
  return { name: door.cookieName, value: session.cookie, url, httpOnly: true, sameSite: "Strict" };
}

/** Gives our page its key, before its own scripts run; no other page. */
export function keyScript({ door, session }: Serving): string {
  const [origin, place, key] = [door.origin, keyPlace, session.key].map((text) => JSON.stringify(text));
  return `if (location.origin === ${origin}) sessionStorage.setItem(${place}, ${key});`;
}

interface TargetInfo {
  readonly type: string;
  readonly targetId: string;
  readonly url: string;
}

/** @returns the id of the page that the browser opened by itself */
async function firstPage(devtools: Devtools): Promise<string> {
  const found = new Promise<string>((resolve) => {
    devtools.on("Target.targetCreated", ({ targetInfo }) => {
      const { type, targetId } = targetInfo as TargetInfo;
      if (type === "page") resolve(targetId);
    });
  });
  await devtools.send("Target.setDiscoverTargets", { discover: true });
  return found;
}

/** Goes to the page, and leaves no way back to what was shown before. */
async function navigate(
  devtools: Devtools,
  send: AppWindow["send"],
  target: string,
  { door }: Serving,
): Promise<void> {
  // The page's own events come from its renderer, before the browser has put it in the other one's place.
  const arrived = new Promise<void>((resolve) => {
    devtools.on("Target.targetInfoChanged", ({ targetInfo }) => {
      const { targetId, url } = targetInfo as TargetInfo;
      if (targetId === target && url.startsWith(`${door.origin}/`) && !url.endsWith(thresholdPath)) resolve();
    });
  });
  const { errorText } = await send("Page.navigate", { url: `${door.origin}/` });
  if (errorText !== undefined) throw new Error("the page did not open");
  await arrived;
  await send("Page.resetNavigationHistory");
}

async function bringToFront(devtools: Devtools, send: AppWindow["send"], targetId: string): Promise<void> {
  const { windowId, bounds } = await devtools.send("Browser.getWindowForTarget", { targetId });
  if ((bounds as { readonly windowState: unknown }).windowState === "minimized")
    await devtools.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "normal" } });
  await send("Page.bringToFront");
}
