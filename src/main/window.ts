import { BrowserWindow } from "electron";
import { join } from "node:path";
import { home } from "./policy";

/** The one window, shown when its page has been drawn. */
export async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: "Undersigned",
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
    },
  });
  window.removeMenu();
  window.once("ready-to-show", () => window.show());
  await window.loadURL(home);
  return window;
}
