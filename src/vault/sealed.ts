import { openBox, sealBox, nonceBytes, keyedHash, subkey, tagBytes } from "../core/crypto/seal";
import { concat } from "../core/encoding/bytes";
import { fromHex } from "../core/encoding/hex";
import { padmeSize } from "../core/encoding/padme";
import type { Random } from "../core/encoding/values";
import type { Row } from "./rows";
import type { VaultKeys } from "./slots";

/** What seals a desk's rows: keys for one purpose each, under the vault key of one epoch. */
export interface SealingKeys {
  /** the vault's id, 16 bytes: public, and bound into every row */
  readonly vault: Uint8Array;
  /** counts the vault keys this vault had, from 1 */
  readonly epoch: number;
  readonly records: Uint8Array;
  readonly pieces: Uint8Array;
  readonly sums: Uint8Array;
}

export function sealingKeys({ vault, epoch, key }: VaultKeys): SealingKeys {
  return {
    vault,
    epoch,
    records: subkey(key, "undersigned/vault/records/1"),
    pieces: subkey(key, "undersigned/vault/pieces/1"),
    sums: subkey(key, "undersigned/vault/sums/1"),
  };
}

export const rowVersion = 1;
const headBytes = 1 + 2 + 8;
const lengthBytes = 4;
/** Short records all look alike, in bytes. */
const smallestPlain = 256;

/**
 * Seals a record into a row: version ‖ epoch ‖ revision ‖ nonce ‖ box over the padded record. Bound to all before the
 * box, the vault and the row's id, so that a row moved to another place does not open. See docs/formats.md §8.3.
 *
 * @param revision - the vault's counter at this write
 */
export function sealRow(
  id: string,
  revision: number,
  plain: Uint8Array,
  keys: SealingKeys,
  random: Random,
): Row {
  const head = writeHead(keys.epoch, revision);
  const box = sealBox(padded(plain), bound(head, id, keys), keys.records, random(nonceBytes));
  return { id, sealed: concat(head, box) };
}

export type OpenedRow =
  | { readonly outcome: "opened"; readonly revision: number; readonly plain: Uint8Array }
  /** altered, of another vault or epoch, or moved from another row */
  | { readonly outcome: "not-authentic" };

/** Opens a row sealed by {@link sealRow}. */
export function openRow({ id, sealed }: Row, keys: SealingKeys): OpenedRow {
  const head = sealed.subarray(0, headBytes);
  if (!isRowId(id) || head.length < headBytes || head[0] !== rowVersion) return { outcome: "not-authentic" };
  const opened = openBox(sealed.subarray(headBytes), bound(head, id, keys), keys.records);
  if (opened === null) return { outcome: "not-authentic" };
  const revision = Number(new DataView(head.buffer, head.byteOffset, headBytes).getBigUint64(3));
  return { outcome: "opened", revision, plain: unpadded(opened) };
}

/**
 * A row's part in the sum over all live rows, by which a missing or older row is noticed (§8.3). Nonce and tag stand
 * for all that was sealed: nobody without the key has another row with the same two that opens.
 */
export function rowMark({ id, sealed }: Row, keys: SealingKeys): Uint8Array {
  const revisionAndNonce = sealed.subarray(3, headBytes + nonceBytes);
  return keyedHash(keys.sums, concat(fromHex(id, "row"), revisionAndNonce, sealed.subarray(-tagBytes)));
}

export function isRowId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

function bound(head: Uint8Array, id: string, { vault }: SealingKeys): Uint8Array {
  return concat(head, vault, fromHex(id, "row"));
}

function writeHead(epoch: number, revision: number): Uint8Array {
  const head = new Uint8Array(headBytes);
  const view = new DataView(head.buffer);
  view.setUint8(0, rowVersion);
  view.setUint16(1, epoch);
  view.setBigUint64(3, BigInt(revision));
  return head;
}

/** length(4) ‖ plain ‖ zeros, to a Padmé size. */
export function padded(plain: Uint8Array, smallest = smallestPlain): Uint8Array {
  const out = new Uint8Array(padmeSize(lengthBytes + plain.length, smallest));
  new DataView(out.buffer).setUint32(0, plain.length);
  out.set(plain, lengthBytes);
  return out;
}

/** Takes off what {@link padded} put on. */
export function unpadded(bytes: Uint8Array): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset, lengthBytes).getUint32(0);
  return bytes.subarray(lengthBytes, lengthBytes + length);
}
