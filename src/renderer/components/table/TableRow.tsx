/* Rows lie where they are put, one by one, which table elements do not: their roles are given instead. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { memo } from "react";
import { useText } from "../../text/useText";
import type { Column } from "./columns";

interface TableRowProps<Row> {
  readonly row: Row;
  /** its place in the list */
  readonly at: number;
  readonly rowHeight: number;
  /** what it is called when it is read aloud */
  readonly nameOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** null where rows cannot be selected */
  readonly isSelected: boolean | null;
  /** Tab leads to it */
  readonly isActive: boolean;
  readonly opens: boolean;
  /** the list flies past: what it says could not be read */
  readonly isPassing: boolean;
}

/** The row of a table that this happened in. @returns its place in the list; null when it was none */
export function rowPlace(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest(".table-row") : null;
  return row === null ? null : Number(row.getAttribute("aria-rowindex")) - 2;
}

/** Drawn again only when something of it changes: while a list is scrolled, only the rows that come are new. */
export const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, at, rowHeight, nameOf, columns, isSelected, isActive, opens, isPassing } = props;
  const { t } = useText();
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected ?? undefined}
      tabIndex={isActive ? 0 : -1}
      className="table-row"
      data-opens={opens || undefined}
      style={{ insetBlockStart: at * rowHeight }}
    >
      {isSelected !== null && (
        <div role="gridcell" className="table-cell row-check">
          {!isPassing && (
            <input
              type="checkbox"
              className="check"
              tabIndex={-1}
              readOnly
              checked={isSelected}
              aria-label={t("lists.select", { name: nameOf(row) })}
            />
          )}
        </div>
      )}
      {isPassing ? (
        // The name is not said: nobody could read it.
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label
        <div role="gridcell" className="table-cell">
          <span className="cell-unread" />
        </div>
      ) : (
        columns.map(({ id, render }) => (
          <div key={id} role="gridcell" className="table-cell">
            {render(row)}
          </div>
        ))
      )}
    </div>
  );
}) as <Row>(props: TableRowProps<Row>) => React.JSX.Element;
