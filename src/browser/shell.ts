import { join } from "node:path";
import type { Notice, PdfMade } from "../bridge/bridge";
import type { Shell } from "../services/shell";
import { freePath } from "./freeName";

export interface Particulars {
  /** the folder in which everything is kept */
  readonly home: string;
  /** the folder of the browser's profile; null where the browser is not ours to drive */
  readonly profile: string | null;
  /** the folder into which files are saved */
  readonly saveTo: string;
  readonly version: string;
  readonly verifierPage: string;
  /** null where the browser is not ours to drive */
  readonly pdf: (() => Promise<PdfMade>) | null;
  readonly notify: (notice: Notice) => void;
}

/**
 * The browser shell. It has no dialogs of its own: files are chosen in the page, and saved into one folder, each under
 * a name that is free. It hears nothing of a locked screen or a sleeping computer: there the window's own clock locks
 * the desk.
 */
export function browserShell({
  home,
  profile,
  saveTo,
  version,
  verifierPage,
  pdf,
  notify,
}: Particulars): Shell {
  return {
    home,
    databases: profile === null ? null : join(profile, "Default", "IndexedDB"),
    verifierPage,
    about: () =>
      Promise.resolve({
        version,
        shell: "browser",
        languages: [Intl.DateTimeFormat().resolvedOptions().locale],
        can: {
          showInFolder: false,
          print: true,
          pdf: pdf !== null,
          refuseCapture: false,
          clearCopied: false,
        },
      }),
    askSave: (name) => Promise.resolve({ path: freePath(saveTo, name), mayReplace: false }),
    pdf: pdf ?? (() => Promise.resolve({ outcome: "unavailable" })),
    notify,
    // The page does these itself, or is told that it cannot.
    askOpen: () => Promise.resolve(null),
    print: () => Promise.resolve(),
    reveal: () => undefined,
    // What a browser keeps of pages is the browser's.
    clearCopied: () => undefined,
    clearPages: () => Promise.resolve(),
  };
}
