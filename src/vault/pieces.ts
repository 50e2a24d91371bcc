import { nonceBytes, openBox, sealBox } from "../core/crypto/seal";
import { sha256 } from "../core/crypto/sodium";
import { concat } from "../core/encoding/bytes";
import { fromHex, toHex } from "../core/encoding/hex";
import { Refusal } from "../core/encoding/refusal";
import type { Random } from "../core/encoding/values";
import type { Row } from "./rows";
import { isRowId, padded, rowVersion, unpadded } from "./sealed";
import type { SealingKeys } from "./sealed";
import type { Content } from "./store";

/** Where a content's pieces are: a record of the store's own, sealed and summed like all others. */
export type ContentPlace = {
  /** in bytes */
  readonly size: number;
  /** ids of the pieces' rows, in order */
  readonly pieces: readonly string[];
};

/** In bytes. */
const pieceBytes = 256 * 1024;
const smallestPiece = 4096;
const headBytes = 1 + 2;

/**
 * Seals a content in pieces of 256 KiB, each bound to the content, its place among the pieces and whether it is the
 * last: version ‖ epoch ‖ nonce ‖ box. See docs/formats.md §8.3.
 */
export function sealPieces({ hash, bytes }: Content, keys: SealingKeys, random: Random): readonly Row[] {
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  return Array.from({ length: count }, (_, index) => {
    const id = toHex(random(16));
    const head = headOf(keys.epoch);
    const plain = padded(bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes), smallestPiece);
    const place = { hash, index, isLast: index === count - 1 };
    return {
      id,
      sealed: concat(head, sealBox(plain, bound(head, id, place, keys), keys.pieces, random(nonceBytes))),
    };
  });
}

/**
 * The content of these pieces.
 *
 * @param found - the rows of the place's pieces, in any order
 * @throws Refusal "damaged" when one is missing, altered or of another place
 */
export function openPieces(
  hash: string,
  { size, pieces }: ContentPlace,
  found: readonly Row[],
  keys: SealingKeys,
): Uint8Array {
  const rows = new Map(found.map((row) => [row.id, row.sealed]));
  const parts = pieces.map((id, index) =>
    openPiece(id, rows.get(id), { hash, index, isLast: index === pieces.length - 1 }, keys),
  );
  const bytes = concat(...parts);
  if (bytes.length !== size || sha256(bytes) !== hash) throw damaged(hash, "expected the bytes of its hash");
  return bytes;
}

interface PiecePlace {
  readonly hash: string;
  readonly index: number;
  readonly isLast: boolean;
}

function openPiece(
  id: string,
  sealed: Uint8Array | undefined,
  place: PiecePlace,
  keys: SealingKeys,
): Uint8Array {
  if (!sealed) throw damaged(place.hash, `expected piece ${place.index + 1}, found none`);
  const head = sealed.subarray(0, headBytes);
  const opened =
    isRowId(id) && head[0] === rowVersion && head.length === headBytes
      ? openBox(sealed.subarray(headBytes), bound(head, id, place, keys), keys.pieces)
      : null;
  if (opened === null) throw damaged(place.hash, `expected piece ${place.index + 1} as it was sealed`);
  return unpadded(opened);
}

function headOf(epoch: number): Uint8Array {
  return Uint8Array.of(rowVersion, epoch >> 8, epoch & 0xff);
}

function bound(
  head: Uint8Array,
  id: string,
  { hash, index, isLast }: PiecePlace,
  { vault }: SealingKeys,
): Uint8Array {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, index);
  place[4] = isLast ? 1 : 0;
  return concat(head, vault, fromHex(id, "row"), fromHex(hash, "content"), place);
}

function damaged(hash: string, expected: string): Refusal {
  return new Refusal("damaged", `content ${hash.slice(0, 16)}`, expected);
}
