import { inflateSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import * as vectors from "cctv-age";
import { beforeAll, describe, expect, test } from "vitest";
import { decryptFor, isArmored, readArmor } from "../../../src/core/crypto/age";
import { openingKeyFromSeed, readOpeningKey } from "../../../src/core/crypto/keys";
import type { OpeningKey } from "../../../src/core/crypto/keys";
import { cryptoReady, sha256 } from "../../../src/core/crypto/sodium";
import { Refusal } from "../../../src/core/encoding/refusal";

/** The age project's own vectors (C2SP/CCTV), as this program uses the library. */

interface Vector {
  readonly expect: string;
  readonly payload: string | undefined;
  readonly identity: string | undefined;
  readonly passphrase: string | undefined;
  readonly file: Uint8Array;
}

const names = Object.keys(vectors).filter(
  (name) => (vectors as Record<string, unknown>)[name] instanceof Uint8Array,
);

let stranger: OpeningKey;
beforeAll(async () => {
  await cryptoReady;
  stranger = openingKeyFromSeed(new Uint8Array(32).fill(7));
});

test("all 143 vectors are there", () => {
  expect(names).toHaveLength(143);
});

describe("the pinned library", () => {
  test.each(names)("%s", async (name) => {
    const vector = readVector(name);
    const result = await libraryOutcome(vector);
    if (vector.expect === "success") expect(result).toBe(vector.payload);
    else expect(result).toBe("failed");
  });
});

/** What our reading makes of each vector: only files that hybrid recipients alone can open are read. */
function expected(name: string, vector: Vector): RegExp {
  if (name === "hybrid" || name === "hybrid_multiple_recipients" || name === "armor_hybrid") {
    return new RegExp(`^decrypted ${vector.payload}$`);
  }
  // A stanza that is wrong for this identity cannot be told from one for somebody else.
  if (
    [
      "hybrid_bad_tag",
      "hybrid_currupted_enc_mlkem",
      "hybrid_currupted_enc_x25519",
      "hybrid_no_match",
    ].includes(name)
  ) {
    return /^not-for-me$/;
  }
  if (["hybrid_and_x25519", "hybrid_grease", "hybrid_uppercase", "hybrid_x25519_arg"].includes(name)) {
    return /^refused mixed-recipients$/;
  }
  return vector.identity?.startsWith("AGE-SECRET-KEY-PQ-1") === true
    ? /^refused bad-header$/
    : /^refused (mixed-recipients|bad-header|truncated|bad-encoding)$/;
}

describe("our reading", () => {
  test.each(names)("%s", async (name) => {
    const vector = readVector(name);
    expect(await ourOutcome(vector)).toMatch(expected(name, vector));
  });
});

async function ourOutcome(vector: Vector): Promise<string> {
  const hybrid = vector.identity?.startsWith("AGE-SECRET-KEY-PQ-1") === true;
  const key = hybrid ? readOpeningKey(vector.identity) : stranger;
  try {
    const text = latin1(vector.file);
    const result = await decryptFor(isArmored(text) ? readArmor(text) : vector.file, key);
    return result.outcome === "decrypted" ? `decrypted ${sha256(result.bytes)}` : result.outcome;
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.reason}`;
    throw error;
  }
}

async function libraryOutcome(vector: Vector): Promise<string> {
  const decrypter = new Decrypter();
  if (vector.identity) decrypter.addIdentity(vector.identity);
  if (vector.passphrase) decrypter.addPassphrase(vector.passphrase);
  try {
    const text = latin1(vector.file);
    return sha256(await decrypter.decrypt(isArmored(text) ? readArmor(text) : vector.file));
  } catch {
    return "failed";
  }
}

function readVector(name: string): Vector {
  const bytes = (vectors as unknown as Record<string, Uint8Array>)[name]!;
  const text = latin1(bytes);
  const end = text.indexOf("\n\n");
  const fields = new Map(
    text
      .slice(0, end)
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
  const file = bytes.subarray(end + 2);
  return {
    expect: fields.get("expect")!,
    payload: fields.get("payload"),
    identity: fields.get("identity"),
    passphrase: fields.get("passphrase"),
    file: fields.get("compressed") === "zlib" ? new Uint8Array(inflateSync(file)) : file,
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
