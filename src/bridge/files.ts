/** What the person may be asked to choose, and how much of it is ever read. */
export type FileKind = "backup" | "bundle" | "card" | "picture" | "document" | "evidence" | "table";

export interface FileRule {
  /** without the dot; the chooser offers these first and lets any other be chosen */
  readonly extensions: readonly string[];
  /** in bytes: a larger file is refused before it is read */
  readonly most: number;
  /** how many may be chosen at a time */
  readonly many: number;
}

const mebibyte = 1024 * 1024;

export const fileRules: Readonly<Record<FileKind, FileRule>> = {
  // Read in parts, and never at once (docs/formats.md §9).
  backup: { extensions: ["age"], most: 16 * 1024 * mebibyte, many: 1 },
  // As much as an armored bundle may be (docs/formats.md §9).
  bundle: { extensions: ["age"], most: 384 * mebibyte, many: 500 },
  card: { extensions: ["card", "txt"], most: 256 * 1024, many: 500 },
  // As much as `readWord` of the desk reads.
  document: { extensions: ["docx", "docm"], most: 16 * mebibyte, many: 1 },
  // As much as an attachment may be (docs/formats.md §9).
  evidence: {
    extensions: ["pdf", "png", "jpg", "jpeg", "webp", "eml", "txt"],
    most: 100 * mebibyte,
    many: 1,
  },
  picture: { extensions: ["png", "jpg", "jpeg", "webp"], most: 20 * mebibyte, many: 1 },
  // As much as `readTable` of the desk reads.
  table: { extensions: ["csv", "tsv", "txt"], most: 16 * mebibyte, many: 1 },
};

export interface NamedFile {
  /** the file's own name, without a folder: words from elsewhere */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why the computer did not do it. */
export type Hindrance =
  /** no room on the disk */
  | "full"
  /** this program may not read or write there */
  | "denied"
  /** the file or folder is gone */
  | "missing"
  /** it is not a plain file */
  | "not-a-file"
  | "other";

/** Files are read one by one, as they are taken: hundreds may have been chosen. */
export type Chosen =
  | { readonly outcome: "chosen"; readonly tickets: readonly Ticket[] }
  | { readonly outcome: "cancelled" }
  | { readonly outcome: "too-many"; readonly most: number };

/** A file that the person chose, named without its contents. */
export interface Ticket {
  /** good once, for {@link Calls.takeFile}; says nothing of the file */
  readonly ticket: string;
  readonly name: string;
  /** in bytes */
  readonly size: number;
}

export type Taken =
  | { readonly outcome: "taken"; readonly file: NamedFile }
  | { readonly outcome: "too-large"; readonly name: string; readonly size: number; readonly most: number }
  | { readonly outcome: "hindered"; readonly name: string; readonly hindrance: Hindrance }
  /** the ticket was used or never given */
  | { readonly outcome: "no-such-file" };

export type Saved =
  | {
      readonly outcome: "saved";
      /** where it lies now, to be shown */
      readonly place: string;
      /** names the file for {@link Calls.showInFolder} */
      readonly ticket: string;
    }
  | { readonly outcome: "cancelled" }
  /** nothing was written, and what was there before is as it was */
  | { readonly outcome: "hindered"; readonly hindrance: Hindrance };
