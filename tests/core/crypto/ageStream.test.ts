import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { decryptFor, encryptTo } from "../../../src/core/crypto/age";
import {
  decryptStream,
  encryptStream,
  longestHeader,
  opensFor,
  plainSizeOf,
  readStreamHeader,
} from "../../../src/core/crypto/ageStream";
import { openingKeyFromSeed } from "../../../src/core/crypto/keys";
import type { OpeningKey } from "../../../src/core/crypto/keys";
import { cryptoReady, hashing, sha256 } from "../../../src/core/crypto/sodium";
import { Refusal } from "../../../src/core/encoding/refusal";
import { systemRandom } from "../../../src/desk/platform";
import { runs } from "../../support/runs";
import { ageMissing } from "../../support/tools";

let me: OpeningKey;
let stranger: OpeningKey;
beforeAll(async () => {
  await cryptoReady;
  me = openingKeyFromSeed(new Uint8Array(32).fill(1));
  stranger = openingKeyFromSeed(new Uint8Array(32).fill(2));
});

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const filled = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 7) % 256);
const chunk = 64 * 1024;
/** Around the sizes at which a chunk is full. */
const anySize = fc.oneof(
  fc.nat(200),
  fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk, 2 * chunk + 1),
  fc.nat(4 * chunk),
);

prop.prop([anySize, fc.integer({ min: 100, max: 3 * chunk })], { numRuns: runs(25) })(
  "what was encrypted in chunks opens whole and in chunks, and its size tells how much is in it",
  async (size, step) => {
    const plain = filled(size);
    const file = await whole(encryptStream(inChunks(plain, step), me.recipient, systemRandom));
    const header = readStreamHeader(file.subarray(0, longestHeader));
    expect(plainSizeOf(file.length, header.size)).toBe(size);
    expect(await opensFor(file, header, me)).toBe(true);
    expect(await opensFor(file, header, stranger)).toBe(false);
    const opened = await decryptFor(file, me);
    expect(opened.outcome === "decrypted" && Buffer.from(opened.bytes).equals(plain)).toBe(true);
    expect(Buffer.from(await whole(decryptStream(inChunks(file, step), me))).equals(plain)).toBe(true);
  },
);

test("a file that was cut anywhere, altered or added to is refused", async () => {
  const file = await whole(encryptStream(inChunks(filled(3 * chunk), 5000), me.recipient, systemRandom));
  const { size: head } = readStreamHeader(file);
  const refused = async (bytes: Uint8Array, why: string): Promise<void> => {
    await expect(whole(decryptStream(inChunks(bytes, 10_000), me)), why).rejects.toBeInstanceOf(Refusal);
  };
  for (let cut = head + 16; cut < file.length; cut += 3001)
    await refused(file.subarray(0, cut), `cut at ${cut}`);
  for (const cut of [1, 16, 17]) await refused(file.subarray(0, -cut), `${cut} short`);
  const sealed = chunk + 16;
  for (const chunks of [0, 1, 2])
    await refused(file.subarray(0, head + 16 + chunks * sealed), `after ${chunks} whole chunks`);
  for (let at = head; at < file.length; at += 20_011) {
    const flipped = file.slice();
    flipped[at]! ^= 1;
    await refused(flipped, `flipped at ${at}`);
  }
  await refused(new Uint8Array(Buffer.concat([file, new Uint8Array(1)])), "one byte more");
});

test("what the source throws comes through as it is", async () => {
  class Gone extends Error {}
  const failing = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
    yield bytes;
    throw new Gone();
  };
  await expect(whole(encryptStream(failing(filled(10)), me.recipient, systemRandom))).rejects.toBeInstanceOf(
    Gone,
  );
  const file = await whole(encryptStream(inChunks(filled(2 * chunk), chunk), me.recipient, systemRandom));
  const started = failing(file.subarray(0, chunk));
  await expect(whole(decryptStream(started, me))).rejects.toBeInstanceOf(Gone);
});

test("a bundle's header, which has several recipients, is told from a backup's", async () => {
  const bundle = await encryptTo(filled(100), [me.recipient], systemRandom);
  expect(() => readStreamHeader(bundle.subarray(0, 20_000))).toThrow(/expected one recipient, found 4/);
});

test("a hash of parts is that of the whole", () => {
  const sum = hashing();
  for (const part of [filled(10), filled(0), filled(70_000)]) sum.add(part);
  expect(sum.finish()).toBe(sha256(new Uint8Array(Buffer.concat([filled(10), filled(70_000)]))));
});

const missing = ageMissing();
test.skipIf(missing !== null)(
  `stock age opens it with the identity's line, and ours opens what it made${missing === null ? "" : ` (skipped: ${missing})`}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "undersigned-age-"));
    try {
      const plain = filled(3 * chunk + 5);
      writeFileSync(join(folder, "key"), `${me.identity}\n`);
      writeFileSync(
        join(folder, "file.age"),
        await whole(encryptStream(inChunks(plain, 1000), me.recipient, systemRandom)),
      );
      const opened = execFileSync("age", ["-d", "-i", join(folder, "key"), join(folder, "file.age")], {
        maxBuffer: 10 * plain.length,
      });
      expect(opened.equals(plain)).toBe(true);
      const made = execFileSync("age", ["-r", me.recipient], { input: plain, maxBuffer: 10 * plain.length });
      expect(
        Buffer.from(await whole(decryptStream(inChunks(new Uint8Array(made), 999), me))).equals(plain),
      ).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
