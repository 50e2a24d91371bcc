import { createCipheriv, hkdfSync } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../../src/core/bundle/open";
import type { ImportedManifest } from "../../../src/core/bundle/open";
import { entriesOf, writeBundleTar } from "../../../src/core/bundle/pack";
import type { Packed } from "../../../src/core/bundle/pack";
import { readHeader } from "../../../src/core/crypto/header";
import { isArmored, readArmor, writeArmor } from "../../../src/core/crypto/age";
import { utf8 } from "../../../src/core/crypto/sodium";
import { manifestKind } from "../../../src/core/bundle/manifest";
import { padmeSize } from "../../../src/core/encoding/padme";
import { signStatement } from "../../../src/core/statement/statement";
import {
  decrypted,
  encryptedFor,
  letterText,
  opened,
  outcomeOf,
  packFor,
  receiver,
} from "../../support/bundles";
import { created, deskOf, seededRandom } from "../../support/desks";
import type { TestDesk } from "../../support/desks";
import { ageMissing } from "../../support/tools";
import { packBundle } from "../../../src/core/bundle/pack";

let alice: TestDesk;
let bob: TestDesk;
let carol: TestDesk;
let mallory: TestDesk;
beforeAll(async () => {
  [alice, bob, carol, mallory] = (await Promise.all(
    ["Alice", "Bob", "Carol", "Mallory"].map((name) => deskOf(name)),
  )) as [TestDesk, TestDesk, TestDesk, TestDesk];
});

const importedOf = ({ manifest }: Packed): ImportedManifest => ({
  hash: manifest.hash,
  from: manifest.statement.key,
  id: manifest.statement.id,
  seq: manifest.statement.seq,
});

describe("Alice sends Bob a bundle", () => {
  test("he finds what she put in, byte for byte, and knows it is from her", async () => {
    const attachment = Uint8Array.of(0, 1, 2, 255);
    const packed = await packFor(alice, [bob], {
      note: "Please read.",
      contents: { statements: [alice.card], texts: [letterText()], attachments: [attachment] },
    });
    const bundle = opened(await openBundle(packed.bytes, receiver(bob)));
    expect(bundle.from).toBe(alice.key);
    expect(bundle.manifest.statement.note).toBe("Please read.");
    expect(bundle.statements.map((one) => one.statement)).toEqual([alice.card.statement]);
    expect([...bundle.texts.values()]).toEqual([letterText()]);
    expect([...bundle.attachments.values()]).toEqual([attachment]);
    expect(bundle.refused).toEqual([]);
    expect(bundle.remarks).toEqual([]);
  });

  test("neither the name nor the size of the file says what it holds or for how many", async () => {
    const one = await packFor(alice, [bob]);
    const three = await packFor(alice, [bob, carol, mallory], {
      contents: { statements: [alice.card, bob.card], texts: [], attachments: [] },
    });
    expect(one.name).toMatch(/^2026-11-22-[0-9a-f]{4}\.age$/);
    expect(three.bytes.length).toBe(one.bytes.length);
    expect(readHeader(one.bytes).recipients).toBe(4);
    expect((await decrypted(one.bytes, bob)).length).toBe(padmeSize(1));
  });

  test("Carol, who was not addressed, learns nothing", async () => {
    expect(await openBundle((await packFor(alice, [bob])).bytes, receiver(carol))).toEqual({
      outcome: "not-for-me",
      from: null,
    });
  });

  test("pasted as text, it is the same file", async () => {
    const { bytes } = await packFor(alice, [bob]);
    const text = writeArmor(bytes);
    expect(isArmored(text)).toBe(true);
    expect(readArmor(`\n${text.replaceAll("\n", "\r\n")}  `)).toEqual(bytes);
    expect(() => readArmor(text.replace("A", "*"))).toThrow("armor");
  });

  test("the same file again is already imported, and the same content in a new file is not", async () => {
    const packed = await packFor(alice, [bob]);
    const again = await openBundle(packed.bytes, receiver(bob, { imported: [importedOf(packed)] }));
    expect(again).toMatchObject({ outcome: "already-imported", from: alice.key });
    const other = await packFor(alice, [bob], { seq: 11 }, "other");
    expect(await outcomeOf(other.bytes, bob)).toBe("opened");
  });

  test("a second bundle under a known id is imported and flagged, not swallowed", async () => {
    const first = await packFor(alice, [bob]);
    const second = await packFor(alice, [bob], { seq: 11, note: "another" });
    expect(second.manifest.statement.id).toBe(first.manifest.statement.id);
    const bundle = opened(await openBundle(second.bytes, receiver(bob, { imported: [importedOf(first)] })));
    expect(bundle.remarks).toEqual(["same-id"]);
    expect(bundle.statements).toHaveLength(1);
  });

  test("what is older than the last one from her is imported and marked older", async () => {
    const newer = await packFor(alice, [bob], { seq: 99 }, "newer");
    const older = await packFor(alice, [bob], { seq: 10 }, "older");
    const bundle = opened(await openBundle(older.bytes, receiver(bob, { imported: [importedOf(newer)] })));
    expect(bundle.remarks).toEqual(["older"]);
  });

  test("from an unknown sender only the card is shown", async () => {
    const { bytes } = await packFor(mallory, [bob]);
    const result = await openBundle(bytes, receiver(bob, { knows: (key) => key === alice.key }));
    expect(result).toMatchObject({
      outcome: "unknown-sender",
      from: mallory.key,
      card: { hash: mallory.card.hash },
    });
    expect(Object.keys(result).sort()).toEqual(["card", "from", "manifest", "outcome"]);
  });
});

describe("Mallory, whom Alice wrote to, turns on her", () => {
  test("she forwards the contents to Bob: he is told it was not meant for him", async () => {
    const { bytes } = await packFor(alice, [mallory]);
    const forwarded = await encryptedFor(await decrypted(bytes, mallory), bob);
    expect(await openBundle(forwarded, receiver(bob))).toEqual({ outcome: "not-for-me", from: alice.key });
  });

  test("without his public key at hand Bob is told that nobody checked whom it was meant for", async () => {
    const { bytes } = await packFor(alice, [mallory]);
    const forwarded = await encryptedFor(await decrypted(bytes, mallory), bob);
    expect(opened(await openBundle(forwarded, receiver(bob, { key: null }))).remarks).toEqual([
      "addressee-unchecked",
    ]);
  });

  test("she puts Bob's recipient on her own card: Alice's words to her are still not for Bob", async () => {
    const disguised = { ...mallory, recipient: bob.recipient };
    const { bytes } = await packFor(alice, [disguised]);
    expect(await openBundle(bytes, receiver(bob))).toEqual({ outcome: "not-for-me", from: alice.key });
  });

  test("she keeps the age header and swaps the payload for other words of Alice's: refused", async () => {
    const { bytes } = await packFor(alice, [mallory, bob]);
    const tar = await decrypted(bytes, mallory);
    const at = Buffer.from(tar).indexOf("To whom");
    tar.set(utf8("To none"), at);
    expect(await outcomeOf(await swapPayload(bytes, mallory, tar), bob)).toBe("wrong-hash");
  });

  test("she keeps the age header and puts in a bundle of her own: it is hers, not Alice's", async () => {
    const { bytes } = await packFor(alice, [mallory, bob]);
    const own = await decrypted((await packFor(mallory, [bob, mallory])).bytes, mallory);
    const result = await openBundle(
      await swapPayload(bytes, mallory, own),
      receiver(bob, { knows: (key) => key === alice.key }),
    );
    expect(result).toMatchObject({ outcome: "unknown-sender", from: mallory.key });
  });

  test("she names Alice in a manifest that she signs herself: refused", async () => {
    const entries = entriesOf({ statements: [], texts: [letterText()], attachments: [] });
    const { manifest } = await packFor(alice, [mallory]);
    const statement = { ...manifest.statement, key: alice.key };
    const forged = signStatement(manifestKind, { ...statement, key: mallory.key }, mallory.signing);
    const bytes = utf8(Buffer.from(forged.bytes).toString().replace(mallory.key, alice.key));
    const tar = writeBundleTar({ ...forged, bytes }, entries);
    expect(await outcomeOf(await encryptedFor(tar, bob), bob)).toBe("wrong-key");
  });
});

describe("limits", () => {
  test("a bundle for more than 512 is refused before anything is encrypted", async () => {
    const many = Array.from({ length: 513 }, (_, i) => ({ key: alice.key, recipient: `age1pq1${i}` }));
    await expect(
      packBundle(
        {
          from: alice.signing,
          to: many,
          purpose: "test",
          note: null,
          seq: 1,
          now: created,
          contents: { statements: [], texts: [], attachments: [] },
        },
        seededRandom("many"),
      ),
    ).rejects.toThrow("512");
  });
});

describe("stock age", () => {
  const missing = ageMissing();
  const folder = mkdtempSync(join(tmpdir(), "undersigned-"));

  test.skipIf(missing !== null)(
    `opens our bundle, and we open its${missing === null ? "" : ` (skipped: ${missing})`}`,
    async () => {
      const { bytes } = await packFor(alice, [bob]);
      writeFileSync(join(folder, "bob.txt"), `${bob.opening.identity}\n`);
      writeFileSync(join(folder, "in.age"), bytes);
      const out = spawnSync("age", ["-d", "-i", "bob.txt", "-o", "out.tar", "in.age"], { cwd: folder });
      expect(out.status, String(out.stderr)).toBe(0);
      const tar = new Uint8Array(readFileSync(join(folder, "out.tar")));
      expect(tar).toEqual(await decrypted(bytes, bob));
      const back = spawnSync("age", ["-e", "-r", bob.recipient, "-o", "back.age", "out.tar"], {
        cwd: folder,
      });
      expect(back.status, String(back.stderr)).toBe(0);
      expect(await outcomeOf(new Uint8Array(readFileSync(join(folder, "back.age"))), bob)).toBe("opened");
      rmSync(folder, { recursive: true });
    },
  );
});

/**
 * Replaces the payload of an age file under its own header and file key, as any recipient can: age does
 * not authenticate senders. Written with Node's own ciphers, after https://c2sp.org/age.
 */
async function swapPayload(file: Uint8Array, insider: TestDesk, plaintext: Uint8Array): Promise<Uint8Array> {
  const { size } = readHeader(file);
  const header = file.subarray(0, size);
  const decrypter = new Decrypter();
  decrypter.addIdentity(insider.opening.identity);
  const fileKey = await decrypter.decryptHeader(header);
  const nonce = Buffer.alloc(16, 9);
  const key = Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));
  const chunks: Buffer[] = [];
  for (let at = 0, i = 0; at < plaintext.length; at += 65_536, i++) {
    const counter = Buffer.alloc(12);
    counter.writeUInt32BE(i, 7);
    if (at + 65_536 >= plaintext.length) counter[11] = 1;
    const cipher = createCipheriv("chacha20-poly1305", key, counter, { authTagLength: 16 });
    chunks.push(cipher.update(plaintext.subarray(at, at + 65_536)), cipher.final(), cipher.getAuthTag());
  }
  return new Uint8Array(Buffer.concat([header, nonce, ...chunks]));
}
