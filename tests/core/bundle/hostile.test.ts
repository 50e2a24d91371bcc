import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../../src/core/bundle/open";
import { Refusal } from "../../../src/core/encoding/refusal";
import { encryptedFor, opened, outcomeOf, packFor, padded, receiver } from "../../support/bundles";
import { deskOf } from "../../support/desks";
import type { TestDesk } from "../../support/desks";

/** Each place costs a whole decryption: the parsers behind it have properties of their own, with many more cases. */
const places = (count: number): number => (process.env["SLOW"] === "1" ? 50 * count : count);

/** The hostile bundles of tests/vectors/bundle (made by tests/vectors/make-bundles.ts). */

interface Vector {
  readonly reason: string;
  /** the entry that is refused by itself; without it the whole bundle is */
  readonly of?: string;
  readonly about: string;
}

const folder = join(import.meta.dirname, "../../vectors/bundle");
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Record<string, Vector>;

let alice: TestDesk;
let bob: TestDesk;
beforeAll(async () => {
  [alice, bob] = await Promise.all([deskOf("Alice"), deskOf("Bob")]);
});

async function fileOf(name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  if (name.endsWith(".age")) return bytes;
  return encryptedFor(name === "truncated.tar" ? bytes : padded(bytes), bob);
}

describe("the whole bundle is refused", () => {
  test.each(Object.entries(index).filter(([, { of }]) => of === undefined))(
    "%s ($about)",
    async (name, { reason }) => {
      expect(await outcomeOf(await fileOf(name), bob)).toBe(reason);
    },
  );
});

describe("one entry is refused by itself, and the rest goes on", () => {
  test.each(Object.entries(index).filter(([, { of }]) => of !== undefined))(
    "%s ($about)",
    async (name, { reason, of }) => {
      const bundle = opened(await openBundle(await fileOf(name), receiver(bob)));
      expect(bundle.refused.map((one) => [one.name, one.reason])).toContainEqual([of, reason]);
      const hash = /[0-9a-f]{64}/.exec(of!)![0];
      expect(bundle.statements.map((one) => one.hash)).not.toContain(hash);
      expect([...bundle.texts.keys()]).not.toContain(hash);
    },
  );
});

test("Eve flips a bit anywhere in a bundle, and nothing of it is released", async () => {
  const { bytes } = await packFor(alice, [bob]);
  const count = places(40);
  for (let i = 0; i < count; i++) {
    const flipped = bytes.slice();
    const at = Math.floor((i * bytes.length) / count);
    flipped[at]! ^= 1 << (i % 8);
    expect(await outcomeOf(flipped, bob), `byte ${at}`).not.toBe("opened");
  }
});

test("a bundle cut anywhere is refused", async () => {
  const { bytes } = await packFor(alice, [bob]);
  for (let length = 0; length < bytes.length; length += 3989) {
    expect(await outcomeOf(bytes.subarray(0, length), bob), `${length} bytes`).toMatch(
      /^(truncated|damaged|bad-header)$/,
    );
  }
});

test("every bit of the tar inside is bound: flipped by a recipient, it is refused or set aside", async () => {
  const tar = padded(new Uint8Array(readFileSync(join(folder, "forged-statement.tar"))));
  const count = places(20);
  for (let i = 0; i < count; i++) {
    const flipped = tar.slice();
    const at = Math.floor((i * 9000) / count);
    flipped[at]! ^= 1 << (i % 8);
    expect(await outcomeOf(await encryptedFor(flipped, bob), bob), `byte ${at}`).not.toBe("opened");
  }
});

test("more than 512 recipients are refused before any is tried", async () => {
  const { bytes } = await packFor(alice, [bob]);
  const text = Buffer.from(bytes.subarray(0, 8000)).toString("latin1");
  const stanza = /-> mlkem768x25519 [^\n]+\n[^\n]+\n/.exec(text)![0];
  const header = `age-encryption.org/v1\n${stanza.repeat(513)}--- ${"A".repeat(43)}\n`;
  expect(await outcomeOf(new Uint8Array(Buffer.from(header)), bob)).toBe("too-large");
});

test("a file beyond 256 MiB is refused before it is read", async () => {
  const huge = new Uint8Array(256 * 1024 * 1024 + 1);
  await expect(openBundle(huge, receiver(bob))).rejects.toThrow(Refusal);
  expect(await outcomeOf(huge, bob)).toBe("too-large");
});
