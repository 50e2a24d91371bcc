import { sameBytes } from "../core/encoding/bytes";
import { decodePage } from "./codec";
import { placeOf } from "./place";
import type { Row, Rows } from "./rows";
import { openRow, rowMark } from "./sealed";
import type { SealingKeys } from "./sealed";
import type { StoreRecord } from "./store";

/** What was found wrong with the rows when they were opened. The intact ones are in the store. */
export type RowFault =
  /** altered, of another vault, or moved from another row */
  | { readonly fault: "not-authentic"; readonly row: string }
  /** a row is missing, one is back that was removed, or one is older than the last write */
  | { readonly fault: "not-as-last-written" }
  /** rows are there, and the one that says what they should be is not */
  | { readonly fault: "no-seal" };

/** The record that says what all the others together should be. No verb of the desk uses this kind. */
export const sealName = { kind: "vault", id: "seal" } as const;

/** A row's page: which records it holds, how large they are together, and its part in the sum. */
export interface Page {
  readonly places: ReadonlySet<string>;
  /** in bytes, before padding */
  readonly size: number;
  readonly mark: Uint8Array;
}

/** In bytes: a page that holds as much takes nothing new in. */
export const fullPage = 16 * 1024;

export function isRoomy({ size }: Page): boolean {
  return size < fullPage;
}

/** What the next write needs to know about the rows. */
export interface Ledger {
  /** by the row's id */
  readonly pages: Map<string, Page>;
  /** the row in which each record is */
  readonly pageOf: Map<string, string>;
  /** the rows that take something new in */
  readonly roomy: Set<string>;
  /** over all pages: each one's mark, by exclusive or */
  sum: Uint8Array;
  /** the id of the seal's row */
  seal: string | null;
  revision: number;
}

/** What rows hold, and what is wrong with them. */
export interface ReadRows {
  readonly ledger: Ledger;
  readonly records: readonly StoreRecord[];
  readonly faults: readonly RowFault[];
}

/** Unseals all rows, and compares them with what the seal says they should be. */
export function readRows(rows: readonly Row[], keys: SealingKeys): ReadRows {
  const reader = rowReader(keys);
  reader.take(rows);
  return reader.done();
}

/** The same of rows that come from a storage part by part: one is unsealed while the next is read. */
export async function readRecords(
  rows: Rows,
  keys: SealingKeys,
): Promise<{ readonly records: readonly Row[]; readonly read: ReadRows }> {
  const reader = rowReader(keys);
  const records = await rows.records(reader.take);
  return { records, read: reader.done() };
}

interface RowReader {
  readonly take: (some: readonly Row[]) => void;
  /** to be called once, after all were taken */
  readonly done: () => ReadRows;
}

function rowReader(keys: SealingKeys): RowReader {
  const pages = new Map<string, Page & { readonly places: Set<string> }>();
  const pageOf = new Map<string, string>();
  const records = new Map<string, { readonly record: StoreRecord; readonly revision: number }>();
  const faults: RowFault[] = [];
  const sum = new Uint8Array(32);
  let seal: { readonly id: string; readonly record: StoreRecord } | null = null;
  let revision = 0;
  let count = 0;
  const takeOne = (row: Row): void => {
    count += 1;
    const opened = openRow(row, keys);
    if (opened.outcome === "not-authentic") {
      faults.push({ fault: "not-authentic", row: row.id });
      return;
    }
    revision = Math.max(revision, opened.revision);
    const found = decodePage(opened.plain);
    const [first] = found;
    if (first && placeOf(first) === sealPlace) {
      seal = { id: row.id, record: first };
      return;
    }
    const mark = rowMark(row, keys);
    xor(sum, mark);
    const places = new Set<string>();
    for (const record of found) {
      const place = placeOf(record);
      // Of two rows for one record, which the sum then tells, the newer counts.
      if ((records.get(place)?.revision ?? 0) > opened.revision) continue;
      pages.get(pageOf.get(place) ?? "")?.places.delete(place);
      records.set(place, { record, revision: opened.revision });
      pageOf.set(place, row.id);
      places.add(place);
    }
    pages.set(row.id, { places, size: opened.plain.length, mark });
  };
  return {
    take: (some) => some.forEach(takeOne),
    done: () => {
      const roomy = new Set([...pages].filter(([, page]) => isRoomy(page)).map(([id]) => id));
      const ledger: Ledger = { pages, pageOf, roomy, sum, seal: seal?.id ?? null, revision };
      return {
        ledger,
        records: [...records.values()].map(({ record }) => record),
        faults: [...faults, ...sealFaults(seal?.record ?? null, ledger, count)],
      };
    },
  };
}

function sealFaults(seal: StoreRecord | null, { sum, revision }: Ledger, count: number): readonly RowFault[] {
  if (seal === null) return count === 0 ? [] : [{ fault: "no-seal" }];
  const said = seal.value as { readonly revision: number; readonly sum: Uint8Array };
  return said.revision === revision && sameBytes(said.sum, sum) ? [] : [{ fault: "not-as-last-written" }];
}

const sealPlace = placeOf(sealName);

/** Adds `mark` to a sum, or takes it out again. */
export function xor(sum: Uint8Array, mark: Uint8Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! ^= mark[i]!;
}
