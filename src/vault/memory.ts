import { byCodePoint } from "../core/encoding/values";
import type { Change, Store, StoreRecord, StoreValue } from "./store";

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

function copyChange(change: Change): Change {
  return "put" in change ? { put: { ...change.put, value: copyValue(change.put.value) } } : change;
}

function copyOrNone(value: StoreValue | undefined): StoreValue | undefined {
  return value === undefined ? undefined : copyValue(value);
}

/** @throws TypeError for anything that is not a {@link StoreValue} */
function copyValue(value: StoreValue): StoreValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map((item: StoreValue) => copyValue(item));
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, copyValue(item)]));
  }
  throw new TypeError(`a record cannot hold a value of type ${typeof value}`);
}

function isPlain(value: unknown): value is Readonly<Record<string, StoreValue>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
