import type { Chosen, FileKind, Hindrance, Saved, Taken, Ticket } from "./files";
import type { JournalCalls } from "./journal";
import type { PartCalls } from "./parts";

/** The program around the window. */
export interface About {
  /** `0.1.0` */
  readonly version: string;
  /** "browser": the preview in an installed browser */
  readonly shell: "electron" | "browser";
  /** the languages the person prefers, BCP 47, best first */
  readonly languages: readonly string[];
  /** what this shell can do; what it cannot is not offered */
  readonly can: {
    readonly showInFolder: boolean;
    readonly print: boolean;
    readonly pdf: boolean;
    /** the system lets a window refuse that pictures are taken of it */
    readonly refuseCapture: boolean;
    /** what was copied can be taken off the clipboard again */
    readonly clearCopied: boolean;
  };
}

/** What is chosen for this computer, outside any desk: it must be known before one is unlocked. Nothing secret. */
export interface Preferences {
  /** a language of the catalogues, or null for the computer's */
  readonly language: string | null;
  readonly look: "system" | "light" | "dark";
  /** whether pictures may be taken of the window, by other programs and by the system's own history of the screen */
  readonly capture: "refused" | "allowed";
}

/** Where a desk's files lie: a random name, and the header as it is on disk. */
export interface DeskPlace {
  /** 32 lowercase hex digits */
  readonly place: string;
  /** null when the folder is there and the header is not */
  readonly header: Uint8Array | null;
  /** its second copy, which lies beside it; null when that is missing */
  readonly copy: Uint8Array | null;
  /** its locks were destroyed, and what is left of it is to be removed */
  readonly isErased: boolean;
}

export type DesksFound =
  | { readonly outcome: "found"; readonly desks: readonly DeskPlace[] }
  | { readonly outcome: "hindered"; readonly hindrance: Hindrance };

export type Kept =
  | { readonly outcome: "kept" }
  /** what was there before is as it was */
  | { readonly outcome: "hindered"; readonly hindrance: Hindrance };

export type PdfMade =
  { readonly outcome: "made"; readonly bytes: Uint8Array } | { readonly outcome: "unavailable" };

/** The page that checks a proof pack, as it was built with this release. */
export type VerifierPage =
  | { readonly outcome: "read"; readonly bytes: Uint8Array }
  /** it is not where it was installed */
  | { readonly outcome: "missing" };

/**
 * Every call a window may make to the main process. What goes over it is JSON values and Uint8Array only:
 * anything else changes its kind on the way. What can be expected to go wrong is a value; a call that breaks this
 * contract is refused with an error.
 */
export interface Calls extends JournalCalls, PartCalls {
  readonly about: () => Promise<About>;
  readonly readPreferences: () => Promise<Preferences>;
  readonly writePreferences: (preferences: Preferences) => Promise<Kept>;

  /** the desks on this computer */
  readonly findDesks: () => Promise<DesksFound>;
  /** makes or replaces a desk's header, as a whole and through to the disk; at most 64 KiB */
  readonly writeHeader: (place: string, header: Uint8Array) => Promise<Kept>;

  /**
   * Destroys a desk's locks and removes its journals, through to the disk. From then on nothing opens it. Its folder stays
   * with a mark, so that what the browser keeps of it is not forgotten; {@link forgetDesk} takes that away.
   */
  readonly eraseDesk: (place: string) => Promise<Kept>;
  /** removes the folder of a desk that was erased, and of no other */
  readonly forgetDesk: (place: string) => Promise<Kept>;
  /**
   * Puts aside what the browser keeps of all desks' databases, when it can open none: it begins anew, and each desk is
   * put back from its journal. Nothing is removed.
   */
  readonly setDatabasesAside: () => Promise<Kept>;
  /** removes what was put aside, when no more than one desk is on this computer; to be called when that is in order */
  readonly forgetDatabasesAside: () => Promise<Kept>;
  /** removes what is chosen for this computer and what the shell keeps of pages: nothing tells of earlier use */
  readonly clearTraces: () => Promise<Kept>;

  /** asks the person for files of a kind */
  readonly chooseFiles: (kind: FileKind) => Promise<Chosen>;
  /** files that came by double click or as arguments, and were not taken yet; each is told once */
  readonly waitingFiles: () => Promise<readonly Ticket[]>;
  /** the contents of a file that was chosen or came, capped by the rule of its kind */
  readonly takeFile: (ticket: string, kind: FileKind) => Promise<Taken>;
  /**
   * Asks the person where, and writes the file there as a whole or not at all. A file that is there already is only
   * replaced when the person said so.
   *
   * @param name - what the file is to be called, without a folder
   */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<Saved>;
  /** shows a file that was saved in its folder */
  readonly showInFolder: (ticket: string) => Promise<void>;

  /** takes this text off the clipboard after a minute and when the program ends, if it is still what is on it */
  readonly clearCopied: (text: string) => Promise<void>;

  /** prints the page as it is on screen, after asking */
  readonly print: () => Promise<void>;
  /** the page as a PDF file's bytes */
  readonly pdf: () => Promise<PdfMade>;

  /** `verify.html`, which goes into every proof pack */
  readonly verifierPage: () => Promise<VerifierPage>;
}

/** What the main process tells the window by itself. */
export type Notice =
  /** the computer goes to sleep or its screen is locked: the desk is to be locked now */
  | { readonly notice: "lock" }
  /** files came: {@link Calls.waitingFiles} names them */
  | { readonly notice: "files" };

export interface Bridge extends Calls {
  /** @returns a function that ends the listening */
  readonly listen: (listener: (notice: Notice) => void) => () => void;
}

export type Call = keyof Calls;

const table: Readonly<Record<Call, true>> = {
  about: true,
  readPreferences: true,
  writePreferences: true,
  findDesks: true,
  writeHeader: true,
  eraseDesk: true,
  forgetDesk: true,
  setDatabasesAside: true,
  forgetDatabasesAside: true,
  clearTraces: true,
  openJournal: true,
  readJournal: true,
  appendJournal: true,
  draftJournal: true,
  placeJournal: true,
  findJournals: true,
  removeJournal: true,
  chooseFiles: true,
  waitingFiles: true,
  takeFile: true,
  saveFile: true,
  beginFile: true,
  appendFile: true,
  finishFile: true,
  abandonFile: true,
  readFilePart: true,
  showInFolder: true,
  clearCopied: true,
  print: true,
  pdf: true,
  verifierPage: true,
};

/** The calls by name: the main process answers these and no others. */
export const calls = Object.keys(table) as readonly Call[];

/** The one global that the shell adds to the window. */
export const bridgeName = "undersigned";

/** The channel on which a call travels. */
export function channelOf(call: Call): string {
  return `undersigned/${call}`;
}

/** The channel on which notices come. */
export const noticeChannel = "undersigned/notice";
