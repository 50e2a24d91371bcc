import type { Sort } from "../../../components/table/sorting";
import type { BoardPlace } from "../../../../desk/round/boardRows";
import type { BoardQuery } from "../../../../desk/round/endorsementBoard";

/** The columns that the desk can sort by. */
export type BoardSort = BoardQuery["sort"];

/** What of the board is shown, and in which order. */
export interface BoardView {
  readonly search: string;
  /** null for everybody */
  readonly place: BoardPlace | null;
  readonly sort: Sort & { readonly column: BoardSort };
}

export const everybody: BoardView = {
  search: "",
  place: null,
  sort: { column: "place", direction: "ascending" },
};

/** A view as the desk is asked for it, without the part that is wanted. */
export function queryFor(
  { search, place, sort }: BoardView,
  language: string,
): Omit<BoardQuery, "from" | "count"> {
  const descending = sort.direction === "descending";
  return { search: search.trim(), place, sort: sort.column, descending, language };
}

/** The places of rows that a coordinator can admit or refuse. */
export const admissible: ReadonlySet<BoardPlace> = new Set<BoardPlace>([
  "unadmitted",
  "not-belonging",
  "counted",
  "other-version",
  "unmet",
  "held",
  "expired",
]);
