import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sodium from "libsodium-wrappers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyIdText, signingKeyFromSeed } from "../../../src/core/crypto/keys";
import type { SigningKey } from "../../../src/core/crypto/keys";
import { signFile, verifyFile, writeKeyFile } from "../../../src/core/crypto/minisign";
import { blake2b512, cryptoReady, fromUtf8, utf8 } from "../../../src/core/crypto/sodium";
import { fromBase64, toBase64 } from "../../../src/core/encoding/base64";
import { Refusal } from "../../../src/core/encoding/refusal";
import { toolMissing } from "../../support/tools";

let alice: SigningKey;
let eve: SigningKey;
const folder = mkdtempSync(join(tmpdir(), "undersigned-"));
const file = utf8Bytes("Nous, les soussignés\n");

beforeAll(async () => {
  await cryptoReady;
  alice = signingKeyFromSeed(new Uint8Array(32).fill(1));
  eve = signingKeyFromSeed(new Uint8Array(32).fill(2));
});
afterAll(() => rmSync(folder, { recursive: true }));

function utf8Bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

function reasonOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return "accepted";
}

/** A signature file with some of its lines replaced. */
function altered(signature: Uint8Array, change: (lines: string[]) => void): Uint8Array {
  const lines = fromUtf8(signature, "test").split("\n");
  change(lines);
  return utf8(lines.join("\n"));
}

test("a signature verifies, and says its trusted comment", () => {
  expect(verifyFile(file, signFile(file, alice, "note one"), alice.key, "file")).toBe("note one");
});

test("Eve changes one byte of the file, of the signature or of the comment, and each is refused", () => {
  const signature = signFile(file, alice, "note one");
  expect(reasonOf(() => verifyFile(utf8("Nous, les soussignes\n"), signature, alice.key, "file"))).toBe(
    "bad-signature",
  );
  expect(
    reasonOf(() =>
      verifyFile(
        file,
        altered(signature, (lines) => (lines[2] += "!")),
        alice.key,
        "file",
      ),
    ),
  ).toBe("bad-signature");
  const other = altered(signature, (lines) => {
    const packed = fromBase64(lines[1]!, "test");
    packed[20]! ^= 1;
    lines[1] = toBase64(packed);
  });
  expect(reasonOf(() => verifyFile(file, other, alice.key, "file"))).toBe("bad-signature");
});

test("Eve signs with her own key where Alice's is named", () => {
  expect(reasonOf(() => verifyFile(file, signFile(file, eve, "note"), alice.key, "file"))).toBe("wrong-key");
});

test("every flipped byte of a signature file is refused, but for the untrusted comment's wording", () => {
  const signature = signFile(file, alice, "note one");
  const commentEnd = signature.indexOf(0x0a);
  for (let i = 0; i < signature.length; i++) {
    const flipped = signature.slice();
    flipped[i]! ^= 0x01;
    const reason = reasonOf(() => verifyFile(file, flipped, alice.key, "file"));
    if (i >= "untrusted comment: ".length && i < commentEnd) continue;
    expect(reason, `byte ${i}`).not.toBe("accepted");
  }
});

test("every truncation is refused", () => {
  const signature = signFile(file, alice, "note one");
  for (let length = 0; length < signature.length; length++) {
    expect(reasonOf(() => verifyFile(file, signature.subarray(0, length), alice.key, "file"))).not.toBe(
      "accepted",
    );
  }
});

describe("the relabelling attack", () => {
  /** A legacy signature of the 64-byte digest has the same Ed25519 bytes as the pre-hashed one of the file. */
  function relabelled(signature: Uint8Array): Uint8Array {
    return altered(signature, (lines) => {
      const packed = fromBase64(lines[1]!, "test");
      packed[1] = 0x64;
      lines[1] = toBase64(packed);
    });
  }

  test("Eve relabels Alice's signature as a legacy one over the digest, and it is refused", () => {
    const signature = relabelled(signFile(file, alice, "note"));
    expect(reasonOf(() => verifyFile(blake2b512(file), signature, alice.key, "file"))).toBe(
      "legacy-signature",
    );
  });

  const missing = toolMissing("minisign", ["-v"]);
  test.skipIf(missing !== null)(
    `stock minisign -V accepts that forgery, and -VH does not${note(missing)}`,
    () => {
      writeFileSync(join(folder, "digest"), blake2b512(file));
      writeFileSync(join(folder, "digest.minisig"), relabelled(signFile(file, alice, "note")));
      expect(minisign("-V", "-m", "digest", "-P", alice.key).status).toBe(0);
      expect(minisign("-VH", "-m", "digest", "-P", alice.key).status).not.toBe(0);
    },
  );
});

describe("stock minisign", () => {
  const missing = toolMissing("minisign", ["-v"]);

  test.skipIf(missing !== null)(`accepts our signatures and our key files with -VH${note(missing)}`, () => {
    writeFileSync(join(folder, "ours"), file);
    writeFileSync(join(folder, "ours.minisig"), signFile(file, alice, "note one"));
    writeFileSync(join(folder, "alice.pub"), writeKeyFile(alice.key));
    const result = minisign("-VH", "-m", "ours", "-p", "alice.pub");
    expect(result.status, result.stderr).toBe(0);
    expect(result.stdout).toContain("note one");
  });

  test.skipIf(missing !== null)(`makes signatures that we accept${note(missing)}`, () => {
    expect(minisign("-G", "-W", "-f", "-p", "peer.pub", "-s", "peer.key").status).toBe(0);
    writeFileSync(join(folder, "theirs"), file);
    expect(minisign("-S", "-H", "-s", "peer.key", "-m", "theirs", "-t", "from minisign").status).toBe(0);
    const key = readFileSync(join(folder, "peer.pub"), "utf8").split("\n")[1]!;
    const signature = new Uint8Array(readFileSync(join(folder, "theirs.minisig")));
    expect(verifyFile(file, signature, key, "theirs")).toBe("from minisign");
  });

  test.skipIf(missing !== null)(`shows the same key id as we do${note(missing)}`, () => {
    minisign("-G", "-W", "-f", "-p", "peer.pub", "-s", "peer.key");
    const [comment, key] = readFileSync(join(folder, "peer.pub"), "utf8").split("\n");
    expect(writeKeyFile(key!).split("\n")[0]).toBe(comment);
  });
});

test("a key id with leading zeros is shown without them, as minisign shows it", () => {
  const line = toBase64(Uint8Array.of(0x45, 0x64, 0xab, 0xcd, 0, 0, 0, 0, 0, 0, ...new Uint8Array(32)));
  expect(keyIdText(line)).toBe("CDAB");
});

test("libsodium alone agrees on what is signed: BLAKE2b-512 of the file", () => {
  const packed = fromBase64(fromUtf8(signFile(file, alice, "note"), "test").split("\n")[1]!, "test");
  const publicKey = fromBase64(alice.key, "test").subarray(10);
  expect(sodium.crypto_sign_verify_detached(packed.subarray(10), blake2b512(file), publicKey)).toBe(true);
});

function note(missing: string | null): string {
  return missing === null ? "" : ` (skipped: ${missing})`;
}

function minisign(...args: readonly string[]) {
  return spawnSync("minisign", [...args], { cwd: folder, encoding: "utf8", input: "" });
}
