import { Refusal } from "./refusal";

/** What may stand between the fields of a row. */
export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvLimits {
  /** rows with something in them */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units */
  readonly fieldLength: number;
}

/**
 * Reads a table as spreadsheets write it (RFC 4180): fields in quotes may hold separators, line breaks and quotes
 * written twice. What stands after a closing quote, and a quote within a plain field, is taken as it is. Rows without
 * anything in them are passed over. The time it takes grows with the length of the text, whatever is in it.
 *
 * @param most - as many rows as are wanted; the rest is not read
 * @throws Refusal "too-large" beyond the limits, "truncated" when a quote is never closed
 */
export function readCsv(
  text: string,
  separator: Separator,
  limits: CsvLimits,
  most: number = Infinity,
): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const first = line;
    const fields: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const read = readField(text, at, separator, first);
      checkField(read.field, fields.length, first, limits);
      fields.push(read.field);
      line += read.breaks;
      at = read.end;
      isOpen = text[at] === separator;
      if (isOpen) at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (fields.every((field) => field.trim() === "")) continue;
    if (rows.length === limits.rows) throw tooLarge(first, `expected at most ${limits.rows} rows`);
    rows.push({ line: first, fields });
  }
  return rows;
}

interface ReadField {
  readonly field: string;
  /** where the separator, the line break or the end of the text is */
  readonly end: number;
  /** line breaks within it */
  readonly breaks: number;
}

function readField(text: string, start: number, separator: Separator, line: number): ReadField {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { field: text.slice(start, end), end, breaks: 0 };
  }
  const parts: string[] = [];
  let breaks = 0;
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      throw new Refusal("truncated", `line ${line}`, "expected a quote that ends the field, found none");
    }
    const part = text.slice(from, quote);
    parts.push(part);
    breaks += breaksIn(part);
    from = quote + 1;
    if (text[from] !== '"') break;
    parts.push('"');
    from += 1;
  }
  const end = endOfPlain(text, from, separator);
  parts.push(text.slice(from, end));
  return { field: parts.join(""), end, breaks };
}

function endOfPlain(text: string, start: number, separator: Separator): number {
  let end = start;
  while (end < text.length) {
    const unit = text[end];
    if (unit === separator || unit === "\n" || unit === "\r") break;
    end += 1;
  }
  return end;
}

/** As editors count lines: a carriage return and a line feed together are one break. */
function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) breaks += 1;
  }
  return breaks;
}

function checkField(field: string, column: number, line: number, limits: CsvLimits): void {
  if (column >= limits.columns) throw tooLarge(line, `expected at most ${limits.columns} columns`);
  if (field.length > limits.fieldLength) {
    throw tooLarge(line, `expected at most ${limits.fieldLength} characters in a field`);
  }
}

function tooLarge(line: number, expected: string): Refusal {
  return new Refusal("too-large", `line ${line}`, expected);
}

/** As many rows as tell what parts the fields. */
const sample = 20;

/**
 * The separator by which the first rows have the most columns, each as many as the others; a comma where none parts them.
 */
export function guessSeparator(text: string, limits: CsvLimits): Separator {
  let best: Separator = ",";
  let most = 1;
  for (const separator of separators) {
    const columns = sampleColumns(text, separator, limits);
    const [first = 1] = columns;
    const isEven = columns.every((count) => count === first);
    const score = isEven ? first : first / 4;
    if (first > 1 && score > most) [best, most] = [separator, score];
  }
  return best;
}

function sampleColumns(text: string, separator: Separator, limits: CsvLimits): readonly number[] {
  try {
    return readCsv(text, separator, limits, sample).map(({ fields }) => fields.length);
  } catch (error) {
    // By a separator that is not the right one, quotes may not fit.
    if (error instanceof Refusal) return [];
    throw error;
  }
}
