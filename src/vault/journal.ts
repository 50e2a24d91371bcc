import { Hindered } from "./hindered";

/** Bytes that are only read. */
export interface JournalFile {
  /** in bytes, when it was opened; 0 when there was none */
  readonly size: number;
  /** fewer bytes than asked for where it ends */
  readonly read: (from: number, most: number) => Promise<Uint8Array>;
}

/**
 * The bytes of one journal, opened by one thread alone. A port: tests/vault/journal.acceptance.ts. All of it throws
 * Hindered.
 */
export interface Journal extends JournalFile {
  /** the journal whose place this one took, as it was then */
  readonly before: JournalFile;
  /** puts bytes in place of whatever lies from there on; what was put before this resolves is there afterwards */
  readonly append: (at: number, bytes: Uint8Array) => Promise<void>;
  /** adds to a draft, or at 0 begins a new one */
  readonly draft: (at: number, bytes: Uint8Array) => Promise<void>;
  /**
   * puts the draft, which has this size, in the journal's place at one stroke
   *
   * @param keeps - what was there is whole, and becomes the journal before
   */
  readonly place: (size: number, keeps: boolean) => Promise<void>;
}

/** Where a computer keeps the journals of its desks, by the names of the databases they belong to. */
export interface Journals {
  /** whoever had it open before cannot write to it any more */
  readonly open: (name: string) => Promise<Journal>;
  readonly remove: (name: string) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

/** Journals that live as long as the program. */
export interface MemoryJournals extends Journals {
  /** what lies there, as a disk would have it: to be copied, changed and put back */
  readonly files: Map<string, Uint8Array>;
  /** the journals before those */
  readonly before: Map<string, Uint8Array>;
}

export function memoryJournals(): MemoryJournals {
  const files = new Map<string, Uint8Array>();
  const befores = new Map<string, Uint8Array>();
  const holders = new Map<string, Journal>();
  return {
    files,
    before: befores,
    open: (name) => {
      const isHolder = (): boolean => holders.get(name) === journal;
      let draft = new Uint8Array();
      const journal: Journal = {
        ...over(files, name),
        before: over(befores, name),
        append: async (at, bytes) => {
          const present = files.get(name) ?? new Uint8Array();
          if (!isHolder() || present.length < at) throw new Hindered("missing", "the journal");
          files.set(name, spliced(present, at, bytes));
        },
        draft: async (at, bytes) => {
          if (!isHolder() || (at > 0 && draft.length !== at)) throw new Hindered("other", "the draft");
          draft = spliced(draft, at, bytes);
        },
        place: async (size, keeps) => {
          if (!isHolder() || draft.length !== size) throw new Hindered("other", "the draft");
          const present = files.get(name);
          if (keeps && present) befores.set(name, present);
          files.set(name, draft.slice());
        },
      };
      holders.set(name, journal);
      return Promise.resolve(journal);
    },
    remove: async (name) => {
      holders.delete(name);
      files.delete(name);
      befores.delete(name);
    },
    names: () => Promise.resolve([...files.keys()]),
  };
}

function over(files: ReadonlyMap<string, Uint8Array>, name: string): JournalFile {
  return {
    size: files.get(name)?.length ?? 0,
    read: async (from, most) => {
      const bytes = files.get(name);
      if (!bytes) throw new Hindered("missing", "the journal");
      return bytes.slice(from, from + most);
    },
  };
}

/** The first bytes of one and all of another; what grows at its end is not copied each time. */
function spliced(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = at + more.length;
  const isGrown = bytes.byteOffset === 0 && bytes.length === at && bytes.buffer.byteLength >= size;
  const buffer = isGrown ? (bytes.buffer as ArrayBuffer) : new ArrayBuffer(Math.max(2 * size, 1024));
  const out = new Uint8Array(buffer, 0, size);
  if (!isGrown) out.set(bytes.subarray(0, at));
  out.set(more, at);
  return out;
}
