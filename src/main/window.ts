import { app, BrowserWindow, nativeTheme } from "electron";
import { join } from "node:path";
import { home } from "../services/policy";
import { letZoom } from "./zoom";

/** The page's ground in each look, as in renderer/styles/tokens.css: what is seen until the page is drawn. */
const ground = { light: "#f3f0e9", dark: "#1b1a18" };

/** In milliseconds: a page that falls down again so soon would do so for ever. */
const soon = 10_000;

/** Opens the one window. It is shown when its page has been drawn. */
export async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    title: "Undersigned",
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      enableWebSQL: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  // Whoever looks over a shoulder, or at a list of windows, reads no letter's name.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  letZoom(window.webContents);
  openAgainAfterFall(window);
  await load(window);
}

/** The one window, or null before it is open and after it is closed. */
export function theWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null;
}

/** Brings it to the front. */
export function showWindow(): void {
  const window = theWindow();
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page whose process fell down leaves a blank window: it is loaded again, with its desk locked. */
function openAgainAfterFall(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const again = performance.now() - last < soon;
    last = performance.now();
    if (again) window.destroy();
    else void load(window).catch(() => window.destroy());
  });
}

async function load(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(home);
  } catch (error) {
    // It may be closed before it is there.
    if (!window.isDestroyed()) throw error;
  }
}
