import type { Hindrance } from "./files";

/**
 * A desk's journal: the second place of what its vault holds, a file in the main process's care. What is in it is
 * sealed already, and nothing but bytes here. See docs/formats.md §8.4.
 */
export interface JournalCalls {
  /**
   * Opens a desk's journal, whether there is one or not, and with it the one before. Whoever had it open before has it
   * no longer: what they still send is refused. A draft that was left is removed.
   *
   * @param epoch - which of the desk's vault keys it belongs to
   */
  readonly openJournal: (place: string, epoch: number) => Promise<JournalOpened>;
  /** at most 8 MiB at a time; fewer bytes than were asked for where the journal ends */
  readonly readJournal: (
    ticket: string,
    generation: JournalGeneration,
    from: number,
    most: number,
  ) => Promise<JournalRead>;
  /**
   * Puts bytes into the journal, through to the disk, in place of whatever lies from there on: an entry that was cut
   * off goes so. Without bytes it only cuts. At most 64 MiB.
   *
   * @param at - no farther than the journal reaches; at 0 it is made
   */
  readonly appendJournal: (ticket: string, at: number, bytes: Uint8Array) => Promise<JournalWritten>;
  /** Adds to a draft of another journal, through to the disk, and reads it again to compare; at 0 a new draft is begun. */
  readonly draftJournal: (ticket: string, at: number, bytes: Uint8Array) => Promise<JournalWritten>;
  /**
   * Puts the draft in the journal's place, at one stroke.
   *
   * @param size - of the draft
   * @param keeps - the journal that was there until then becomes the one before; else that stays which was it already
   */
  readonly placeJournal: (ticket: string, size: number, keeps: boolean) => Promise<JournalWritten>;
  /** which journals a desk has, by their epochs */
  readonly findJournals: (place: string) => Promise<JournalsFound>;
  /** with the one before; nothing happens when there is none */
  readonly removeJournal: (place: string, epoch: number) => Promise<JournalRemoved>;
}

/** the journal, or the whole one whose place it took */
export type JournalGeneration = "present" | "before";

interface Hindered {
  readonly outcome: "hindered";
  readonly hindrance: Hindrance;
}

/** the ticket is void: the journal was opened again, or removed */
interface Void {
  readonly outcome: "void";
}

export type JournalOpened =
  | {
      readonly outcome: "opened";
      /** names the journal for the other calls */
      readonly ticket: string;
      /** in bytes; 0 when there is none */
      readonly size: number;
      /** the same of the journal before */
      readonly before: number;
    }
  | Hindered;

export type JournalRead = { readonly outcome: "read"; readonly bytes: Uint8Array } | Void | Hindered;

/** When it was hindered, the journal is as it was, but for what was to be cut off. */
export type JournalWritten = { readonly outcome: "written" } | Void | Hindered;

export type JournalsFound = { readonly outcome: "found"; readonly epochs: readonly number[] } | Hindered;

export type JournalRemoved = { readonly outcome: "removed" } | Hindered;
