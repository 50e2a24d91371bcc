import { concat } from "../core/encoding/bytes";
import { fromUtf8, utf8 } from "../core/crypto/sodium";
import type { StoreRecord, StoreValue } from "./store";

/**
 * A page of records as bytes: the length of its JSON (4 bytes, big-endian), the JSON `[[kind, id, value], …]`, then the
 * byte arrays in it one behind the other. In the JSON a byte array stands as `{"~": [start, length]}`; a field of a
 * value's own that begins with `~` gets a second one in front. See docs/formats.md §8.3.
 */
export function encodePage(records: readonly StoreRecord[]): Uint8Array {
  const blobs: Uint8Array[] = [];
  let at = 0;
  const plain = (one: StoreValue): unknown => {
    if (one instanceof Uint8Array) {
      blobs.push(one);
      at += one.length;
      return { [mark]: [at - one.length, one.length] };
    }
    if (Array.isArray(one)) return one.map((item: StoreValue) => plain(item));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([field, item]) => [escaped(field), plain(item)]));
  };
  const json = utf8(JSON.stringify(records.map(({ kind, id, value }) => [kind, id, plain(value)])));
  return concat(writeLength(json.length), json, ...blobs);
}

/** Reads what {@link encodePage} wrote. Its input was sealed by this desk: what cannot be read is a fault of the program. */
export function decodePage(bytes: Uint8Array): readonly StoreRecord[] {
  const length = new DataView(bytes.buffer, bytes.byteOffset, lengthBytes).getUint32(0);
  const json = fromUtf8(bytes.subarray(lengthBytes, lengthBytes + length), "page");
  const records = JSON.parse(json) as readonly (readonly [string, string, StoreValue])[];
  // Many pages hold no bytes and no field with a mark: they are what JSON says.
  if (!json.includes(`"${mark}`)) return records.map(([kind, id, value]) => ({ kind, id, value }));
  const blobs = bytes.subarray(lengthBytes + length);
  // What JSON.parse has just made is changed in place: making it anew would take as long as all else here.
  const restored = (one: unknown): StoreValue => {
    if (typeof one !== "object" || one === null) return one as StoreValue;
    if (Array.isArray(one)) {
      for (let i = 0; i < one.length; i++) one[i] = restored(one[i]);
      return one as StoreValue;
    }
    const fields = one as Record<string, unknown>;
    const names = Object.keys(fields);
    if (names[0] === mark) {
      const [start, size] = fields[mark] as [number, number];
      return blobs.slice(start, start + size);
    }
    if (names.some((name) => name.startsWith(mark))) return unescaped(fields, restored);
    for (const name of names) {
      const item = fields[name];
      if (typeof item === "object" && item !== null) fields[name] = restored(item);
    }
    return fields as StoreValue;
  };
  return records.map(([kind, id, value]) => ({ kind, id, value: restored(value) }));
}

const lengthBytes = 4;
const mark = "~";

/** The same fields, in their order, under the names that the writer had. */
function unescaped(
  fields: Readonly<Record<string, unknown>>,
  restored: (one: unknown) => StoreValue,
): StoreValue {
  return Object.fromEntries(
    Object.entries(fields).map(([field, item]) => [
      field.startsWith(mark) ? field.slice(1) : field,
      restored(item),
    ]),
  );
}

function escaped(field: string): string {
  return field.startsWith(mark) ? mark + field : field;
}

function writeLength(length: number): Uint8Array {
  const bytes = new Uint8Array(lengthBytes);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}
