import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { MalformedMessage, readValue, writeValue } from "../../src/bridge/wire";
import { runs } from "../support/runs";

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string({ unit: "binary" }),
    fc.uint8Array(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 4 })
      .map((fields) => Object.fromEntries(Object.entries(fields))),
  ),
}));

test.prop([value], { numRuns: runs(500) })(
  "reading undoes writing, for all that the bridge carries",
  (one) => {
    expect(readValue(writeValue(one))).toEqual(one);
  },
);

test.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: runs(2000) })(
  "whatever bytes come, reading refuses them or gives a value, and never more bytes than came",
  (bytes) => {
    try {
      expect(writeValue(readValue(bytes)).length).toBeLessThanOrEqual(bytes.length + 4);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedMessage);
    }
  },
);

test("bytes come back each with a buffer of its own, so that one can be handed to a worker", () => {
  const [first, second] = readValue(writeValue([new Uint8Array([1, 2]), Buffer.from([3])])) as Uint8Array[];
  expect([first, second]).toEqual([new Uint8Array([1, 2]), new Uint8Array([3])]);
  expect([first!.buffer.byteLength, second!.buffer.byteLength]).toEqual([2, 1]);
});

test("bytes are read from the middle of a larger buffer, as Node hands them out", () => {
  const written = writeValue(["é", new Uint8Array([7])]);
  const buffer = Buffer.concat([Buffer.from("before"), written, Buffer.from("after")]);
  expect(readValue(buffer.subarray(6, 6 + written.length))).toEqual(["é", new Uint8Array([7])]);
});

test("a field named __proto__ stays a field", () => {
  const read = readValue(message(`{"__proto__":{"admin":true}}`)) as object;
  expect(Object.keys(read)).toEqual(["__proto__"]);
  expect("admin" in read).toBe(false);
});

describe("what would change its kind on the way is not sent", () => {
  const deep: unknown = Array.from({ length: 40 }).reduce((inner) => [inner], 1);
  test.each([
    ["nothing", undefined],
    ["a field without a value", { a: undefined }],
    ["not a number", NaN],
    ["infinity", Infinity],
    ["a big number", 1n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["an error", new Error("a")],
    ["a buffer without a view", new ArrayBuffer(1)],
    ["other numbers than bytes", new Uint16Array(1)],
    ["a function", () => 1],
    ["an empty key", { "": 1 }],
    ["too much depth", deep],
  ])("%s", (_, found) => {
    expect(() => writeValue([found])).toThrow(TypeError);
  });
});

describe("a broken message is refused", () => {
  const whole = writeValue(["a", new Uint8Array(3)]);
  test.each([
    ["no bytes", new Uint8Array()],
    ["no length", new Uint8Array(3)],
    ["a length beyond the end", new Uint8Array([255, 255, 255, 255, 1])],
    ["no JSON", message("")],
    ["broken JSON", message("[1")],
    ["JSON that is not UTF-8", Uint8Array.of(0, 0, 0, 3, 34, 255, 34)],
    ["a byte order mark", message("\uFEFF1")],
    ["one byte too few", whole.subarray(0, whole.length - 1)],
    ["one byte too many", Buffer.concat([whole, new Uint8Array(1)])],
    ["a size below nothing", message(`{"":-1}`)],
    ["a size that is no whole number", message(`{"":0.5}`)],
    ["a size in words", message(`{"":"1"}`)],
    ["a size beyond the end", message(`{"":9007199254740991}`)],
    ["bytes with something beside them", message(`{"":0,"a":1}`)],
    ["too much depth", message("[".repeat(40) + "]".repeat(40))],
    ["far too much depth", message("[".repeat(100_000) + "]".repeat(100_000))],
  ])("%s", (_, bytes) => {
    expect(() => readValue(bytes)).toThrow(MalformedMessage);
  });
});

function message(json: string): Uint8Array {
  const bytes = Buffer.from(json);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
