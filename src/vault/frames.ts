import { sha256Bytes } from "../core/crypto/sodium";
import { sameBytes } from "../core/encoding/bytes";
import { fromHex, toHex } from "../core/encoding/hex";
import type { Row, RowChange } from "./rows";

/*
 * A journal is frames, one behind the other: length(4) ‖ body ‖ SHA-256 of both ‖ length(4), numbers big-endian. The
 * second length lets a reader begin at the end. See docs/formats.md §8.4.
 */

/** What a write changes. */
export interface RowsChange {
  readonly records: RowChange;
  readonly pieces: RowChange;
}

/** A write of the vault, or a part of one. */
export interface Frame extends RowsChange {
  /** the last of its write: without it the ones before count for nothing */
  readonly isLast: boolean;
  /** counts the writes */
  readonly counter: number;
  /** in bytes: what the rows take that are there after this write, about */
  readonly held: number;
  /** the checksum of the frame before, 32 bytes */
  readonly previous: Uint8Array;
}

export interface WrittenFrame {
  readonly bytes: Uint8Array;
  readonly checksum: Uint8Array;
}

const version = 1;
const lengthBytes = 4;
const checksumBytes = 32;
const idBytes = 16;
const headBytes = 1 + 1 + 8 + 8 + checksumBytes + 4 * lengthBytes;

/** What a frame takes besides its body. */
export const frameOverhead = 2 * lengthBytes + checksumBytes;
export const smallestFrame = headBytes + frameOverhead;
export const noChecksum = new Uint8Array(checksumBytes);

/** In bytes: what a row takes besides what is sealed in it. */
export const rowOverhead = idBytes + lengthBytes;

export function writeFrame({ isLast, counter, held, previous, records, pieces }: Frame): WrittenFrame {
  const puts = [...records.put, ...pieces.put];
  const removed = [...records.remove, ...pieces.remove];
  const body = puts.reduce(
    (sum, { sealed }) => sum + rowOverhead + sealed.length,
    headBytes + idBytes * removed.length,
  );
  const bytes = new Uint8Array(body + frameOverhead);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const number = (value: number): void => {
    view.setUint32(at, value);
    at += lengthBytes;
  };
  const take = (some: Uint8Array): void => {
    bytes.set(some, at);
    at += some.length;
  };
  number(body);
  take(Uint8Array.of(version, isLast ? 1 : 0));
  for (const value of [counter, held]) {
    view.setBigUint64(at, BigInt(value));
    at += 8;
  }
  take(previous);
  for (const list of [records.put, pieces.put, records.remove, pieces.remove]) number(list.length);
  for (const { id, sealed } of puts) {
    take(fromHex(id, "row"));
    number(sealed.length);
    take(sealed);
  }
  for (const id of removed) take(fromHex(id, "row"));
  const checksum = sha256Bytes(bytes.subarray(0, at));
  take(checksum);
  number(body);
  return { bytes, checksum };
}

/** How many bytes the frame takes that begins with these, or null when none does: `some` has at least four. */
export function frameSize(some: Uint8Array): number | null {
  const size = new DataView(some.buffer, some.byteOffset).getUint32(0) + frameOverhead;
  return size < smallestFrame ? null : size;
}

/** How many bytes the frame takes that ends with these. */
export function frameSizeBefore(some: Uint8Array): number | null {
  return frameSize(some.subarray(-lengthBytes));
}

/** @returns null for whatever {@link writeFrame} did not write, or what a disk made of it */
export function readFrame(bytes: Uint8Array): (Frame & Pick<WrittenFrame, "checksum">) | null {
  const end = bytes.length - lengthBytes - checksumBytes;
  if (bytes.length < smallestFrame || frameSize(bytes) !== bytes.length) return null;
  if (frameSizeBefore(bytes) !== bytes.length) return null;
  const checksum = bytes.slice(end, end + checksumBytes);
  if (!sameBytes(sha256Bytes(bytes.subarray(0, end)), checksum)) return null;
  if (bytes[lengthBytes] !== version) return null;
  return { ...readBody(bytes.subarray(lengthBytes, end)), checksum };
}

/** The checksum fits: what cannot be read is a fault of the program. */
function readBody(body: Uint8Array): Frame {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const previous = body.slice(18, 18 + checksumBytes);
  const [putRecords, putPieces, goneRecords, gonePieces] = [0, 1, 2, 3].map((i) =>
    view.getUint32(18 + checksumBytes + i * lengthBytes),
  ) as [number, number, number, number];
  let at = headBytes;
  const id = (): string => toHex(body.subarray(at, (at += idBytes)));
  const row = (): Row => {
    const found = id();
    const length = view.getUint32(at);
    at += lengthBytes;
    return { id: found, sealed: body.slice(at, (at += length)) };
  };
  const many = <T>(count: number, one: () => T): readonly T[] => Array.from({ length: count }, one);
  const put = { records: many(putRecords, row), pieces: many(putPieces, row) };
  const remove = { records: many(goneRecords, id), pieces: many(gonePieces, id) };
  return {
    isLast: body[1] === 1,
    counter: Number(view.getBigUint64(2)),
    held: Number(view.getBigUint64(10)),
    previous,
    records: { put: put.records, remove: remove.records },
    pieces: { put: put.pieces, remove: remove.pieces },
  };
}

/** In bytes: about what goes into one frame. */
const fullFrame = 2 * 1024 * 1024;

/** A write in parts of about 2 MiB, the removed rows in the first; what was put last is in the last. */
export function* partsOf({ records, pieces }: RowsChange): Generator<RowsChange> {
  const rows = [
    ...pieces.put.map((row) => ({ row, isPiece: true })),
    ...records.put.map((row) => ({ row, isPiece: false })),
  ];
  let [gone, part, size] = [{ records: records.remove, pieces: pieces.remove }, rows.slice(0, 0), 0];
  const change = (): RowsChange => ({
    records: { put: part.filter(({ isPiece }) => !isPiece).map(({ row }) => row), remove: gone.records },
    pieces: { put: part.filter(({ isPiece }) => isPiece).map(({ row }) => row), remove: gone.pieces },
  });
  for (const one of rows) {
    if (size >= fullFrame) {
      yield change();
      [gone, part, size] = [{ records: [], pieces: [] }, [], 0];
    }
    part.push(one);
    size += one.row.sealed.length;
  }
  yield change();
}
