import { guessSeparator, readCsv, separators } from "../../core/encoding/csv";
import type { CsvLimits, CsvRow, Separator } from "../../core/encoding/csv";
import { Refusal } from "../../core/encoding/refusal";
import { checkText } from "../../core/encoding/text";
import type { Change } from "../../vault/store";
import { freshId, recordOf } from "./contactDetails";
import type { WrittenDown } from "./contactDetails";
import { longestGroup } from "./contactGroups";
import type { Desk } from "../desk";
import { contactRecord, put } from "../records";
import { columnsByContents, columnsByHeadings } from "./tableColumns";
import type { TableColumns } from "./tableColumns";
import { tableFields } from "./tableHeadings";
import { rowJudge } from "./tableRows";
import type { RowFault } from "./tableRows";
import { tableText } from "./tableText";
import type { TableEncoding } from "./tableText";

/** See docs/formats.md §9. */
const limits: CsvLimits = { rows: 100_000, columns: 200, fieldLength: 40_000 };

/** How a table is to be read. What is null is found out. */
export interface TableReading {
  readonly encoding: TableEncoding | null;
  readonly separator: Separator | null;
  /** the first row says what the columns are */
  readonly hasHeadings: boolean | null;
  readonly columns: TableColumns | null;
  /** a group into which all of them are put */
  readonly group: string | null;
}

/** As it was read, with all that was found out. */
export type ReadAs = {
  readonly [Part in Exclude<keyof TableReading, "group">]: NonNullable<TableReading[Part]>;
};

/** A row as it would become a contact. */
export interface PreviewedRow extends WrittenDown {
  readonly line: number;
  readonly is: "new" | "known";
}

export type TableRead =
  | {
      readonly outcome: "read";
      readonly as: ReadAs;
      /** what the columns are called, or what stands in them first; one a column */
      readonly titles: readonly string[];
      /** how many rows there are, and what would become of them; headings not counted */
      readonly rows: number;
      readonly fresh: number;
      readonly known: number;
      readonly faulty: number;
      /** the first of those that would be new or are known */
      readonly first: readonly PreviewedRow[];
      /** the first of what is wrong, in their order */
      readonly faults: readonly RowFault[];
    }
  /** the bytes do not show in which encoding they are, or are not of the one asked for */
  | { readonly outcome: "unknown-encoding" }
  | { readonly outcome: "no-rows" };

const mostPreviewed = 20;
const mostFaults = 200;

/**
 * Reads a table of organisations, as spreadsheets save it, and says what importing it would change. Nothing is kept.
 *
 * @throws Refusal "too-large" or "truncated" for what is no such table
 */
export async function readTable(desk: Desk, file: Uint8Array, reading: TableReading): Promise<TableRead> {
  const table = openTable(file, reading);
  if (!("rows" in table)) return table;
  const { as, titles, rows } = table;
  const counts = { new: 0, known: 0, faulty: 0 };
  const first: PreviewedRow[] = [];
  const faults: RowFault[] = [];
  const judge = rowJudge(desk, as.columns, reading.group);
  for (const [at, row] of rows.entries()) {
    if (at % 500 === 0) await desk.work.step({ stage: "importing", done: at, total: rows.length });
    const judged = judge(row);
    counts[judged.is] += 1;
    if (judged.is === "faulty") {
      if (faults.length < mostFaults) faults.push(judged.fault);
    } else if (first.length < mostPreviewed) {
      first.push({ ...judged.entry, line: judged.line, is: judged.is });
    }
  }
  const { new: fresh, known, faulty } = counts;
  return { outcome: "read", as, titles, rows: rows.length, fresh, known, faulty, first, faults };
}

export type TableImported =
  | {
      readonly outcome: "imported";
      /** those that were added: taken off again all at once, the import is undone */
      readonly ids: readonly string[];
      readonly known: number;
      readonly faulty: number;
    }
  | Exclude<TableRead, { readonly outcome: "read" }>;

/**
 * Puts the organisations of a table on the list, all at once: those that are new. When it is stopped, none is.
 *
 * @throws Refusal as {@link readTable}
 */
export async function importTable(
  desk: Desk,
  file: Uint8Array,
  reading: TableReading,
): Promise<TableImported> {
  const table = openTable(file, reading);
  if (!("rows" in table)) return table;
  const { as, rows } = table;
  const counts = { known: 0, faulty: 0 };
  const ids: string[] = [];
  const changes: Change[] = [];
  const judge = rowJudge(desk, as.columns, reading.group);
  for (const [at, row] of rows.entries()) {
    if (at % 500 === 0) await desk.work.step({ stage: "importing", done: at, total: rows.length });
    const judged = judge(row);
    if (judged.is !== "new") {
      counts[judged.is] += 1;
      continue;
    }
    const id = freshId(desk);
    ids.push(id);
    changes.push(put(contactRecord, id, recordOf(judged.entry, desk.clock())));
  }
  if (changes.length > 0) await desk.store.write(changes);
  return { outcome: "imported", ids, ...counts };
}

interface Table {
  readonly as: ReadAs;
  readonly titles: readonly string[];
  readonly rows: readonly CsvRow[];
}

function openTable(
  file: Uint8Array,
  reading: TableReading,
): Table | Exclude<TableRead, { readonly outcome: "read" }> {
  checkReading(reading);
  const text = tableText(file, reading.encoding);
  if (text === null) return { outcome: "unknown-encoding" };
  const separator = reading.separator ?? guessSeparator(text.text, limits);
  // Headings are a row, and none of those that count.
  const all = readCsv(text.text, separator, { ...limits, rows: limits.rows + 1 });
  const [top] = all;
  if (top === undefined) return { outcome: "no-rows" };
  const byHeadings = columnsByHeadings(top.fields);
  const hasHeadings = reading.hasHeadings ?? tableFields.some((field) => byHeadings[field] !== null);
  const rows = hasHeadings ? all.slice(1) : all;
  if (rows.length > limits.rows) {
    throw new Refusal("too-large", "table", `expected at most ${limits.rows} rows`);
  }
  const byContents = columnsByContents(rows.slice(0, mostPreviewed).map(({ fields }) => fields));
  const guessed =
    hasHeadings && byHeadings.organisation !== null ? byHeadings : { ...byHeadings, ...filled(byContents) };
  const width = all.slice(0, mostPreviewed).reduce((most, row) => Math.max(most, row.fields.length), 0);
  return {
    as: { encoding: text.encoding, separator, hasHeadings, columns: reading.columns ?? guessed },
    titles: Array.from({ length: width }, (_, at) => (top.fields[at] ?? "").trim()),
    rows,
  };
}

function filled(columns: TableColumns): Partial<TableColumns> {
  return Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== null));
}

/** @throws Refusal for what no screen asks for */
function checkReading({ separator, columns, group }: TableReading): void {
  if (group !== null) checkText(group, "name", "group", longestGroup);
  const places = columns === null ? [] : tableFields.map((field) => columns[field]);
  const isFitting = places.every((at) => at === null || (Number.isInteger(at) && at >= 0));
  if (!isFitting || (separator !== null && !separators.includes(separator))) {
    throw new Refusal("bad-schema", "table", "expected columns by their place and a known separator");
  }
}
