import { concat } from "./bytes";
import { checkClashes } from "./names";
import { Refusal } from "./refusal";
import { block, checkFilling, isZero, readHeader, roundUp, tooLarge, truncated, writeHeader } from "./tar";
import type { ArchiveLimits, Entry } from "./tar";

/*
 * The same tar as `tar.ts` writes and reads (docs/formats.md §5.2), an entry at a time: for archives that no memory
 * should hold whole.
 */

/** In bytes: what follows the last entry's contents is handed out in parts of at most as much. */
const zerosAtOnce = 64 * 1024;

/**
 * Writes the bytes that `writeTar` would write over these entries.
 *
 * @param padTo - gives the size of the whole for the size of the bare archive: zeros follow up to it
 * @throws Refusal as `writeTar` does
 */
export async function* writeTarStream(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  { padTo = (size) => size }: { readonly padTo?: (size: number) => number } = {},
): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const { name, bytes } of entries) {
    yield writeHeader(name, bytes.length);
    yield bytes;
    yield new Uint8Array(roundUp(bytes.length) - bytes.length);
    size += block + roundUp(bytes.length);
  }
  const end = padTo(size + 2 * block);
  for (; size < end; size += zerosAtOnce) yield new Uint8Array(Math.min(zerosAtOnce, end - size));
}

export interface StreamLimits extends ArchiveLimits {
  /** of one entry's contents, in bytes: as much is held at a time */
  readonly maxEntryBytes: number;
  /** the size the whole must have for the size of the bare archive; any number of zeros unless given */
  readonly padTo?: (size: number) => number;
}

/**
 * Reads what {@link writeTarStream} wrote, as strictly as `readTar`. Entries are handed out as they come: only when
 * the last was, and this ended without a refusal, was the archive whole.
 *
 * @throws Refusal as `readTar` does
 */
export async function* readTarStream(
  chunks: AsyncIterable<Uint8Array>,
  limits: StreamLimits,
): AsyncGenerator<Entry, void> {
  const source = takingFrom(chunks);
  try {
    const names: string[] = [];
    let left = limits.maxBytes;
    for (;;) {
      const header = await source.take(block);
      if (header.length < block) throw truncated("another header or the end of the archive");
      if (isZero(header)) break;
      if (names.length >= limits.maxEntries) throw tooLarge(`${limits.maxEntries} entries`);
      const { name, size } = readHeader(header, limits.extraNames);
      left -= size;
      if (left < 0) throw tooLarge(`${limits.maxBytes} bytes of contents`);
      if (size > limits.maxEntryBytes) throw tooLarge(`${limits.maxEntryBytes} bytes in one entry`);
      const bytes = await source.take(roundUp(size));
      if (bytes.length < roundUp(size)) throw truncated(`${size} bytes of ${name}`);
      checkFilling(bytes.subarray(size), name);
      names.push(name);
      yield { name, bytes: bytes.subarray(0, size) };
    }
    await checkEnd(source, limits.padTo);
    checkClashes(names, "tar");
  } finally {
    await source.leave();
  }
}

/** The rest must be zeros: a second block of them, and up to the size of the whole. */
async function checkEnd(source: Source, padTo: StreamLimits["padTo"]): Promise<void> {
  const bare = source.at() + block;
  for (let rest = await source.next(); rest !== null; rest = await source.next()) {
    if (!isZero(rest))
      throw new Refusal("trailing-data", "tar", "expected only zeros after the end of the archive");
  }
  if (source.at() < bare) throw truncated("two zero blocks at the end");
  const expected = padTo?.(bare) ?? source.at();
  if (source.at() !== expected) {
    throw new Refusal(
      "not-canonical",
      "tar",
      `expected ${expected} bytes with padding, found ${source.at()}`,
    );
  }
}

/** Bytes in the amounts that a reader wants, out of the chunks in which they come. */
interface Source {
  /** fewer than asked for where the stream ends */
  readonly take: (size: number) => Promise<Uint8Array>;
  /** what comes next, in whatever amount; null at the end */
  readonly next: () => Promise<Uint8Array | null>;
  /** how many bytes were taken */
  readonly at: () => number;
  /** lets go of the stream, wherever it is */
  readonly leave: () => Promise<void>;
}

function takingFrom(chunks: AsyncIterable<Uint8Array>): Source {
  const iterator = chunks[Symbol.asyncIterator]();
  let ready: Uint8Array = new Uint8Array();
  let at = 0;
  const next = async (): Promise<Uint8Array | null> => {
    while (ready.length === 0) {
      const step = await iterator.next();
      if (step.done === true) return null;
      ready = step.value;
    }
    const given = ready;
    ready = new Uint8Array();
    at += given.length;
    return given;
  };
  const take = async (size: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    let missing = size;
    while (missing > 0) {
      const part = await next();
      if (part === null) break;
      parts.push(part.subarray(0, missing));
      ready = part.subarray(missing);
      at -= ready.length;
      missing -= parts.at(-1)!.length;
    }
    // What was declared is only allocated once it came.
    return parts.length === 1 ? parts[0]! : concat(...parts);
  };
  return { take, next, at: () => at, leave: async () => void (await iterator.return?.()) };
}
