import type { About, Notice, PdfMade } from "../bridge/bridge";
import type { FileKind } from "../bridge/files";

/** Where a file is to be written. */
export interface SavePlace {
  readonly path: string;
  /** the person was asked and said that the file there may be replaced */
  readonly mayReplace: boolean;
}

/** What differs between the program's two shells, Electron and the browser: everything else answers alike. */
export interface Shell {
  /** the folder in which everything is kept that outlives the program */
  readonly home: string;
  /** where the browser keeps its databases; null where that is not known */
  readonly databases: string | null;
  /** where this release's `verify.html` lies */
  readonly verifierPage: string;
  readonly about: () => Promise<About>;
  /** @returns the paths the person chose, or null when nothing was chosen */
  readonly askOpen: (kind: FileKind) => Promise<readonly string[] | null>;
  /** @returns where the person wants the file, or null when nowhere */
  readonly askSave: (name: string) => Promise<SavePlace | null>;
  /** forgets what it keeps of pages by itself, such as caches; desks are not its to forget */
  readonly clearPages: () => Promise<void>;
  readonly reveal: (path: string) => void;
  /** as the call of this name, where it can */
  readonly clearCopied: (text: string) => void;
  readonly print: () => Promise<void>;
  readonly pdf: () => Promise<PdfMade>;
  /** tells the window */
  readonly notify: (notice: Notice) => void;
}
