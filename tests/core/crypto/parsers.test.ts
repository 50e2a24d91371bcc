import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readArmor, writeArmor } from "../../../src/core/crypto/age";
import { readHeader } from "../../../src/core/crypto/header";
import { isRecipient } from "../../../src/core/crypto/hybrid";
import { isPublicKey, readPublicKey, signingKeyFromSeed } from "../../../src/core/crypto/keys";
import type { SigningKey } from "../../../src/core/crypto/keys";
import { signFile, verifyFile } from "../../../src/core/crypto/minisign";
import { cryptoReady, utf8 } from "../../../src/core/crypto/sodium";
import { sameBytes } from "../../../src/core/encoding/bytes";
import { Refusal } from "../../../src/core/encoding/refusal";
import { packFor } from "../../support/bundles";
import { deskOf } from "../../support/desks";
import type { TestDesk } from "../../support/desks";
import { runs } from "../../support/runs";

/** The small parsers of this folder, on whatever comes. */

let alice: SigningKey;
let bob: TestDesk;
let header: Uint8Array;
let headerSize: number;
beforeAll(async () => {
  await cryptoReady;
  alice = signingKeyFromSeed(new Uint8Array(32).fill(1));
  bob = await deskOf("Bob");
  const { bytes } = await packFor(bob, [bob]);
  headerSize = readHeader(bytes).size;
  header = bytes.subarray(0, headerSize);
});

/** What a reader gives, or null for a refusal; anything else it throws fails the test. */
function read<T>(reader: () => T): T | null {
  try {
    return reader();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** One small change somewhere: bytes taken out, bytes put in. */
const change = fc.record({ at: fc.nat(), removed: fc.nat(3), inserted: fc.uint8Array({ maxLength: 3 }) });

function changed(
  bytes: Uint8Array,
  { at, removed, inserted }: { at: number; removed: number; inserted: Uint8Array },
) {
  const place = at % bytes.length;
  return new Uint8Array([...bytes.subarray(0, place), ...inserted, ...bytes.subarray(place + removed)]);
}

describe("age headers", () => {
  test("any bytes are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(() => readHeader(bytes))).toBeNull();
      }),
      { numRuns: runs(1000) },
    );
  });

  test("a changed header is refused, or one that only key and code can tell from the right one", () => {
    fc.assert(
      fc.property(change, (one) => {
        const found = read(() => readHeader(changed(header, one)));
        if (found !== null) expect(found).toEqual({ recipients: 4, size: headerSize });
      }),
      { numRuns: runs(500) },
    );
  });

  test("a header cut anywhere is refused", () => {
    for (let length = 0; length < header.length; length += 11) {
      expect(read(() => readHeader(header.subarray(0, length)))).toBeNull();
    }
  });
});

describe("signature files", () => {
  test("no change to one is accepted, but in the untrusted comment", () => {
    const file = utf8("a file");
    const signature = signFile(file, alice, "note");
    const commentEnd = signature.indexOf(0x0a);
    fc.assert(
      fc.property(change, (one) => {
        const other = changed(signature, one);
        if (sameBytes(other, signature) || read(() => verifyFile(file, other, alice.key, "test")) === null)
          return;
        const rest = signature.length - commentEnd;
        expect(other.subarray(other.length - rest)).toEqual(signature.subarray(signature.length - rest));
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("keys", () => {
  test("no text is a public key but in its one form", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 56, maxLength: 56 })), (text) => {
        expect(isPublicKey(text)).toBe(false);
        read(() => readPublicKey(text));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("a changed public key line is no identity", () => {
    fc.assert(
      fc.property(change, (one) => {
        const other = Buffer.from(changed(Buffer.from(alice.key), one)).toString("latin1");
        expect(isPublicKey(other)).toBe(other === alice.key);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("a changed recipient is none", () => {
    fc.assert(
      fc.property(change, (one) => {
        const other = Buffer.from(changed(Buffer.from(bob.recipient), one)).toString("latin1");
        expect(isRecipient(other)).toBe(other === bob.recipient);
      }),
      { numRuns: runs(300) },
    );
  });
});

test("armor that was changed is refused, or the same file", () => {
  const file = Uint8Array.from({ length: 500 }, (_, i) => i);
  const armored = Buffer.from(writeArmor(file));
  fc.assert(
    fc.property(change, (one) => {
      const text = Buffer.from(changed(armored, one)).toString("latin1");
      const found = read(() => readArmor(text));
      if (found !== null) expect(writeArmor(found).trim()).toBe(text.trim().replaceAll("\r\n", "\n"));
    }),
    { numRuns: runs(1000) },
  );
});
