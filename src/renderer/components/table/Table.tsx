/* Rows lie where they are put, one by one, which table elements do not: their roles are given instead. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { shownColumns, widths } from "./columns";
import type { Column } from "./columns";
import { rowsOf } from "./rows";
import type { Rows } from "./rows";
import { allToggled, amountOf } from "./selection";
import type { Selected } from "./selection";
import type { Sort } from "./sorting";
import { TableHead } from "./TableHead";
import { TableRow } from "./TableRow";
import { useAnchor } from "./useAnchor";
import { useRows } from "./useRows";
import { useWindow } from "./useWindow";

interface LongTableProps<Row> {
  /** what the rows are: read aloud */
  readonly label: string;
  /** in the order to show; a hundred thousand are no burden */
  readonly rows: Rows<Row>;
  /** what a row is called when it is read aloud */
  readonly nameOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort | null;
  readonly onSort?: (column: string) => void;
  readonly selected?: Selected;
  /** without it rows cannot be selected */
  readonly onSelect?: (selected: Selected) => void;
  readonly onOpen?: (row: Row) => void;
  /** told which rows are drawn, from the first to before the end: for rows whose contents are read as they are needed */
  readonly onSight?: (first: number, end: number) => void;
  /** says what is listed, such as the words searched for: when it changes the list starts at its top again */
  readonly view?: string;
  /** stands instead of the table when there is no row */
  readonly empty: ReactNode;
}

interface TableProps<Row> extends Omit<LongTableProps<Row>, "rows"> {
  /** in the order to show. A changed list is a new array. */
  readonly rows: readonly Row[];
  /** different for every row, and the same as long as the row is the same thing; the same function each time */
  readonly idOf: (row: Row) => string;
}

const none: Selected = new Set();

/** A {@link LongTable} of a list that is there whole. */
export function Table<Row>({ rows: list, idOf, ...props }: TableProps<Row>) {
  const rows = useMemo(() => rowsOf(list, idOf), [list, idOf]);
  return <LongTable {...props} rows={rows} />;
}

/**
 * A list of any length, of which only the rows in sight are in the document. It can be sorted by its heads, walked through
 * and selected by keyboard, and does not move under whoever reads it when rows come and go.
 */
export function LongTable<Row>(props: LongTableProps<Row>) {
  return props.rows.length === 0 ? props.empty : <FilledTable {...props} />;
}

function FilledTable<Row>({
  label,
  rows,
  nameOf,
  columns,
  sort = null,
  onSort,
  selected = none,
  onSelect,
  onOpen,
  onSight,
  view = "",
}: LongTableProps<Row>) {
  const amount = useMemo(() => amountOf(selected, rows), [selected, rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const rule = useRef<HTMLDivElement>(null);
  const shown = useWindow(rows.length, scroller, head, rule);
  useAnchor(shown, scroller, rows, `${sort?.column} ${sort?.direction} ${view}`);
  const { activeAt, onKeyDown, onClick, onFocus, onBlur } = useRows(shown, scroller, {
    ids: rows,
    selected,
    onSelect,
    onOpen: onOpen && ((at) => onOpen(rows.at(at))),
  });
  const { first, end, rowHeight, isNarrow, isFlying } = shown;
  useEffect(() => {
    // What flies past is not read either.
    if (end > first && !isFlying) onSight?.(first, end);
  }, [onSight, first, end, isFlying]);
  const fitting = useMemo(() => shownColumns(columns, isNarrow), [columns, isNarrow]);
  const canSelect = onSelect !== undefined;

  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={fitting.length + (canSelect ? 1 : 0)}
      aria-multiselectable={canSelect || undefined}
      style={widths(fitting, canSelect)}
      onScroll={shown.onScroll}
    >
      <div ref={rule} className="table-rule" aria-hidden="true" />
      <TableHead
        ref={head}
        columns={fitting}
        sort={sort}
        onSort={onSort}
        amount={amount}
        onSelectAll={canSelect ? () => onSelect(allToggled(selected, rows)) : undefined}
      />
      {/* Keys and presses are heard here for whichever row they are meant for. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        role="rowgroup"
        className="table-body"
        style={{ blockSize: rows.length * rowHeight }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {drawn(first, Math.min(end, rows.length), activeAt).map((at) => {
          const id = rows.idAt(at);
          return (
            <TableRow
              key={id}
              row={rows.at(at)}
              at={at}
              rowHeight={rowHeight}
              nameOf={nameOf}
              columns={fitting}
              isSelected={canSelect ? selected.has(id) : null}
              isActive={at === activeAt}
              opens={onOpen !== undefined}
              isPassing={isFlying && at !== activeAt}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The rows in the window, and the one that Tab leads to: it must not leave the document while it has the focus. */
function drawn(first: number, end: number, active: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (end === 0 || (active >= first && active < end)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}
