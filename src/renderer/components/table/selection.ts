import { idsOf } from "./rows";
import type { Ids } from "./rows";

/** The ids of the selected rows. Rows that are filtered out of sight stay selected. */
export type Selected = ReadonlySet<string>;

export function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with all rows from one to the other, in whichever order. */
export function withRange(selected: Selected, ids: Ids, from: number, to: number): Selected {
  const next = new Set(selected);
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) next.add(ids.idAt(at));
  return next;
}

/** Of the rows in a list: are all selected, some, or none? */
export function amountOf(selected: Selected, ids: Ids): "all" | "some" | "none" {
  let found = 0;
  for (const id of selected) if (ids.placeOf(id) !== undefined) found += 1;
  if (found === 0) return "none";
  return found === ids.length ? "all" : "some";
}

/** All rows of the list added, or, when all of them are selected, taken out. */
export function allToggled(selected: Selected, ids: Ids): Selected {
  if (amountOf(selected, ids) !== "all") return new Set([...selected, ...idsOf(ids)]);
  const next = new Set(selected);
  for (const id of idsOf(ids)) next.delete(id);
  return next;
}
