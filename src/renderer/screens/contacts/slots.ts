import type { ContactRow } from "../../../desk/contacts/contactList";
import type { Rows } from "../../components/table/rows";
import type { Selected } from "../../components/table/selection";

/** A place in the list. Its row is null until that part of the list was read. */
export interface Slot {
  readonly id: string;
  readonly row: ContactRow | null;
}

/** A key begins with RW, so that no key is taken for one of these. */
const unread = "at ";

/** The rows that were read, by their place in the list, and where each key lies. */
export interface RowsRead {
  readonly rows: ReadonlyMap<number, ContactRow>;
  readonly places: ReadonlyMap<string, number>;
}

export const noRows: RowsRead = { rows: new Map(), places: new Map() };

/**
 * The rows read before with those of a part read now. Rows elsewhere stay as they were, so that a row keeps its identity
 * while one looks elsewhere; one that has moved into the part is no longer where it was.
 *
 * @param from - the place of the first of the rows read now
 */
export function merged(before: RowsRead, from: number, part: readonly ContactRow[]): RowsRead {
  const rows = new Map(before.rows);
  const places = new Map(before.places);
  for (const { key } of part) {
    const moved = places.get(key);
    if (moved !== undefined) rows.delete(moved);
  }
  for (const [at, row] of part.entries()) {
    const replaced = rows.get(from + at);
    if (replaced !== undefined) places.delete(replaced.key);
    rows.set(from + at, row);
    places.set(row.key, from + at);
  }
  return { rows, places };
}

/** One slot for each place in the list. */
export function slotsOf(found: number, { rows, places }: RowsRead): Rows<Slot> {
  const idAt = (at: number): string => (at >= 0 && at < found ? (rows.get(at)?.key ?? `${unread}${at}`) : "");
  const placeOf = (id: string): number | undefined => {
    const at = id.startsWith(unread) ? Number(id.slice(unread.length)) : places.get(id);
    return at !== undefined && idAt(at) === id ? at : undefined;
  };
  // The same slot each time, so that a row that is drawn is known to be the same.
  const slots = new Map<number, Slot>();
  const slotAt = (at: number): Slot => {
    const slot = slots.get(at) ?? { id: idAt(at), row: rows.get(at) ?? null };
    slots.set(at, slot);
    return slot;
  };
  return { length: found, at: slotAt, idAt, placeOf };
}

/** The part of the list that holds all selected places that were not read yet; null when there is none. */
export function unreadPart(selected: Selected): { readonly from: number; readonly count: number } | null {
  const places = placesIn(selected);
  if (places.length === 0) return null;
  const from = places.reduce((least, at) => Math.min(least, at));
  const last = places.reduce((most, at) => Math.max(most, at));
  return { from, count: last - from + 1 };
}

/** The selection with keys in the place of places. What is not among the rows that were read is let go. */
export function resolved(selected: Selected, from: number, rows: readonly ContactRow[]): Selected {
  const keys = placesIn(selected).flatMap((at) => rows[at - from]?.key ?? []);
  return new Set([...[...selected].filter((id) => !id.startsWith(unread)), ...keys]);
}

function placesIn(selected: Selected): readonly number[] {
  return [...selected].filter((id) => id.startsWith(unread)).map((id) => Number(id.slice(unread.length)));
}
