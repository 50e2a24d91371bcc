/* As in Table.tsx: no table elements, so their roles are given. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { Ref } from "react";
import { Button } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import type { Column } from "./columns";
import type { Sort } from "./sorting";

interface TableHeadProps<Row> {
  readonly ref: Ref<HTMLDivElement>;
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: ((column: string) => void) | undefined;
  /** how many of the rows are selected */
  readonly amount: "all" | "some" | "none";
  readonly onSelectAll: (() => void) | undefined;
}

/** The titles of the columns, which stay in sight; those that rows can be sorted by are buttons. */
export function TableHead<Row>({ ref, columns, sort, onSort, amount, onSelectAll }: TableHeadProps<Row>) {
  const { t } = useText();
  return (
    <div ref={ref} role="rowgroup" className="table-head">
      <div role="row" aria-rowindex={1} className="table-titles">
        {onSelectAll !== undefined && (
          <div role="columnheader" className="table-cell row-check">
            <input
              ref={(box) => {
                if (box) box.indeterminate = amount === "some";
              }}
              type="checkbox"
              className="check"
              checked={amount === "all"}
              onChange={onSelectAll}
              aria-label={t("lists.selectAll")}
            />
          </div>
        )}
        {columns.map(({ id, title, isSortable = false }) => {
          const direction = sort?.column === id ? sort.direction : null;
          return (
            <div
              key={id}
              role="columnheader"
              className="table-cell"
              aria-sort={isSortable ? (direction ?? "none") : undefined}
            >
              {isSortable ? (
                <Button className="sort" onPress={() => onSort?.(id)}>
                  <span>{title}</span>
                  {direction !== null && <Icon name={direction === "ascending" ? "up" : "down"} />}
                </Button>
              ) : (
                title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
