import { sameBytes } from "../core/encoding/bytes";
import type { RowsChange } from "./frames";
import type { Journal } from "./journal";
import { endAfter, frameBefore, framesFrom, isAltered, lastFrame } from "./journalEnd";
import type { JournalEnd, PlacedFrame } from "./journalEnd";

/** What a journal says is there. */
export interface JournalContents {
  /** what is sealed, by the row's id */
  readonly records: ReadonlyMap<string, Uint8Array>;
  readonly pieces: ReadonlySet<string>;
  /** where it goes on; null where it cannot */
  readonly end: JournalEnd | null;
  /** nothing of it is altered or missing, but for a write at its end that was cut off */
  readonly isWhole: boolean;
  /** what was written last is altered: what it was is not known */
  readonly endsAltered: boolean;
  /** the changes once more, in their order: they may be far more than can be held at a time */
  readonly changes: () => AsyncGenerator<RowsChange>;
}

/** Reads all of a journal. Where something in it cannot be read, what comes behind that is read from the end. */
export async function readJournal(journal: Journal): Promise<JournalContents> {
  const contents = { records: new Map<string, Uint8Array>(), pieces: new Set<string>() };
  const { end, until } = await readForward(journal, contents);
  const spans = [{ from: 0, to: end?.at ?? 0 }];
  const last = until < journal.size ? await lastFrame(journal) : null;
  const behind = last && last.start >= until ? await firstBehind(journal, last, until) : null;
  if (last && behind !== null) {
    const rest = { from: behind, to: last.end };
    for await (const frame of within(journal, rest)) take(contents, frame);
    spans.push(rest);
  }
  const endsAltered = behind === null && (await isAltered(journal, until));
  const isWhole = behind === null && !endsAltered;
  return {
    ...contents,
    end: isWhole ? end : null,
    isWhole,
    endsAltered,
    changes: async function* () {
      for (const span of spans) yield* within(journal, span);
    },
  };
}

interface Contents {
  readonly records: Map<string, Uint8Array>;
  readonly pieces: Set<string>;
}

/** @returns the end of the last whole write, and where reading stopped */
async function readForward(
  journal: Journal,
  contents: Contents,
): Promise<{ readonly end: JournalEnd | null; readonly until: number }> {
  let end: JournalEnd | null = null;
  let until = 0;
  let before: PlacedFrame | null = null;
  let begun: RowsChange[] = [];
  for await (const frame of framesFrom(journal, 0)) {
    if (before && !follows(frame, before)) break;
    begun.push(frame);
    if (frame.isLast) {
      for (const part of begun) take(contents, part);
      begun = [];
      end = endAfter(frame);
    }
    until = frame.end;
    before = frame;
  }
  return { end, until };
}

function follows({ previous, counter }: PlacedFrame, before: PlacedFrame): boolean {
  return sameBytes(previous, before.checksum) && counter >= before.counter;
}

/** Where the frames begin that stand before this one without a gap, no nearer to the beginning than `until`. */
async function firstBehind(journal: Journal, last: PlacedFrame, until: number): Promise<number> {
  let { start } = last;
  for (;;) {
    const before = await frameBefore(journal, start);
    if (!before || before.start < until) return start;
    ({ start } = before);
  }
}

async function* within(
  journal: Journal,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<RowsChange> {
  for await (const frame of framesFrom(journal, from)) {
    if (frame.end > to) return;
    yield frame;
  }
}

function take({ records, pieces }: Contents, change: RowsChange): void {
  for (const id of change.records.remove) records.delete(id);
  for (const { id, sealed } of change.records.put) records.set(id, sealed);
  for (const id of change.pieces.remove) pieces.delete(id);
  for (const { id } of change.pieces.put) pieces.add(id);
}
