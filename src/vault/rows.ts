/** What is on disk: a random id, and bytes that say nothing but their padded length. See docs/formats.md §8.3. */
export interface Row {
  /** 16 random bytes in lowercase hex */
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** Where sealed rows lie. A port: every implementation passes tests/vault/rows.acceptance.ts. */
export interface Rows {
  readonly all: () => Promise<readonly Row[]>;
  /**
   * Puts rows in and takes rows out, all or none. What was written before this resolves is there afterwards.
   *
   * @throws whatever the storage says when it is full or broken; then nothing was changed
   */
  readonly write: (put: readonly Row[], remove: readonly string[]) => Promise<void>;
}

/** Rows that live as long as the program. */
export function memoryRows(): Rows {
  const rows = new Map<string, Uint8Array>();
  return {
    all: () => Promise.resolve([...rows].map(([id, sealed]) => ({ id, sealed: sealed.slice() }))),
    write: (put, remove) => {
      for (const id of remove) rows.delete(id);
      for (const { id, sealed } of put) rows.set(id, sealed.slice());
      return Promise.resolve();
    },
  };
}
