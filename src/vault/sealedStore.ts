import { sameBytes } from "../core/encoding/bytes";
import { toHex } from "../core/encoding/hex";
import type { Random } from "../core/encoding/values";
import { decodeRecord, encodeRecord } from "./codec";
import { memoryStore } from "./memory";
import type { Row, Rows } from "./rows";
import { openRow, rowMark, sealRow } from "./sealed";
import type { SealingKeys } from "./sealed";
import type { Change, Store, StoreRecord } from "./store";
import { copyChange } from "./value";

/** What was found wrong with the rows when they were opened. The intact ones are in the store. */
export type Fault =
  /** altered, of another vault, or moved from another row */
  | { readonly fault: "not-authentic"; readonly row: string }
  /** a row is missing, one is back that was removed, or one is older than the last write */
  | { readonly fault: "not-as-last-written" }
  /** rows are there, and the one that says what they should be is not */
  | { readonly fault: "no-seal" };

export interface OpenedStore {
  readonly store: Store;
  readonly faults: readonly Fault[];
}

/** The record that says what all the others together should be. No verb of the desk uses this kind. */
const sealName = { kind: "vault", id: "seal" } as const;

/** What the next write needs to know about the rows. */
interface Ledger {
  /** the row of each record, by kind and id */
  readonly places: Map<string, Row>;
  /** over all rows but the seal's: each one's mark, by exclusive or */
  sum: Uint8Array;
  seal: Row | null;
  revision: number;
}

/**
 * Opens the rows of a vault: everything is unsealed once and kept in memory. A write seals what it changes, and is
 * acknowledged when the rows hold it. See docs/formats.md §8.3.
 *
 * That all rows together were put back to an older state cannot be seen from the rows alone.
 */
export async function sealedStore(rows: Rows, keys: SealingKeys, random: Random): Promise<OpenedStore> {
  const { ledger, records, faults } = readRows(await rows.all(), keys);
  const memory = memoryStore();
  await memory.write(records.map((put) => ({ put })));

  const commit = async (changes: readonly Change[]): Promise<void> => {
    const step = prepare(ledger, changes, keys, random);
    await rows.write(
      [...step.put.values(), step.seal],
      step.removed.map((place) => ledger.places.get(place)!.id),
    );
    await memory.write(changes);
    advance(ledger, step);
  };
  let turn: Promise<unknown> = Promise.resolve();
  const write = async (changes: readonly Change[]): Promise<void> => {
    const copies = changes.map(copyChange);
    const done = turn.then(() => commit(copies));
    turn = done.catch(() => undefined);
    return done;
  };
  return { store: { get: memory.get, list: memory.list, write }, faults };
}

interface Step {
  readonly put: ReadonlyMap<string, Row>;
  readonly removed: readonly string[];
  readonly seal: Row;
  readonly sum: Uint8Array;
  readonly revision: number;
}

function prepare(ledger: Ledger, changes: readonly Change[], keys: SealingKeys, random: Random): Step {
  const revision = ledger.revision + 1;
  const put = new Map<string, Row>();
  const removed: string[] = [];
  const sum = ledger.sum.slice();
  for (const [place, record] of lastOf(changes)) {
    const before = ledger.places.get(place);
    if (before) xor(sum, rowMark(before, keys));
    if (record === null) {
      if (before) removed.push(place);
      continue;
    }
    const row = sealRow(before?.id ?? newId(random), revision, encodeRecord(record), keys, random);
    xor(sum, rowMark(row, keys));
    put.set(place, row);
  }
  const sealing = encodeRecord({ ...sealName, value: { revision, sum } });
  const seal = sealRow(ledger.seal?.id ?? newId(random), revision, sealing, keys, random);
  return { put, removed, seal, sum, revision };
}

function advance(ledger: Ledger, { put, removed, seal, sum, revision }: Step): void {
  for (const place of removed) ledger.places.delete(place);
  for (const [place, row] of put) ledger.places.set(place, row);
  Object.assign(ledger, { seal, sum, revision });
}

/** What becomes of each record that is changed: of several changes the last counts. */
function lastOf(changes: readonly Change[]): ReadonlyMap<string, StoreRecord | null> {
  return new Map(
    changes.map((change) =>
      "put" in change ? [placeOf(change.put), change.put] : [placeOf(change.remove), null],
    ),
  );
}

function readRows(rows: readonly Row[], keys: SealingKeys) {
  const places = new Map<string, Row>();
  const records: StoreRecord[] = [];
  const faults: Fault[] = [];
  const sum = new Uint8Array(32);
  let seal: { readonly row: Row; readonly record: StoreRecord } | null = null;
  let revision = 0;
  for (const row of rows) {
    const opened = openRow(row, keys);
    if (opened.outcome === "not-authentic") {
      faults.push({ fault: "not-authentic", row: row.id });
      continue;
    }
    revision = Math.max(revision, opened.revision);
    const record = decodeRecord(opened.plain);
    if (placeOf(record) === placeOf(sealName)) {
      seal = { row, record };
      continue;
    }
    records.push(record);
    places.set(placeOf(record), row);
    xor(sum, rowMark(row, keys));
  }
  const ledger: Ledger = { places, sum, seal: seal?.row ?? null, revision };
  return { ledger, records, faults: [...faults, ...sealFaults(seal?.record ?? null, ledger, rows.length)] };
}

function sealFaults(seal: StoreRecord | null, { sum, revision }: Ledger, count: number): readonly Fault[] {
  if (seal === null) return count === 0 ? [] : [{ fault: "no-seal" }];
  const said = seal.value as { readonly revision: number; readonly sum: Uint8Array };
  return said.revision === revision && sameBytes(said.sum, sum) ? [] : [{ fault: "not-as-last-written" }];
}

function placeOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return JSON.stringify([kind, id]);
}

function newId(random: Random): string {
  return toHex(random(16));
}

function xor(into: Uint8Array, mark: Uint8Array): void {
  for (let i = 0; i < into.length; i++) into[i]! ^= mark[i]!;
}
