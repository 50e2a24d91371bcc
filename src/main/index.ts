import { app, BrowserWindow, protocol } from "electron";
import { join } from "node:path";
import { answerAsset } from "./assets";
import { answerCalls } from "./calls";
import { guardPages, keepQuiet } from "./guards";
import { isOwn, scheme } from "./policy";
import { openWindow } from "./window";

const pages = join(import.meta.dirname, "../renderer");

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
keepQuiet();

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  guardPages();
  protocol.handle(scheme, serve);
  answerCalls();
  await openWindow();
}

async function serve({ method, url }: Request): Promise<Response> {
  const path = isOwn(url) ? new URL(url).pathname : "";
  const { status, headers, body } = await answerAsset(pages, method, path);
  return new Response(body, { status, headers });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
