/** The ids of the selected rows. Rows that are filtered out of sight stay selected. */
export type Selected = ReadonlySet<string>;

export function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with all rows from one to the other, in whichever order. */
export function withRange(
  selected: Selected,
  ids: (at: number) => string,
  from: number,
  to: number,
): Selected {
  const next = new Set(selected);
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) next.add(ids(at));
  return next;
}

/** Of the rows in a list: are all selected, some, or none? */
export function amountOf(selected: Selected, ids: readonly string[]): "all" | "some" | "none" {
  if (selected.size === 0) return "none";
  let found = 0;
  for (const id of ids) if (selected.has(id)) found += 1;
  if (found === 0) return "none";
  return found === ids.length ? "all" : "some";
}

/** All rows of the list added, or, when all of them are selected, taken out. */
export function allToggled(selected: Selected, ids: readonly string[]): Selected {
  if (amountOf(selected, ids) !== "all") return new Set([...selected, ...ids]);
  const next = new Set(selected);
  for (const id of ids) next.delete(id);
  return next;
}
