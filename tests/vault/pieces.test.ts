import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, sha256 } from "../../src/core/crypto/sodium";
import { memoryRows, noChange } from "../../src/vault/rows";
import type { Row, Rows } from "../../src/vault/rows";
import { sealingKeys } from "../../src/vault/sealed";
import type { SealingKeys } from "../../src/vault/sealed";
import { openPieces, sealPieces } from "../../src/vault/pieces";
import { sealedStore } from "../../src/vault/sealedStore";
import { seededRandom } from "../support/desks";

let keys: SealingKeys;
beforeAll(async () => {
  await cryptoReady;
  keys = sealingKeys({ vault: new Uint8Array(16).fill(4), epoch: 1, key: new Uint8Array(32).fill(3) });
});
const random = seededRandom("pieces");

const contentOf = (size: number) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7) % 253);
  return { hash: sha256(bytes), bytes };
};

describe("a content in pieces", () => {
  const whole = () => {
    const content = contentOf(600_000);
    const rows = sealPieces(content, keys, random);
    const place = { size: content.bytes.length, pieces: rows.map(({ id }) => id) };
    return { content, rows, place };
  };

  test("shows neither its hash nor its bytes, and small ones are all of one size", () => {
    const small = [0, 1, 4000].map((size) => sealPieces(contentOf(size), keys, random)[0]!.sealed.length);
    expect(new Set(small).size).toBe(1);
    const { content, rows } = whole();
    expect(rows).toHaveLength(3);
    for (const { id, sealed } of rows) {
      expect(content.hash.includes(id)).toBe(false);
      expect(Buffer.from(sealed).includes(Buffer.from(content.bytes.slice(0, 40)))).toBe(false);
    }
  });

  test("is put together again, whatever order its pieces come in", () => {
    const { content, rows, place } = whole();
    expect(sha256(openPieces(content.hash, place, [...rows].reverse(), keys))).toBe(content.hash);
  });

  test("a flipped bit, a missing piece, pieces that changed places, or a cut end: refused, and nothing given out", () => {
    const { content, rows, place } = whole();
    const [a, b, c] = rows as readonly [Row, Row, Row];
    const flipped = (row: Row, at: number): Row => ({
      ...row,
      sealed: row.sealed.map((byte, i) => (i === at ? byte ^ 8 : byte)),
    });
    const other = sealPieces(contentOf(500), keys, random)[0]!;
    const wrong: readonly (readonly [string, readonly Row[], typeof place])[] = [
      ["version", [flipped(a, 0), b, c], place],
      ["epoch", [flipped(a, 2), b, c], place],
      ["nonce", [a, flipped(b, 10), c], place],
      ["box", [a, b, flipped(c, 5000)], place],
      ["missing", [a, c], place],
      ["exchanged rows", [{ ...a, id: b.id }, { ...b, id: a.id }, c], place],
      ["exchanged places", rows, { ...place, pieces: [b.id, a.id, c.id] }],
      ["end cut off", rows, { size: 2 * 256 * 1024, pieces: [a.id, b.id] }],
      ["one too many", [...rows, other], { ...place, pieces: [...place.pieces, other.id] }],
      ["another content's", [other], { size: 500, pieces: [other.id] }],
      ["another size", rows, { ...place, size: 599_999 }],
      ["empty", [a, b, { ...c, sealed: new Uint8Array(0) }], place],
    ];
    for (const [what, found, where] of wrong) {
      expect(() => openPieces(content.hash, where, found, keys), what).toThrow(
        expect.objectContaining({ name: "Refusal", reason: "damaged" }),
      );
    }
    const stranger = sealingKeys({ vault: keys.vault, epoch: 1, key: new Uint8Array(32).fill(9) });
    expect(() => openPieces(content.hash, place, rows, stranger)).toThrow("as it was sealed");
  });
});

test("a lost piece is told when the content is asked for, and everything else goes on", async () => {
  const rows: Rows = memoryRows();
  const { store } = await sealedStore(rows, keys, random);
  const [lost, kept] = [contentOf(300_000), contentOf(100)];
  await store.write([{ keep: lost }, { keep: kept }]);
  const place = (await sealedStore(rows, keys, random)).whole();
  expect([...place.contents].sort()).toEqual([lost.hash, kept.hash].sort());
  const ids = ((await store.get("content", lost.hash)) as { pieces: string[] }).pieces;
  await rows.write(noChange, { put: [], remove: [ids[1]!] });
  const again = await sealedStore(rows, keys, random);
  expect(again.faults).toEqual([]);
  await expect(again.store.content(lost.hash)).rejects.toThrow("expected piece 2, found none");
  expect(await again.store.content(kept.hash)).toEqual(kept.bytes);
});

test("a content that is dropped leaves no piece behind", async () => {
  const rows = memoryRows();
  const { store } = await sealedStore(rows, keys, random);
  const content = contentOf(300_000);
  await store.write([{ keep: content }]);
  const { pieces } = (await store.get("content", content.hash)) as { pieces: string[] };
  expect(await rows.pieces(pieces)).toHaveLength(2);
  await store.write([{ drop: content }]);
  expect(await rows.pieces(pieces)).toEqual([]);
});
