import { rowOverhead } from "./frames";
import type { RowsChange } from "./frames";
import type { Row } from "./rows";

/** In bytes: what is taken off for a row that is removed and whose size is not known, a piece of an earlier time. */
const usualPiece = 256 * 1024;

/** How much the rows take that are there, about: by it a journal is told from one that holds much that is no longer. */
export interface Tally {
  readonly held: () => number;
  /** what it will be after a change */
  readonly after: (change: RowsChange) => number;
  readonly take: (change: RowsChange) => void;
}

/** @param held - what was counted before, or null to count the records alone */
export function tallyOf(records: readonly Row[], held: number | null): Tally {
  const sizes = new Map(records.map((row) => [row.id, sizeOf(row)]));
  let sum = held ?? [...sizes.values()].reduce((a, b) => a + b, 0);
  const after = ({ records, pieces }: RowsChange): number => {
    const put = [...records.put, ...pieces.put];
    const grown = put.reduce((all, row) => all + sizeOf(row) - (sizes.get(row.id) ?? 0), sum);
    const gone = [...records.remove, ...pieces.remove];
    return Math.max(
      0,
      gone.reduce((all, id) => all - (sizes.get(id) ?? usualPiece), grown),
    );
  };
  return {
    held: () => sum,
    after,
    take: (change) => {
      sum = after(change);
      for (const row of [...change.records.put, ...change.pieces.put]) sizes.set(row.id, sizeOf(row));
      for (const id of [...change.records.remove, ...change.pieces.remove]) sizes.delete(id);
    },
  };
}

function sizeOf({ sealed }: Row): number {
  return rowOverhead + sealed.length;
}
