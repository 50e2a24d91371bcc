import type { Sort } from "../../components/table/sorting";
import type { ContactQuery } from "../../../desk/contacts/contactList";
import type { Trust } from "../../../desk/contacts/trust";

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
