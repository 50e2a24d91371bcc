import { concat } from "../core/encoding/bytes";
import { frameOverhead, frameSize, frameSizeBefore, noChecksum, readFrame, smallestFrame } from "./frames";
import type { Frame, WrittenFrame } from "./frames";
import type { JournalFile } from "./journal";

/** A frame, and where in the journal it stands. */
export interface PlacedFrame extends Frame, Pick<WrittenFrame, "checksum"> {
  readonly start: number;
  readonly end: number;
}

/** Where a journal goes on. */
export interface JournalEnd extends Pick<Frame, "counter" | "held">, Pick<WrittenFrame, "checksum"> {
  /** the place of the next frame */
  readonly at: number;
}

/** Of a journal that is to be begun. */
export const beginning: JournalEnd = { at: 0, counter: 0, held: 0, checksum: noChecksum };

export function endAfter({ end, counter, held, checksum }: PlacedFrame): JournalEnd {
  return { at: end, counter, held, checksum };
}

/** In bytes: as much as most writes take. */
const near = 64 * 1024;
/** In bytes: the end is looked for this far before the file's, where a write was cut off. */
const far = 16 * 1024 * 1024;

/**
 * The last frame that ends a write, found from the file's end without reading the rest. What comes behind it was cut
 * off, or damaged.
 *
 * @returns null when there is none near the end
 */
export async function lastWrite(journal: JournalFile): Promise<PlacedFrame | null> {
  let frame = (await frameBefore(journal, journal.size)) ?? (await lastFrame(journal));
  while (frame && !frame.isLast) frame = await frameBefore(journal, frame.start);
  return frame;
}

/** The last frame that can be read, whatever comes behind it. */
export async function lastFrame(journal: JournalFile): Promise<PlacedFrame | null> {
  const from = Math.max(0, journal.size - far);
  const bytes = await readFully(journal, from, journal.size - from);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const smallestBody = smallestFrame - frameOverhead;
  for (let end = bytes.length; end >= smallestFrame; end--) {
    const body = view.getUint32(end - 4);
    if (body < smallestBody || body > end - frameOverhead) continue;
    const size = body + frameOverhead;
    if (view.getUint32(end - size) !== body) continue;
    const frame = readFrame(bytes.subarray(end - size, end));
    if (frame) return { ...frame, start: from + end - size, end: from + end };
  }
  return null;
}

/** The frame that ends here, or null when none does. */
export async function frameBefore(journal: JournalFile, end: number): Promise<PlacedFrame | null> {
  if (end < smallestFrame) return null;
  const from = Math.max(0, end - near);
  const bytes = await readFully(journal, from, end - from);
  const size = bytes.length < end - from ? null : frameSizeBefore(bytes);
  if (size === null || size > end) return null;
  const start = end - size;
  // Whether it begins as it ends is known before all of it is read.
  const head = start >= from ? bytes.subarray(start - from) : await readFully(journal, start, 4);
  if (head.length < 4 || frameSize(head) !== size) return null;
  const whole = start >= from ? bytes.subarray(start - from) : await readFully(journal, start, size);
  const frame = readFrame(whole);
  return frame && { ...frame, start, end };
}

/** The journal's frames from a place on, until one cannot be read. */
export async function* framesFrom(journal: JournalFile, from: number): AsyncGenerator<PlacedFrame> {
  let bytes: Uint8Array = new Uint8Array();
  for (let start = from; start < journal.size;) {
    if (bytes.length < 4) bytes = concat(bytes, await journal.read(start + bytes.length, step));
    const size = bytes.length < 4 ? null : frameSize(bytes);
    if (size === null || start + size > journal.size) return;
    if (bytes.length < size) {
      const missing = Math.max(size - bytes.length, step);
      bytes = concat(bytes, await readFully(journal, start + bytes.length, missing));
    }
    const frame = readFrame(bytes.subarray(0, size));
    if (!frame) return;
    yield { ...frame, start, end: start + size };
    bytes = bytes.subarray(size);
    start += size;
  }
}

/** True when a whole frame should stand here by its length: what is there was not cut off, it was changed. */
export async function isAltered(journal: JournalFile, start: number): Promise<boolean> {
  if (start >= journal.size) return false;
  const head = await journal.read(start, 4);
  const size = head.length < 4 ? null : frameSize(head);
  return size !== null && start + size <= journal.size;
}

/** In bytes: how much is read at a time. */
const step = 4 * 1024 * 1024;

/** Fewer bytes than asked for only where the journal ends. */
async function readFully(journal: JournalFile, from: number, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < most;) {
    const part = await journal.read(from + at, Math.min(step, most - at));
    if (part.length === 0) break;
    parts.push(part);
    at += part.length;
  }
  return concat(...parts);
}
