import { concat } from "../core/encoding/bytes";
import { fromUtf8, utf8 } from "../core/crypto/sodium";
import type { StoreRecord, StoreValue } from "./store";

/**
 * A record as bytes: the length of its JSON (4 bytes, big-endian), the JSON, then its byte arrays one behind the other.
 * In the JSON a byte array stands as `{"~": [start, length]}`; a field of the value's own that begins with `~` gets a
 * second one in front. See docs/formats.md §8.3.
 */
export function encodeRecord({ kind, id, value }: StoreRecord): Uint8Array {
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
  const json = utf8(JSON.stringify([kind, id, plain(value)]));
  return concat(writeLength(json.length), json, ...blobs);
}

/** Reads what {@link encodeRecord} wrote. Its input was sealed by this desk: what cannot be read is a fault of the program. */
export function decodeRecord(bytes: Uint8Array): StoreRecord {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const blobs = bytes.subarray(4 + length);
  const value = (one: unknown): StoreValue => {
    if (Array.isArray(one)) return one.map(value);
    if (typeof one !== "object" || one === null) return one as StoreValue;
    const fields = one as Readonly<Record<string, unknown>>;
    if (mark in fields) {
      const [start, size] = fields[mark] as [number, number];
      return blobs.slice(start, start + size);
    }
    return Object.fromEntries(
      Object.entries(fields).map(([field, item]) => [
        field.startsWith(mark) ? field.slice(1) : field,
        value(item),
      ]),
    );
  };
  const [kind, id, plain] = JSON.parse(fromUtf8(bytes.subarray(4, 4 + length), "record")) as [
    string,
    string,
    unknown,
  ];
  return { kind, id, value: value(plain) };
}

const mark = "~";

function escaped(field: string): string {
  return field.startsWith(mark) ? mark + field : field;
}

function writeLength(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}
