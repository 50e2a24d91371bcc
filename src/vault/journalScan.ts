import { sameBytes } from "../core/encoding/bytes";
import type { RowsChange } from "./frames";
import type { JournalFile } from "./journal";
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
export async function readJournal(journal: JournalFile): Promise<JournalContents> {
  return readJournals([journal]);
}

/**
 * The same of a journal that goes on where others ended. What is told besides the rows is told of the last one.
 *
 * @param journals - in their order, at least one
 */
export async function readJournals(journals: readonly JournalFile[]): Promise<JournalContents> {
  const contents = { records: new Map<string, Uint8Array>(), pieces: new Set<string>() };
  const read: { readonly journal: JournalFile; readonly part: Part }[] = [];
  for (const journal of journals) read.push({ journal, part: await readPart(journal, contents) });
  const { end, isWhole, endsAltered } = read.at(-1)!.part;
  return {
    ...contents,
    end: isWhole ? end : null,
    isWhole,
    endsAltered,
    changes: async function* () {
      for (const { journal, part } of read) for (const span of part.spans) yield* within(journal, span);
    },
  };
}

/** What one of several journals adds. */
interface Part extends Pick<JournalContents, "end" | "isWhole" | "endsAltered"> {
  readonly spans: readonly Span[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

async function readPart(journal: JournalFile, contents: Contents): Promise<Part> {
  const { end, until, begun } = await readForward(journal, contents);
  const last = until < journal.size ? await lastFrame(journal) : null;
  const behind = last && last.start >= until ? await firstBehind(journal, last, until) : null;
  const spans = [{ from: 0, to: end?.at ?? 0 }];
  if (last && behind !== null) {
    // A write that something stands behind was made as a whole, whatever became of its last frame since.
    for (const part of begun) take(contents, part);
    const rest = { from: behind, to: last.end };
    for await (const frame of within(journal, rest)) take(contents, frame);
    spans.splice(0, 1, { from: 0, to: until }, rest);
  }
  const endsAltered = behind === null && (await isAltered(journal, until));
  return { end, spans, endsAltered, isWhole: behind === null && !endsAltered };
}

interface Contents {
  readonly records: Map<string, Uint8Array>;
  readonly pieces: Set<string>;
}

/** @returns the end of the last whole write, where reading stopped, and what was read of a write without an end */
async function readForward(
  journal: JournalFile,
  contents: Contents,
): Promise<{
  readonly end: JournalEnd | null;
  readonly until: number;
  readonly begun: readonly RowsChange[];
}> {
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
  return { end, until, begun };
}

function follows({ previous, counter }: PlacedFrame, before: PlacedFrame): boolean {
  return sameBytes(previous, before.checksum) && counter >= before.counter;
}

/** Where the frames begin that stand before this one without a gap, no nearer to the beginning than `until`. */
async function firstBehind(journal: JournalFile, last: PlacedFrame, until: number): Promise<number> {
  let { start } = last;
  for (;;) {
    const before = await frameBefore(journal, start);
    if (!before || before.start < until) return start;
    ({ start } = before);
  }
}

async function* within(journal: JournalFile, { from, to }: Span): AsyncGenerator<RowsChange> {
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
