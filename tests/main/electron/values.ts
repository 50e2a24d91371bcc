/**
 * A value as it arrives on the other side of the bridge. Electron carries more than the browser shell does, and turns
 * some of it into something else: what is neither JSON nor a Uint8Array is refused here, so that neither shell meets it.
 *
 * @throws TypeError naming the place in the value
 */
export function acrossBridge(value: unknown, at = "value"): unknown {
  // A call that answers nothing.
  return value === undefined ? undefined : copyOf(value, at);
}

function copyOf(value: unknown, at: string): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      if (!Number.isFinite(value)) throw refusal(at, `${value}`);
      return value;
    case "object":
      return value === null ? null : copyOfObject(value, at);
    default:
      throw refusal(at, typeof value);
  }
}

function copyOfObject(value: object, at: string): unknown {
  if (value instanceof Uint8Array) return copyOfBytes(value, at);
  if (Array.isArray(value)) return value.map((each, index) => copyOf(each, `${at}[${index}]`));
  if (Object.getPrototypeOf(value) !== Object.prototype) throw refusal(at, value.constructor.name);
  const entries = Object.entries(value).map(([key, each]) => [key, copyOf(each, `${at}.${key}`)]);
  return Object.fromEntries(entries);
}

/** A view travels with the whole buffer behind it: a piece of a larger one would carry what lies beside it. */
function copyOfBytes(bytes: Uint8Array, at: string): Uint8Array {
  if (bytes.constructor !== Uint8Array) throw refusal(at, bytes.constructor.name);
  if (bytes.buffer.byteLength !== bytes.length) throw refusal(at, "a piece of a larger buffer");
  return new Uint8Array(bytes);
}

function refusal(at: string, found: string): TypeError {
  return new TypeError(`${at} does not survive the bridge: ${found}`);
}
