import type { Change, StoreValue } from "./store";

/** @throws TypeError for a value that a record cannot hold */
export function copyChange(change: Change): Change {
  if ("put" in change) return { put: { ...change.put, value: copyValue(change.put.value) } };
  if ("keep" in change) return { keep: { ...change.keep, bytes: change.keep.bytes.slice() } };
  return change;
}

/** @throws TypeError for anything that is not a {@link StoreValue} */
export function copyValue(value: StoreValue): StoreValue {
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
