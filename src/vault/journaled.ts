import { partsOf, writeFrame } from "./frames";
import type { RowsChange } from "./frames";
import type { Journal } from "./journal";
import { beginning, framesFrom } from "./journalEnd";
import type { JournalEnd } from "./journalEnd";
import { noChange } from "./rows";
import type { Row, RowIds, Rows } from "./rows";
import { tallyOf } from "./tally";
import type { Tally } from "./tally";

/** What is known of a journal when it is gone on with. */
export interface JournalState {
  /** null: there is none that can be gone on with, and it is made anew before the next write */
  readonly end: JournalEnd | null;
  /** ids of the rows that tell one state of the rows from another: those that the last write put */
  readonly last: readonly string[];
  /** all records as they are now */
  readonly records: readonly Row[];
}

export interface JournaledRows extends Rows {
  /** makes the journal anew from the rows. @throws Hindered; then it is as it was */
  readonly renew: () => Promise<void>;
  /** waits until the journal that is being made anew beside all else is in its place, or given up */
  readonly settled: () => Promise<void>;
}

interface RenewalOptions {
  readonly holdWrites: boolean;
  /** the journal that is there is whole, and is kept as the one before */
  readonly keeps: boolean;
}

/** In bytes: a journal that is smaller is not worth making anew. */
const roomy = 8 * 1024 * 1024;

/**
 * Rows that lie in two places: each write goes into the journal, then into the rows, and then is acknowledged. What
 * finds no place in both is in neither. See docs/formats.md §8.4.
 */
export function journaled(rows: Rows, journal: Journal, state: JournalState): JournaledRows {
  let { end, last } = state;
  let tally = tallyOf(state.records, end?.held ?? null);
  let turn: Promise<unknown> = Promise.resolve();
  /** what is written while the journal is made anew */
  let missed: RowsChange[] | null = null;
  let renewal: Promise<void> = Promise.resolve();
  let tooSmall = roomy;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const write = async (change: RowsChange): Promise<void> => {
    if (end === null) await renewNow();
    const before = end ?? beginning;
    try {
      const after = await addTo(journal.append, before, change, tally, true);
      await rows.write(change.records, change.pieces);
      end = after;
    } catch (error) {
      // What the rows do not hold must not come back from the journal. If it cannot be taken out now, the next write
      // takes its place.
      await journal.append(before.at, new Uint8Array()).catch(() => undefined);
      throw error;
    }
    tally.take(change);
    last = change.records.put.map(({ id }) => id);
    missed?.push(change);
    if (end.at > 2 * end.held + tooSmall) startRenewal();
  };

  /** Other writes go on meanwhile, and into the journal that is there. */
  const renew = async ({ holdWrites, keeps }: RenewalOptions): Promise<void> => {
    const draft = draftOver(journal, end ?? beginning);
    missed = [];
    const catchUp = async (): Promise<void> => {
      for (let change = missed?.shift(); change; change = missed?.shift()) await draft.add(change, true);
    };
    const finish = async (): Promise<void> => {
      await catchUp();
      const records = { put: await rows.recordsOf(last), remove: [] };
      await draft.add({ records, pieces: noChange }, true);
      ({ end, tally } = await draft.place(keeps));
      missed = null;
    };
    try {
      for await (const part of snapshotOf(rows)) {
        await draft.add(part, false);
        await catchUp();
      }
      await (holdWrites ? finish() : inTurn(finish));
    } finally {
      missed = null;
    }
  };
  // What is in the place of a journal now is none that could be gone on with.
  const renewNow = (): Promise<void> => renew({ holdWrites: true, keeps: false });
  const startRenewal = (): void => {
    if (missed) return;
    renewal = renew({ holdWrites: false, keeps: true }).catch(() => {
      // The one that is there goes on. It is tried again when it has grown as much once more.
      tooSmall += roomy;
    });
  };

  const piecesAgain = async (ids: readonly string[]): Promise<readonly Row[]> => {
    const wanted = new Set(ids);
    const found = new Map<string, Row>();
    for await (const { pieces } of framesFrom({ ...journal, size: end?.at ?? 0 }, 0)) {
      for (const row of pieces.put) if (wanted.has(row.id)) found.set(row.id, row);
    }
    const put = [...found.values()];
    if (put.length > 0) await rows.write(noChange, { put, remove: [] }).catch(() => undefined);
    return put;
  };

  return {
    ...rows,
    piecesAgain: (ids) => inTurn(() => piecesAgain(ids)),
    write: (records, pieces) =>
      inTurn(() => (isNothing({ records, pieces }) ? Promise.resolve() : write({ records, pieces }))),
    renew: () => inTurn(renewNow),
    settled: () => renewal,
  };
}

function isNothing({ records, pieces }: RowsChange): boolean {
  return [records.put, records.remove, pieces.put, pieces.remove].every(({ length }) => length === 0);
}

/** Adds a change as frames, and tells where the next goes. @param isWhole - false when more of the same write follows */
async function addTo(
  put: Journal["append"],
  from: JournalEnd,
  change: RowsChange,
  tally: Tally,
  isWhole: boolean,
): Promise<JournalEnd> {
  const parts = [...partsOf(change)];
  const counter = from.counter + (isWhole ? 1 : 0);
  const held = tally.after(change);
  let end = from;
  for (const [i, part] of parts.entries()) {
    const isLast = isWhole && i === parts.length - 1;
    const { bytes, checksum } = writeFrame({ ...part, isLast, counter, held, previous: end.checksum });
    await put(end.at, bytes);
    end = { at: end.at + bytes.length, counter, held, checksum };
  }
  return end;
}

/** A journal that is not yet in its place. It begins with the end of the one before. */
function draftOver(journal: Journal, { counter, checksum }: JournalEnd) {
  const tally = tallyOf([], 0);
  let end: JournalEnd = { ...beginning, counter, checksum };
  return {
    add: async (change: RowsChange, isWhole: boolean): Promise<void> => {
      end = await addTo(journal.draft, end, change, tally, isWhole);
      tally.take(change);
    },
    place: async (keeps: boolean) => {
      await journal.place(end.at, keeps);
      return { end, tally };
    },
  };
}

/** In rows: about half a megabyte, so that a change that comes meanwhile waits for no more. */
const atOnce = { records: 32, pieces: 2 };

/** All rows, in parts. What is written meanwhile may be in it or not. */
async function* snapshotOf(rows: Rows): AsyncGenerator<RowsChange> {
  const ids: RowIds = await rows.ids();
  for (let at = 0; at < ids.pieces.length; at += atOnce.pieces) {
    const put = await rows.pieces(ids.pieces.slice(at, at + atOnce.pieces));
    yield { records: noChange, pieces: { put, remove: [] } };
  }
  for (let at = 0; at < ids.records.length; at += atOnce.records) {
    const put = await rows.recordsOf(ids.records.slice(at, at + atOnce.records));
    yield { records: { put, remove: [] }, pieces: noChange };
  }
}
