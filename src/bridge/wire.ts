/** The bytes are not a value of the bridge, written as {@link writeValue} writes it. */
export class MalformedMessage extends Error {
  override readonly name = "MalformedMessage";
}

/** Deeper than anything the bridge carries. */
const deepest = 32;

/** The four bytes that give the length of the JSON. */
const prefix = 4;

/**
 * Writes a value of the bridge (JSON values and Uint8Array) as bytes, for a shell whose calls travel as such: the
 * length of the JSON as four bytes, most significant first; the JSON in UTF-8, in which each Uint8Array stands as
 * `{"": its length}`; then the bytes of these, in the order in which they stand.
 *
 * @throws TypeError for whatever would change its kind on the way, and for an object with an empty key
 */
export function writeValue(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = new TextEncoder().encode(JSON.stringify(withoutBytes(value, parts, 0)));
  const size = parts.reduce((sum, { length }) => sum + length, prefix + json.length);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, prefix);
  let at = prefix + json.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Reads what {@link writeValue} wrote. Each Uint8Array is a copy with a buffer of its own, which may be handed to a
 * worker.
 *
 * @throws MalformedMessage when the bytes are anything else
 */
export function readValue(bytes: Uint8Array): unknown {
  if (bytes.length < prefix) throw new MalformedMessage("it is too short to have a length");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const begin = prefix + length;
  if (begin > bytes.length) throw new MalformedMessage(`it says ${length} bytes of JSON and has fewer`);
  const rest = takeFrom(bytes.subarray(begin));
  const value = withBytes(parse(bytes.subarray(prefix, begin)), rest.take, 0);
  if (rest.left() > 0) throw new MalformedMessage(`${rest.left()} bytes are left over`);
  return value;
}

function withoutBytes(value: unknown, parts: Uint8Array[], depth: number): unknown {
  if (depth > deepest) throw new TypeError("a value of the bridge is not that deep");
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) {
    parts.push(value);
    return { "": value.length };
  }
  if (Array.isArray(value)) return value.map((item) => withoutBytes(item, parts, depth + 1));
  if (!isPlain(value)) throw new TypeError("only JSON values and Uint8Array travel over the bridge");
  if (Object.hasOwn(value, "")) throw new TypeError("an object with an empty key does not travel");
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, parts, depth + 1)]),
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(json));
  } catch {
    throw new MalformedMessage("its JSON is broken");
  }
}

type Take = (size: unknown) => Uint8Array;

/** Takes bytes from the front, each time a copy. */
function takeFrom(bytes: Uint8Array): { readonly take: Take; readonly left: () => number } {
  let at = 0;
  const left = () => bytes.length - at;
  return {
    left,
    take: (size) => {
      if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || size > left())
        throw new MalformedMessage(`it names bytes that are not there: ${left()} are left`);
      const taken = new Uint8Array(size);
      taken.set(bytes.subarray(at, at + size));
      at += size;
      return taken;
    },
  };
}

function withBytes(value: unknown, take: Take, depth: number): unknown {
  if (depth > deepest) throw new MalformedMessage("it is too deep");
  if (Array.isArray(value)) return value.map((item) => withBytes(item, take, depth + 1));
  if (!isPlain(value)) return value;
  const fields = Object.entries(value);
  if (Object.hasOwn(value, "")) {
    if (fields.length > 1) throw new MalformedMessage("an object has an empty key");
    return take(value[""]);
  }
  // fromEntries makes an own field even of "__proto__".
  return Object.fromEntries(fields.map(([key, item]) => [key, withBytes(item, take, depth + 1)]));
}
