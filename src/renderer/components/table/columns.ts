import type { CSSProperties, ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** how much of the width it takes, against the others */
  readonly share: number;
  /** one line, nothing in it that can be pressed: a row is one thing, and opens as a whole */
  readonly render: (row: Row) => ReactNode;
  readonly isSortable?: boolean;
  /** left out where there is little room */
  readonly isMinor?: boolean;
}

/** The columns that there is room for. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  isNarrow: boolean,
): readonly Column<Row>[] {
  return isNarrow ? columns.filter(({ isMinor }) => isMinor !== true) : columns;
}

/** How the width is shared out, for the head and every row alike. */
export function widths<Row>(columns: readonly Column<Row>[], hasChecks: boolean): CSSProperties {
  const shares = columns.map(({ share }) => `minmax(0, ${share}fr)`);
  const template = [...(hasChecks ? ["var(--check)"] : []), ...shares].join(" ");
  return { "--columns": template } as CSSProperties;
}
