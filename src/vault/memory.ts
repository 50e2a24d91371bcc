import { byCodePoint } from "../core/encoding/values";
import type { Change, Store, StoreRecord, StoreValue } from "./store";
import { copyChange, copyValue } from "./value";

type Shelves = Map<string, Map<string, StoreValue>>;

/** A store that lives as long as the program: for tests, the command line and the demo. */
export function memoryStore(): Store {
  const shelves: Shelves = new Map();
  return {
    get: (kind, id) => Promise.resolve(copyOrNone(shelves.get(kind)?.get(id))),
    list: (kind) => Promise.resolve(recordsOf(kind, shelves)),
    write: async (changes) => {
      // Copied first: a value that cannot be held leaves the store as it was.
      const copies = changes.map(copyChange);
      await Promise.resolve();
      for (const change of copies) apply(change, shelves);
    },
  };
}

function recordsOf(kind: string, shelves: Shelves): readonly StoreRecord[] {
  const shelf = shelves.get(kind) ?? new Map<string, StoreValue>();
  return [...shelf]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([id, value]) => ({ kind, id, value: copyValue(value) }));
}

function apply(change: Change, shelves: Shelves): void {
  if ("remove" in change) {
    shelves.get(change.remove.kind)?.delete(change.remove.id);
    return;
  }
  const { kind, id, value } = change.put;
  const shelf = shelves.get(kind) ?? new Map<string, StoreValue>();
  shelves.set(kind, shelf.set(id, value));
}

function copyOrNone(value: StoreValue | undefined): StoreValue | undefined {
  return value === undefined ? undefined : copyValue(value);
}
