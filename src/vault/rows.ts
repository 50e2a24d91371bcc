/** What is on disk: a random id, and bytes that say nothing but their padded length. See docs/formats.md §8.3. */
export interface Row {
  /** 16 random bytes in lowercase hex */
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** What is put in and taken out of one table. */
export interface RowChange {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

export interface RowIds {
  readonly records: readonly string[];
  readonly pieces: readonly string[];
}

/**
 * Where sealed rows lie: the records, which are read at once, and the pieces of contents, which are read when they are
 * asked for. A port: every implementation passes tests/vault/rows.acceptance.ts.
 */
export interface Rows {
  /**
   * All records.
   *
   * @param taken - given each part of them as soon as it is here, while the next one is read
   */
  readonly records: (taken?: (part: readonly Row[]) => void) => Promise<readonly Row[]>;
  /** the records of these ids that are there, in any order */
  readonly recordsOf: (ids: readonly string[]) => Promise<readonly Row[]>;
  /** the pieces of these ids that are there, in any order */
  readonly pieces: (ids: readonly string[]) => Promise<readonly Row[]>;
  /** the same from a second place, where there is one: what is found there is put back in the first */
  readonly piecesAgain?: (ids: readonly string[]) => Promise<readonly Row[]>;
  /** the ids of all that is there */
  readonly ids: () => Promise<RowIds>;
  /**
   * Makes all changes or none. What was written before this resolves is there afterwards.
   *
   * @throws Hindered when the storage is full or broken; then nothing was changed
   */
  readonly write: (records: RowChange, pieces: RowChange) => Promise<void>;
}

/** Rows with a connection that can be ended. */
export interface Database extends Rows {
  readonly close: () => void;
}

/** Where a computer keeps the rows of its desks. A port: tests/vault/rows.acceptance.ts. */
export interface Databases {
  /** opens the database of this name, or makes it */
  readonly open: (name: string) => Promise<Database>;
  /** nothing happens when there is none of this name */
  readonly remove: (name: string) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

export const noChange: RowChange = { put: [], remove: [] };

/** Rows that live as long as the program. */
export function memoryRows(): Rows {
  const records = new Map<string, Uint8Array>();
  const pieces = new Map<string, Uint8Array>();
  return {
    records: (taken) => {
      const all = copies(records, records.keys());
      taken?.(all);
      return Promise.resolve(all);
    },
    recordsOf: (ids) => Promise.resolve(copies(records, ids)),
    pieces: (ids) => Promise.resolve(copies(pieces, ids)),
    ids: () => Promise.resolve({ records: [...records.keys()], pieces: [...pieces.keys()] }),
    write: (ofRecords, ofPieces) => {
      apply(records, ofRecords);
      apply(pieces, ofPieces);
      return Promise.resolve();
    },
  };
}

/** Databases that live as long as the program. */
export function memoryDatabases(): Databases {
  const all = new Map<string, Rows>();
  return {
    open: (name) => {
      const rows = all.get(name) ?? memoryRows();
      all.set(name, rows);
      return Promise.resolve({ ...rows, close: () => undefined });
    },
    remove: (name) => Promise.resolve(void all.delete(name)),
    names: () => Promise.resolve([...all.keys()]),
  };
}

function copies(table: ReadonlyMap<string, Uint8Array>, ids: Iterable<string>): readonly Row[] {
  return [...ids].flatMap((id) => {
    const sealed = table.get(id);
    return sealed ? [{ id, sealed: sealed.slice() }] : [];
  });
}

function apply(table: Map<string, Uint8Array>, { put, remove }: RowChange): void {
  for (const id of remove) table.delete(id);
  for (const { id, sealed } of put) table.set(id, sealed.slice());
}
