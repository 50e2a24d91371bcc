import type { ContactRow } from "../../../desk/contacts/contactList";
import type { Selected } from "../../components/table/selection";

/** A place in the list. Its row is null until that part of the list was read. */
export interface Slot {
  readonly id: string;
  readonly row: ContactRow | null;
}

/** A key begins with RW, so that no key is taken for one of these. */
const unread = "at ";

const unreadSlots: Slot[] = [];

function unreadSlot(at: number): Slot {
  return (unreadSlots[at] ??= { id: `${unread}${at}`, row: null });
}

/** The rows that were read, by their place in the list. */
export type RowsRead = ReadonlyMap<number, ContactRow>;

/**
 * The rows read before with those of a part read now. Rows elsewhere stay as they were, so that a row keeps its identity
 * while one looks elsewhere; one that has moved into the part is no longer where it was.
 *
 * @param from - the place of the first of the rows read now
 */
export function merged(before: RowsRead, from: number, rows: readonly ContactRow[]): RowsRead {
  const keys = new Set(rows.map(({ key }) => key));
  const kept = [...before].filter(([, { key }]) => !keys.has(key));
  return new Map([...kept, ...rows.map((row, at) => [from + at, row] as const)]);
}

/** One slot for each place in the list. */
export function slotsOf(found: number, rows: RowsRead): readonly Slot[] {
  return Array.from({ length: found }, (_, at) => {
    const row = rows.get(at);
    return row === undefined ? unreadSlot(at) : { id: row.key, row };
  });
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
