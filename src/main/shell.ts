import { app, session, shell } from "electron";
import { join } from "node:path";
import { noticeChannel } from "../bridge/bridge";
import type { PdfMade } from "../bridge/bridge";
import type { Shell } from "../services/shell";
import { copyClearing } from "./copies";
import { askOpen, saveDialog } from "./dialogs";
import { theWindow } from "./window";

/** What is Electron's own of the program's services. */
export function electronShell(): Shell {
  return {
    home: app.getPath("userData"),
    databases: join(app.getPath("sessionData"), "IndexedDB"),
    verifierPage: join(import.meta.dirname, "../verify.html"),
    about: async () => ({
      version: app.getVersion(),
      shell: "electron",
      languages: app.getPreferredSystemLanguages(),
      can: {
        showInFolder: true,
        print: true,
        pdf: true,
        refuseCapture: process.platform !== "linux",
        clearCopied: true,
      },
    }),
    clearPages,
    clearCopied: copyClearing(),
    askOpen,
    askSave: saveDialog(),
    reveal: (path) => shell.showItemInFolder(path),
    print,
    pdf,
    notify: (notice) => theWindow()?.webContents.send(noticeChannel, notice),
  };
}

/** What Chromium keeps by itself. No desk is open now, and none is left that could be. */
async function clearPages(): Promise<void> {
  const { defaultSession } = session;
  await Promise.all([
    defaultSession.clearCache(),
    defaultSession.clearCodeCaches({}),
    defaultSession.clearStorageData(),
  ]);
}

/** Ends when the person has printed or thought better of it. */
function print(): Promise<void> {
  return new Promise((resolve) => {
    const window = theWindow();
    if (window === null) resolve();
    else window.webContents.print({ silent: false }, () => resolve());
  });
}

async function pdf(): Promise<PdfMade> {
  try {
    const made = await theWindow()?.webContents.printToPDF({
      preferCSSPageSize: true,
      pageSize: "A4",
      generateTaggedPDF: true,
    });
    // Copied: the bridge carries plain bytes, and a Buffer may be a piece of a larger one.
    return made === undefined ? { outcome: "unavailable" } : { outcome: "made", bytes: new Uint8Array(made) };
  } catch {
    return { outcome: "unavailable" };
  }
}
