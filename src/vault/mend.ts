import { sameBytes } from "../core/encoding/bytes";
import { Hindered } from "./hindered";
import type { Journal } from "./journal";
import { journaled } from "./journaled";
import type { JournaledRows } from "./journaled";
import { beginning, endAfter, frameBefore, framesFrom, lastWrite } from "./journalEnd";
import type { JournalEnd, PlacedFrame } from "./journalEnd";
import { readJournal, readJournals } from "./journalScan";
import type { JournalContents } from "./journalScan";
import { readRecords, readRows } from "./ledger";
import type { ReadRows, RowFault } from "./ledger";
import { restore } from "./restore";
import type { Row, Rows } from "./rows";
import { openRow } from "./sealed";
import type { SealingKeys } from "./sealed";

/** What was found when a vault's two places were compared, and what was done about it. */
export type Fault =
  | RowFault
  /** the browser's storage was missing, damaged or older: what was so was put back from the journal */
  | { readonly fault: "restored-from-journal" }
  /** what neither holds any more was put back from the journal before the present one */
  | { readonly fault: "restored-from-earlier-journal" }
  /** the journal was missing, damaged or older: it was made anew from the browser's storage */
  | { readonly fault: "journal-made-anew" }
  /** it should be made anew, and cannot be: nothing can be changed until it can */
  | { readonly fault: "journal-not-made" };

/** True for what was not mended: something is lost, or cannot be known to be there. */
export function isLoss({ fault }: Fault): boolean {
  return fault === "not-authentic" || fault === "not-as-last-written" || fault === "no-seal";
}

/** The two places as one. */
export interface Mended {
  readonly rows: JournaledRows;
  readonly read: ReadRows;
  readonly faults: readonly Fault[];
  /** false: neither place holds anything of this vault */
  readonly isAnything: boolean;
}

/**
 * Compares what lies in the database with what lies in the journal, and makes both the same. When both agree, of the
 * journal only its end is read. See docs/formats.md §8.4.
 *
 * @throws Hindered when a place cannot be read, or cannot be written where it must be
 */
export async function mend(database: Rows, journal: Journal, keys: SealingKeys): Promise<Mended> {
  const here: Place = await readRecords(database, keys);
  const { records } = here;
  const both = { database, journal, keys };
  if (!isSound(here)) return mendFully(both, here);
  const last = await readable(() => lastWrite(journal));
  // A disk that fails under the journal takes nothing along that is not here.
  if (last === "unreadable") return madeAnew(both, here);
  if (last && holds(records, last)) return agreed(both, here, endAfter(last), []);
  const revision = last && revisionOf(last, keys);
  if (journal.size === 0 || (revision !== null && revision < here.read.ledger.revision)) {
    return madeAnew(both, here);
  }
  const missing = last && revision !== null && (await missingFrom(both, here, last, revision));
  return missing ? replay(both, missing, last) : mendFully(both, here);
}

async function readable<T>(read: () => Promise<T>): Promise<T | "unreadable"> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Hindered) return "unreadable";
    throw error;
  }
}

interface Both {
  readonly database: Rows;
  readonly journal: Journal;
  readonly keys: SealingKeys;
}

/** What is in one of the two places. */
interface Place {
  readonly records: readonly Row[];
  readonly read: ReadRows;
}

function isSound({ records, read }: Place): boolean {
  return records.length > 0 && read.faults.length === 0;
}

/** Whether any row of a place is of this vault, and intact. */
function isAnyOurs({ read }: Place): boolean {
  return read.ledger.revision > 0;
}

/** Whether a write is the last that went into these records: each write puts the seal anew. */
function holds(records: readonly Row[], { records: { put } }: PlacedFrame): boolean {
  const wanted = new Map(put.map(({ id, sealed }) => [id, sealed]));
  const found = records.filter(({ id, sealed }) => {
    const other = wanted.get(id);
    return other !== undefined && sameBytes(other, sealed);
  });
  return put.length > 0 && found.length === wanted.size;
}

/** The vault's counter at this write; null when the write is not this vault's. */
function revisionOf({ records }: PlacedFrame, keys: SealingKeys): number | null {
  const seal = records.put.at(-1);
  const opened = seal && openRow(seal, keys);
  return opened?.outcome === "opened" ? opened.revision : null;
}

/** The rows as they are, and the journal goes on where it ends. */
function agreed(
  both: Both,
  { records, read }: Place,
  end: JournalEnd | null,
  found: readonly Fault[],
): Mended {
  const { seal } = read.ledger;
  const rows = journaled(both.database, both.journal, { end, records, last: seal === null ? [] : [seal] });
  return { rows, read, faults: [...read.faults, ...found], isAnything: true };
}

async function madeAnew(both: Both, here: Place, found: readonly Fault[] = []): Promise<Mended> {
  const mended = agreed(both, here, null, found);
  try {
    await mended.rows.renew();
    return { ...mended, faults: [...mended.faults, { fault: "journal-made-anew" }] };
  } catch (error) {
    if (!(error instanceof Hindered)) throw error;
    return { ...mended, faults: [...mended.faults, { fault: "journal-not-made" }] };
  }
}

interface Missing {
  /** the place in the journal behind the last write that the database has */
  readonly from: number;
  readonly writes: number;
}

/** The writes that the journal has and the database has not, when no more than these two differ. */
async function missingFrom(
  { journal }: Both,
  { records, read }: Place,
  last: PlacedFrame,
  revision: number,
): Promise<Missing | null> {
  const most = Math.min(revision - read.ledger.revision, mostReplayed);
  let writes = 0;
  for (let frame: PlacedFrame | null = last; frame && writes <= most;) {
    if (frame.isLast && holds(records, frame)) return { from: frame.end, writes };
    if (frame.isLast) writes += 1;
    frame = await frameBefore(journal, frame.start);
  }
  return null;
}

/** In writes: of more, all is compared. */
const mostReplayed = 1000;

async function replay(both: Both, { from, writes }: Missing, last: PlacedFrame): Promise<Mended> {
  const { database, journal, keys } = both;
  for await (const frame of framesFrom(journal, from)) {
    if (frame.end > last.end) break;
    await database.write(frame.records, frame.pieces);
  }
  const mended: Place = await readRecords(database, keys);
  // One write was on its way when the program ended, which nobody was told was kept. More must not be missing.
  const faults: readonly Fault[] = writes > 1 ? [{ fault: "restored-from-journal" }] : [];
  return agreed(both, mended, endAfter(last), faults);
}

/** Reads all of the journal, and takes the newer of the two, or of each row the newer one that is intact. */
async function mendFully(both: Both, here: Place): Promise<Mended> {
  const { database, journal, keys } = both;
  if (journal.size === 0 && journal.before.size === 0) {
    if (isAnyOurs(here)) return madeAnew(both, here);
    const isAnything = here.records.length > 0;
    return { ...agreed(both, here, isAnything ? null : beginning, []), isAnything };
  }
  const contents = await readJournal(journal);
  const there = placeIn(contents, keys);
  const newest = Math.max(here.read.ledger.revision, there.read.ledger.revision);
  const isNewest = (place: Place): boolean => isSound(place) && place.read.ledger.revision === newest;
  const isThereNewest = contents.isWhole && isNewest(there);
  if (isNewest(here) && !isThereNewest) return madeAnew(both, here);
  if (isThereNewest && !isNewest(here)) {
    await restore(database, there.records, contents, { isAll: true });
    return agreed(both, there, contents.end, [{ fault: "restored-from-journal" }]);
  }
  if (!(contents.isWhole && isSound(there)) && journal.before.size > 0) {
    const mended = await mendWithEarlier(both, here);
    if (mended) return mended;
  }
  if (!isAnyOurs(there)) {
    if (isAnyOurs(here)) return madeAnew(both, here);
    // Nothing can be read anywhere: whatever it is, it stays.
    return agreed(both, here.records.length > 0 ? here : there, null, []);
  }
  return mendByRow(both, here, there, contents);
}

/** Whether a journal holds all of a vault by itself, as it was last written. @throws Hindered when it cannot be read */
export async function isSoundJournal(journal: Journal, keys: SealingKeys): Promise<boolean> {
  const contents = await readJournal(journal);
  return contents.isWhole && isSound(placeIn(contents, keys));
}

function placeIn({ records }: JournalContents, keys: SealingKeys): Place {
  const rows = [...records].map(([id, sealed]) => ({ id, sealed }));
  return { records: rows, read: readRows(rows, keys) };
}

/**
 * The journal is not whole, and the database is not either: the journal before has what the head of this one had. It
 * is the vault as it was when this one took its place, and what can be read of this one comes behind it.
 *
 * @returns null when the journal before adds nothing
 */
async function mendWithEarlier(both: Both, here: Place): Promise<Mended | null> {
  const { database, journal, keys } = both;
  const contents = await readJournals([journal.before, journal]);
  const there = placeIn(contents, keys);
  if (!isAnyOurs(there)) return null;
  const last = await lastWrite(journal);
  // Only when the journal ends as it was written is it known what was written last.
  const isEndThere = last !== null && last.end === journal.size && holds(there.records, last);
  const isAsWritten = isSound(there) && there.read.ledger.revision >= here.read.ledger.revision;
  if (isAsWritten) {
    const found: Fault[] = [{ fault: "restored-from-earlier-journal" }];
    if (!isEndThere && here.read.ledger.revision < there.read.ledger.revision) {
      found.push({ fault: "not-as-last-written" });
    }
    await restore(database, there.records, contents, { isAll: true });
    return madeAnew(both, there, found);
  }
  return mendByRow(both, here, there, { ...contents, isWhole: false, endsAltered: !isEndThere });
}

/** Neither place is whole: of each row the newer that is intact. */
async function mendByRow(both: Both, here: Place, there: Place, contents: JournalContents): Promise<Mended> {
  const { database, keys } = both;
  const rows = new Map(here.records.map((row) => [row.id, row]));
  const better = there.records.filter((row) => {
    const revision = revisionIn(row, keys);
    return revision !== null && revision > (revisionIn(rows.get(row.id), keys) ?? -1);
  });
  for (const row of better) rows.set(row.id, row);
  const records = [...rows.values()];
  const mended: Place = { records, read: readRows(records, keys) };
  await restore(database, better, contents, { isAll: false });
  const found: Fault[] = better.length > 0 ? [{ fault: "restored-from-journal" }] : [];
  // All may fit together, and still not be what was written last.
  const isOlder = contents.endsAltered && here.read.ledger.revision < there.read.ledger.revision;
  if (isOlder && mended.read.faults.length === 0) found.push({ fault: "not-as-last-written" });
  const isSame = contents.isWhole && isAlike(there.records, rows);
  return isSame ? agreed(both, mended, contents.end, found) : madeAnew(both, mended, found);
}

function revisionIn(row: Row | undefined, keys: SealingKeys): number | null {
  const opened = row && openRow(row, keys);
  return opened?.outcome === "opened" ? opened.revision : null;
}

function isAlike(records: readonly Row[], rows: ReadonlyMap<string, Row>): boolean {
  return (
    records.length === rows.size &&
    records.every(({ id, sealed }) => {
      const other = rows.get(id);
      return other !== undefined && sameBytes(other.sealed, sealed);
    })
  );
}
