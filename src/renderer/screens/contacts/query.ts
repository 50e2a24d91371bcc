import type { Sort } from "../../components/table/sorting";
import type { ContactQuery } from "../../../desk/contactList";
import type { Trust } from "../../../desk/trust";

/** The columns that the desk can sort by. */
export type SortColumn = ContactQuery["sort"];

/** What of the contacts is shown, and in which order. */
export interface View {
  readonly search: string;
  /** null for all */
  readonly trust: Trust | null;
  /** one of the desk's groups; null for all */
  readonly group: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  /** only those who were asked to take part in one of these letters and have not answered; null for all */
  readonly unanswered: readonly string[] | null;
  readonly sort: Sort & { readonly column: SortColumn };
}

export const wholeList: View = {
  search: "",
  trust: null,
  group: null,
  country: null,
  sector: null,
  unanswered: null,
  sort: { column: "organisation", direction: "ascending" },
};

/** Every kind of trust, those that need a hand first. */
export const trusts: readonly Trust[] = [
  "revoked",
  "frozen",
  "replaced",
  "no-card",
  "lapsed",
  "unverified",
  "introduced",
  "verified",
];

/** A view as the desk is asked for it, without the part that is wanted. */
export function queryFor(
  { search, trust, group, country, sector, unanswered, sort }: View,
  language: string,
): Omit<ContactQuery, "from" | "count"> {
  return {
    search: search.trim(),
    trust,
    group,
    country,
    sector,
    unanswered,
    sort: sort.column,
    descending: sort.direction === "descending",
    language,
  };
}

/** The same list, with all that is in it. */
export function unfiltered(view: View): View {
  return { ...wholeList, sort: view.sort };
}

/** True when everybody on the list is shown. */
export function isWhole({ search, trust, group, country, sector, unanswered }: View): boolean {
  return search.trim() === "" && [trust, group, country, sector, unanswered].every((one) => one === null);
}

/** The rows to be read around those that are in sight: as many again on both sides as an import can bring at once. */
const around = 500;

/** A part of the list. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

export const firstPart: Part = { from: 0, count: around };

/**
 * The part to read for rows that are drawn, or the present one as long as there is enough of it on both sides.
 *
 * @param found - how many rows there are in all
 */
export function partFor(present: Part, first: number, end: number, found: number): Part {
  const start = Math.max(0, first - around / 2);
  const stop = Math.min(found, end + around / 2);
  const isEnough = present.from <= start && present.from + present.count >= stop;
  if (isEnough) return present;
  const from = Math.max(0, first - around);
  return { from, count: end - from + around };
}
