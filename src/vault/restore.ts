import { partsOf } from "./frames";
import type { JournalContents } from "./journalScan";
import type { Row, RowIds, Rows } from "./rows";
import { noChange } from "./rows";

/**
 * Puts the rows of a journal into a database. It may be cut off anywhere: the journal stays as it is, and is found
 * newer the next time.
 *
 * @param isAll - what the journal does not know is removed
 */
export async function restore(
  into: Rows,
  records: readonly Row[],
  journal: JournalContents,
  { isAll }: { readonly isAll: boolean },
): Promise<void> {
  const there = await into.ids();
  if (isAll) await removeOthers(into, there, records, journal.pieces);
  const wanted = new Set(journal.pieces);
  if (!isAll) for (const id of there.pieces) wanted.delete(id);
  for await (const { pieces } of journal.changes()) {
    const put = pieces.put.filter(({ id }) => wanted.has(id));
    if (put.length > 0) await into.write(noChange, { put, remove: [] });
  }
  for (const part of partsOf({ records: { put: records, remove: [] }, pieces: noChange })) {
    await into.write(part.records, noChange);
  }
}

async function removeOthers(
  from: Rows,
  there: RowIds,
  records: readonly Row[],
  pieces: ReadonlySet<string>,
): Promise<void> {
  const kept = new Set(records.map(({ id }) => id));
  await from.write(
    { put: [], remove: there.records.filter((id) => !kept.has(id)) },
    { put: [], remove: there.pieces.filter((id) => !pieces.has(id)) },
  );
}
