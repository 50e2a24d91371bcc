export interface Sort {
  /** the id of a column */
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** The sort that a press on a column's head asks for: the other way round, or by this column from now on. */
export function pressed(sort: Sort | null, column: string): Sort {
  const again = sort?.column === column && sort.direction === "ascending";
  return { column, direction: again ? "descending" : "ascending" };
}

/**
 * Rows in the order of a text each has. Rows with the same text keep their order, either way.
 *
 * @param collator - of the screen's language
 */
export function sortedBy<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  direction: Sort["direction"],
  collator: Intl.Collator,
): readonly Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, text: textOf(row) }))
    .sort((a, b) => sign * collator.compare(a.text, b.text))
    .map(({ row }) => row);
}
