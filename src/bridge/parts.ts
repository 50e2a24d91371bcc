import type { Hindrance } from "./files";

/**
 * Files too large to travel at once: one that is written in parts, and one that was chosen and is read in parts. What
 * is in them is encrypted before it comes here.
 */
export interface PartCalls {
  /**
   * Asks the person where a file is to be written. Nothing is written yet: whoever sees that the place is not safe can
   * still choose another. Only one file is written at a time: the one begun before is given up, and what a program that
   * was killed left in that folder is removed.
   *
   * @param name - what the file is to be called, without a folder
   */
  readonly beginFile: (name: string) => Promise<FileBegun>;
  /**
   * Adds to a file that was begun, under a name of its own beside the place: at most 8 MiB at a time.
   *
   * @param at - how much was added before
   */
  readonly appendFile: (ticket: string, at: number, bytes: Uint8Array) => Promise<PartWritten>;
  /**
   * Ends a file that was begun: through to the disk, read again from there and compared, and only then put in its
   * place, at one stroke.
   *
   * @param sha256 - of all that was added, in lowercase hex
   */
  readonly finishFile: (ticket: string, sha256: string) => Promise<FileFinished>;
  /** Gives up a file that was begun: what was added is removed. Nothing happens when there is none. */
  readonly abandonFile: (ticket: string) => Promise<void>;
  /** At most 8 MiB of a file that was chosen; fewer bytes than were asked for where it ends. */
  readonly readFilePart: (ticket: string, from: number, most: number) => Promise<PartRead>;
}

/** Whose program copies a folder to other computers, as far as the folder shows it. */
export type Synchroniser =
  | "dropbox"
  | "onedrive"
  | "google-drive"
  | "icloud"
  | "nextcloud"
  | "pcloud"
  | "mega"
  | "box"
  | "yandex-disk"
  | "proton-drive"
  | "tresorit"
  | "syncthing"
  /** some program's, by macOS's own folder for such */
  | "another";

/** Why a place is not a safe one for a backup. "own-folder": it lies in the program's own folder, and goes with it. */
export type Doubt = Synchroniser | "own-folder";

export type FileBegun =
  | {
      readonly outcome: "begun";
      /** names the file for the other calls */
      readonly ticket: string;
      /** where it will lie, to be shown */
      readonly place: string;
      /** null where nothing speaks against the place: a folder can be copied elsewhere without a sign */
      readonly doubt: Doubt | null;
    }
  | { readonly outcome: "cancelled" };

interface Hindered {
  readonly outcome: "hindered";
  readonly hindrance: Hindrance;
}

/** the ticket is void: the file was given up, or another was begun */
interface Void {
  readonly outcome: "void";
}

/** When it was hindered, nothing is left of the file. */
export type PartWritten = { readonly outcome: "written" } | Void | Hindered;

export type FileFinished =
  | {
      readonly outcome: "saved";
      /** where it lies now, to be shown */
      readonly place: string;
      /** names the file for `showInFolder` */
      readonly ticket: string;
    }
  /** what was read from the disk is not what was written: it was removed, and what was there before is as it was */
  | { readonly outcome: "differs" }
  | Void
  | Hindered;

export type PartRead =
  { readonly outcome: "read"; readonly bytes: Uint8Array } | { readonly outcome: "no-such-file" } | Hindered;
