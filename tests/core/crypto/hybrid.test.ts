import { base64nopad, bech32 } from "@scure/base";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { decryptFor, encryptTo } from "../../../src/core/crypto/age";
import { isRecipient } from "../../../src/core/crypto/hybrid";
import { openingKeyFromSeed } from "../../../src/core/crypto/keys";
import { cryptoReady, utf8 } from "../../../src/core/crypto/sodium";
import { seededRandom } from "../../support/desks";

/** Our hybrid keys by libsodium, beside those of age-encryption itself, which share no code. */

const random = seededRandom("hybrid keys");
const plain = utf8("We ask for a standing dialogue.");

beforeAll(() => cryptoReady);

describe("with age-encryption's own keys", () => {
  test("an identity has the same recipient", async () => {
    for (let i = 0; i < 20; i++) {
      const { identity, recipient } = openingKeyFromSeed(random(32));
      expect(recipient).toBe(await identityToRecipient(identity));
    }
  });

  test("what is encrypted here opens there, for each of several", async () => {
    const keys = Array.from({ length: 5 }, () => openingKeyFromSeed(random(32)));
    const file = await encryptTo(
      plain,
      keys.map(({ recipient }) => recipient),
      random,
    );
    for (const { identity } of keys) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(file)).toEqual(plain);
    }
  });

  test("what is encrypted there opens here, for each of several and nobody else", async () => {
    const keys = Array.from({ length: 5 }, () => openingKeyFromSeed(random(32)));
    const encrypter = new Encrypter();
    for (const { recipient } of keys) encrypter.addRecipient(recipient);
    const file = await encrypter.encrypt(plain);
    for (const key of keys) {
      expect(await decryptFor(file, key)).toEqual({ outcome: "decrypted", bytes: plain });
    }
    expect(await decryptFor(file, openingKeyFromSeed(random(32)))).toEqual({ outcome: "not-for-me" });
  });
});

test("no two encapsulations are alike", async () => {
  const { recipient } = openingKeyFromSeed(random(32));
  const shares = async () =>
    Buffer.from(await encryptTo(plain, [recipient], random))
      .toString("latin1")
      .match(/^-> mlkem768x25519 \S+$/gm)!;
  const all = [...(await shares()), ...(await shares())];
  expect(all).toHaveLength(8);
  expect(new Set(all).size).toBe(8);
});

describe("a recipient to which nothing can be encrypted is none", () => {
  const changed = (change: (key: Uint8Array) => void): string => {
    const { recipient } = openingKeyFromSeed(random(32));
    const { words } = bech32.decode(recipient as `${string}1${string}`, false);
    const key = bech32.fromWords(words);
    change(key);
    return bech32.encode("age1pq", bech32.toWords(key), false);
  };
  const inside = (bytes: string) => (key: Uint8Array) => key.set(Buffer.from(bytes, "hex"), 1152 - 3);
  const point = (bytes: string) => (key: Uint8Array) => key.set(Buffer.from(bytes, "hex"), 1184);

  test.each([
    // Two numbers of 12 bits, the lower one first; 3329 is d01 in hexadecimal.
    ["whose numbers are the largest ones", inside("000dd0"), true],
    ["whose last number is the modulus", inside("0010d0"), false],
    ["whose last number but one is the modulus", inside("010d00"), false],
    ["whose numbers are all ones", inside("ffffff"), false],
    ["whose point is nought", point("00".repeat(32)), false],
    ["whose point is one", point(`01${"00".repeat(31)}`), false],
    [
      "whose point is of order eight",
      point("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
      false,
    ],
  ])("%s", async (_, change, isOne) => {
    const recipient = changed(change);
    expect(isRecipient(recipient)).toBe(isOne);
    const sent = encryptTo(plain, [recipient], random);
    await (isOne ? expect(sent).resolves.toBeDefined() : expect(sent).rejects.toThrow());
  });
});

test("an encapsulation whose point is of small order makes a bad header", async () => {
  const key = openingKeyFromSeed(random(32));
  const file = Buffer.from(await encryptTo(plain, [key.recipient], random)).toString("latin1");
  const hostile = file.replace(/(?<=^-> mlkem768x25519 )\S+$/m, (share) =>
    base64nopad.encode(base64nopad.decode(share).fill(0, 1088)),
  );
  await expect(decryptFor(Buffer.from(hostile, "latin1"), key)).rejects.toMatchObject({
    reason: "bad-header",
  });
});
