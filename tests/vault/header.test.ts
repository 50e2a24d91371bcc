import { fc, test as law } from "@fast-check/vitest";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, sha256, utf8 } from "../../src/core/crypto/sodium";
import { writeJson } from "../../src/core/encoding/json";
import { Refusal } from "../../src/core/encoding/refusal";
import { readVaultHeader, writeVaultHeader } from "../../src/vault/header";
import type { VaultHeader } from "../../src/vault/header";
import { runs } from "../support/runs";

const mebibyte = 1024 * 1024;
const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

const header: VaultHeader = {
  vault: bytes(16, 0xa1),
  epoch: 3,
  slots: {
    passphrase: {
      passes: 3,
      memory: 256 * mebibyte,
      salt: bytes(16, 0xb2),
      box: bytes(72, 0xc3),
      commitment: bytes(32, 0xd4),
    },
    recovery: { box: bytes(72, 0xe5), commitment: bytes(32, 0xf6) },
  },
};

let file: Uint8Array;
beforeAll(async () => {
  await cryptoReady;
  file = writeVaultHeader(header);
});

function reasonOf(bytes: Uint8Array): string {
  try {
    readVaultHeader(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return "accepted";
}

interface Fields {
  format: unknown;
  epoch: unknown;
  slots: { passphrase: Record<string, unknown>; recovery: unknown };
}

/** The file after somebody edited its fields, and wrote the sum that fits. */
function edited(edit: (fields: Fields) => void): Uint8Array {
  const { sum: _, ...fields } = JSON.parse(Buffer.from(file).toString()) as Fields & { sum: string };
  edit(fields);
  return utf8(writeJson({ ...fields, sum: sha256(utf8(writeJson(fields))) }));
}

describe("a vault's header", () => {
  test("is read as it was written, and shows what it is", () => {
    expect(readVaultHeader(file)).toEqual(header);
    expect(Buffer.from(file).toString()).toMatch(
      /^\{\n {2}"format": "undersigned\/vault\/1",\n {2}"vault": "(a1){16}",\n {2}"epoch": 3,\n/,
    );
  });

  test("with any bit of any byte flipped is refused", () => {
    const accepted = [];
    for (let bit = 0; bit < file.length * 8; bit++) {
      const flipped = Uint8Array.from(file);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      if (reasonOf(flipped) === "accepted") accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  test("cut short, with something behind it or larger than any is refused", () => {
    for (let length = 0; length < file.length; length++)
      expect(reasonOf(file.subarray(0, length))).not.toBe("accepted");
    expect(reasonOf(utf8(`${Buffer.from(file).toString()}\n`))).toBe("not-canonical");
    expect(reasonOf(new Uint8Array(65_537).fill(0x20))).toBe("too-large");
  });

  test("that a disk damaged is told from one that somebody wrote otherwise", () => {
    const text = Buffer.from(file).toString();
    expect(reasonOf(utf8(text.replace("c3c3", "c3c4")))).toBe("damaged");
    expect(reasonOf(utf8(text.replace('"epoch": 3', '"epoch":3')))).toBe("not-canonical");
    expect(reasonOf(utf8(text.replace("b2b2", "B2b2")))).toBe("bad-vault");
  });

  test.each<[string, (fields: Fields) => void]>([
    ["eleven passes", (f) => (f.slots.passphrase["passes"] = 11)],
    ["no passes", (f) => (f.slots.passphrase["passes"] = 0)],
    ["2 GiB of memory", (f) => (f.slots.passphrase["memory"] = 2048 * mebibyte)],
    ["2^53 − 1 passes", (f) => (f.slots.passphrase["passes"] = Number.MAX_SAFE_INTEGER)],
    ["too little memory to protect anything", (f) => (f.slots.passphrase["memory"] = 8 * mebibyte)],
    ["a short salt", (f) => (f.slots.passphrase["salt"] = "b2b2")],
    ["a number as text", (f) => (f.slots.passphrase["passes"] = "3")],
    ["an epoch of none", (f) => (f.epoch = 0)],
    ["an epoch that no row can name", (f) => (f.epoch = 65_536)],
    ["another format", (f) => (f.format = "undersigned/vault/0")],
    ["a slot missing", (f) => (f.slots.recovery = undefined)],
    ["a list for a slot", (f) => (f.slots.recovery = [])],
    ["a long box", (f) => (f.slots.passphrase["box"] = "c3".repeat(73))],
    ["a commitment that is no text", (f) => (f.slots.passphrase["commitment"] = null)],
    ["a format that only begins like ours", (f) => (f.format = "undersigned/vault/2 or so")],
  ])("with %s is refused before anything is derived", (_, edit) => {
    expect(reasonOf(edited(edit))).toBe("bad-vault");
  });

  test("of a later program is told apart from one that is damaged, whatever else is in it", () => {
    for (const number of ["2", "9", "10", "65535"])
      expect(reasonOf(edited((f) => (f.format = `undersigned/vault/${number}`)))).toBe("newer-vault");
    expect(reasonOf(utf8(`{"format": "undersigned/vault/2", "something": "else"}`))).toBe("newer-vault");
  });

  test("with a field more, or in another order, is refused", () => {
    expect(reasonOf(edited((f) => (f.slots.passphrase["hint"] = "my dog")))).toBe("damaged");
    const { sum, ...fields } = JSON.parse(Buffer.from(file).toString());
    expect(reasonOf(utf8(writeJson({ ...fields, sum, hint: "my dog" })))).toBe("not-canonical");
    expect(reasonOf(utf8(writeJson({ sum, ...fields })))).toBe("not-canonical");
    expect(reasonOf(edited((f) => (f.slots.passphrase["passes"] = 1.5)))).toBe("bad-schema");
  });

  law.prop([fc.uint8Array({ maxLength: 2000 })], { numRuns: runs(200) })(
    "reads or refuses whatever bytes come",
    (bytes) => {
      expect(reasonOf(bytes)).not.toBe("accepted");
    },
  );

  law.prop([fc.json({ maxDepth: 4 })], { numRuns: runs(200) })(
    "reads or refuses whatever JSON comes",
    (text) => {
      expect(reasonOf(utf8(text))).not.toBe("accepted");
    },
  );
});
