import fc from "fast-check";
import type { Entry } from "../../src/core/encoding/tar";
import { Refusal } from "../../src/core/encoding/refusal";

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
const word = fc.string({
  unit: fc.constantFrom(...letters, "_", "-"),
  minLength: 1,
  maxLength: 12,
});
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

const anySegment = fc
  .tuple(fc.constantFrom(...letters), fc.array(word, { minLength: 1, maxLength: 3 }))
  .map(([first, words]) => `${first}${words.join(".")}`)
  .filter((segment) => !device.test(segment));

/** A name as docs/formats.md §5.2 allows it. */
export const anyName = fc
  .array(anySegment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join("/"))
  .filter((name) => name.length <= 100);

const clash = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Contents whose sizes like to lie around the size of a tar block. */
export const anyContents = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.integer({ min: 510, max: 514 }).map((length) => new Uint8Array(length).fill(0x61)),
);

/** Entries that one archive may hold, in any order. */
export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(
  fc.record({ name: anyName, bytes: anyContents }),
  { maxLength: 4, selector: ({ name }) => name, comparator: clash },
);

/** One way of harming an archive: some bits, some bytes put in, taken out or cut off. */
export const anyHarm: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .record({
    kind: fc.constantFrom("flip", "insert", "remove", "cut", "append", "swap"),
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    value: fc.integer({ min: 1, max: 255 }),
    more: fc.uint8Array({ minLength: 1, maxLength: 600 }),
  })
  .map(({ kind, where, value, more }) => (bytes: Uint8Array) => {
    const at = Math.floor(where * bytes.length);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    if (kind === "flip") return bytes.map((byte, i) => (i === at ? byte ^ value : byte));
    if (kind === "insert") return joined(head, more, tail);
    if (kind === "remove") return joined(head, tail.subarray(value));
    if (kind === "cut") return head.slice();
    if (kind === "append") return joined(bytes, more);
    return joined(tail, head);
  });

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The reason for which `read` refuses, or null if it does not. Any other error goes through. */
export function reasonOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return fault.reason;
    throw fault;
  }
}
