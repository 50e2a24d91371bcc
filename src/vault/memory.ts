import { byCodePoint } from "../core/encoding/values";
import { nameOf } from "./place";
import type { Change, Store, StoreRecord, StoreValue } from "./store";
import { copyChange, copyValue } from "./value";

/** A store that lives as long as the program: for tests, the command line and the demo. */
export function memoryStore(): Store {
  const shelves = shelvesOf([]);
  const contents = new Map<string, Uint8Array>();
  return {
    get: (kind, id) => Promise.resolve(shelves.get(kind, id)),
    list: (kind) => Promise.resolve(shelves.list(kind)),
    shared: (kind) => Promise.resolve(shelves.shared(kind)),
    content: (hash) => Promise.resolve(contents.get(hash)?.slice() ?? null),
    contents: () =>
      Promise.resolve(
        [...contents]
          .map(([hash, bytes]) => ({ hash, size: bytes.length }))
          .sort((a, b) => byCodePoint(a.hash, b.hash)),
      ),
    write: async (changes) => {
      // Copied first: a value that cannot be held leaves the store as it was.
      const copies = changes.map(copyChange);
      await Promise.resolve();
      for (const change of copies) {
        if ("keep" in change) contents.set(change.keep.hash, change.keep.bytes);
        else if ("drop" in change) contents.delete(change.drop.hash);
        else shelves.apply(change);
      }
    },
  };
}

export type RecordChange = Exclude<Change, { readonly keep: unknown } | { readonly drop: unknown }>;

/** Records by kind and id. What comes out are copies, but for `at` and `shared`; what goes in is kept as it is. */
export interface Shelves {
  /** the record of a place itself, which is not to be changed. @throws when there is none */
  readonly at: (place: string) => StoreRecord;
  readonly get: (kind: string, id: string) => StoreValue | undefined;
  readonly list: (kind: string) => readonly StoreRecord[];
  /** the records of a kind themselves, which are not to be changed */
  readonly shared: (kind: string) => readonly StoreRecord[];
  readonly all: () => readonly StoreRecord[];
  readonly apply: (change: RecordChange) => void;
}

export function shelvesOf(records: Iterable<StoreRecord>): Shelves {
  const shelves = new Map<string, Map<string, StoreValue>>();
  const put = ({ kind, id, value }: StoreRecord): void => {
    const shelf = shelves.get(kind);
    if (shelf) shelf.set(id, value);
    else shelves.set(kind, new Map([[id, value]]));
  };
  for (const record of records) put(record);
  const shared = (kind: string): readonly StoreRecord[] =>
    [...(shelves.get(kind) ?? [])]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([id, value]) => ({ kind, id, value }));
  const list = (kind: string): readonly StoreRecord[] =>
    shared(kind).map(({ id, value }) => ({ kind, id, value: copyValue(value) }));
  return {
    list,
    shared,
    at: (place) => {
      const { kind, id } = nameOf(place);
      const value = shelves.get(kind)?.get(id);
      if (value === undefined) throw new Error("there is no record of this place");
      return { kind, id, value };
    },
    all: () => [...shelves.keys()].flatMap(list),
    get: (kind, id) => {
      const value = shelves.get(kind)?.get(id);
      return value === undefined ? undefined : copyValue(value);
    },
    apply: (change) => {
      if ("put" in change) put(change.put);
      else shelves.get(change.remove.kind)?.delete(change.remove.id);
    },
  };
}
