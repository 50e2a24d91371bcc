import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { padmeSize } from "../../../src/core/encoding/padme";
import { Refusal } from "../../../src/core/encoding/refusal";
import { readTar, writeTar } from "../../../src/core/encoding/tar";
import type { Entry } from "../../../src/core/encoding/tar";
import { readTarStream, writeTarStream } from "../../../src/core/encoding/tarStream";
import { anyEntries, anyHarm, reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";
import { hostileTars, tarLimits } from "../../vectors/hostile-tars";

const limits = { maxEntries: 100, maxBytes: 1_000_000, maxEntryBytes: 1_000_000, extraNames: ["SHA256SUMS"] };

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

async function streamed(entries: readonly Entry[], padTo?: (size: number) => number): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await all(writeTarStream(entries, padTo ? { padTo } : {}))));
}

/** The reason for which reading refuses, or the entries. */
async function verdict(
  bytes: Uint8Array,
  size: number,
  bounds: Parameters<typeof readTarStream>[1],
): Promise<unknown> {
  try {
    return plain(await all(readTarStream(inChunks(bytes, size), bounds)));
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const plain = (entries: readonly Entry[]): unknown => entries.map(({ name, bytes }) => [name, [...bytes]]);

/** What the reader of whole tars says of the same bytes. */
function wholeVerdict(bytes: Uint8Array, bounds: Parameters<typeof readTar>[1]): unknown {
  let entries: unknown = null;
  return reasonOf(() => (entries = plain(readTar(bytes, bounds)))) ?? entries;
}

const chunkSize = fc.integer({ min: 1, max: 3000 });

describe("a tar in chunks is the same tar", () => {
  prop.prop([anyEntries, chunkSize], { numRuns: runs(150) })(
    "written, and read in chunks of any size",
    async (entries, size) => {
      const bytes = await streamed(entries, padmeSize);
      expect(Buffer.from(bytes).equals(writeTar(entries, { padTo: padmeSize }))).toBe(true);
      expect(await verdict(bytes, size, { ...limits, padTo: padmeSize })).toEqual(plain(entries));
    },
  );

  prop.prop([anyEntries, anyHarm, chunkSize], { numRuns: runs(300) })(
    "harmed in any way it is refused where the whole one is, and for the same reason",
    async (entries, harm, size) => {
      const bytes = harm(writeTar(entries));
      expect(await verdict(bytes, size, limits)).toEqual(wholeVerdict(bytes, limits));
    },
  );

  test.each([...hostileTars.keys()])("%s", async (name) => {
    const bytes = new Uint8Array(hostileTars.get(name)!.bytes);
    const bounds = { ...tarLimits, maxEntryBytes: tarLimits.maxBytes };
    for (const size of [1, 511, 512, 513, 100_000])
      expect(await verdict(bytes, size, bounds)).toBe(hostileTars.get(name)!.reason);
  });
});

test("one entry beyond its limit is refused before its contents are waited for", async () => {
  const bytes = writeTar([{ name: "a", bytes: new Uint8Array(2000) }]).subarray(0, 512);
  const bounds = { ...limits, maxEntryBytes: 1999 };
  expect(await verdict(bytes, 512, bounds)).toBe("too-large");
});

test("another size than the padded one is refused, longer or shorter", async () => {
  const bytes = writeTar([{ name: "a", bytes: new Uint8Array(10) }], { padTo: padmeSize });
  const bounds = { ...limits, padTo: padmeSize };
  expect(await verdict(bytes, 999, bounds)).toEqual([["a", [...new Uint8Array(10)]]]);
  expect(await verdict(bytes.subarray(0, bytes.length - 512), 999, bounds)).toBe("not-canonical");
  expect(await verdict(new Uint8Array(Buffer.concat([bytes, new Uint8Array(1)])), 999, bounds)).toBe(
    "not-canonical",
  );
});

test("whoever reads no further lets go of what it is read from", async () => {
  let isLeft = false;
  const source = async function* (): AsyncGenerator<Uint8Array, void> {
    try {
      yield* inChunks(writeTar([{ name: "a", bytes: new Uint8Array(10) }]), 512);
    } finally {
      isLeft = true;
    }
  };
  const entries = readTarStream(source(), limits);
  await entries.next();
  await entries.return();
  expect(isLeft).toBe(true);
});
