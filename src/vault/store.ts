/** What a record can hold: JSON values and bytes. Nothing else survives being sealed. */
export type StoreValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly StoreValue[]
  | { readonly [field: string]: StoreValue };

/** One record: its kind and id together are its name. */
export interface StoreRecord {
  readonly kind: string;
  readonly id: string;
  readonly value: StoreValue;
}

/** A file as it is: a letter text or an attachment, named by the SHA-256 of its bytes in lowercase hex. */
export interface Content {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A content by its name, without its bytes. */
export interface KeptContent {
  readonly hash: string;
  /** in bytes */
  readonly size: number;
}

export type Change =
  | { readonly put: StoreRecord }
  | { readonly remove: { readonly kind: string; readonly id: string } }
  /** keeps a content; nothing happens when it is there */
  | { readonly keep: Content }
  | { readonly drop: { readonly hash: string } };

/**
 * Where a desk keeps what it knows. A port: every implementation passes tests/vault/store.acceptance.ts.
 *
 * Values go in and come out as copies, but for those of `shared`: changing one afterwards changes nothing in the store.
 */
export interface Store {
  /** the record's value, or undefined when there is none (null is a value) */
  readonly get: (kind: string, id: string) => Promise<StoreValue | undefined>;
  /** all records of a kind, by id in code point order */
  readonly list: (kind: string) => Promise<readonly StoreRecord[]>;
  /**
   * The same, as the store itself has them: for what holds all records of a kind as long as the store is open, and
   * changes none. Of a hundred thousand, copies would take as much time and memory again.
   */
  readonly shared: (kind: string) => Promise<readonly StoreRecord[]>;
  /**
   * The content of this hash, or null when it is not kept.
   *
   * @throws Refusal "damaged" when it was kept and cannot be read whole
   */
  readonly content: (hash: string) => Promise<Uint8Array | null>;
  /** all contents that are kept, by hash in code point order */
  readonly contents: () => Promise<readonly KeptContent[]>;
  /**
   * Makes all changes, in their order, or none of them. What was written before this resolves is there afterwards.
   *
   * @throws TypeError for a value that a record cannot hold
   */
  readonly write: (changes: readonly Change[]) => Promise<void>;
}
