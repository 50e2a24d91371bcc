import {
  decryptStream,
  longestHeader,
  opensFor,
  plainSizeOf,
  readStreamHeader,
} from "../../core/crypto/ageStream";
import type { OpeningKey } from "../../core/crypto/keys";
import { sha256, utf8 } from "../../core/crypto/sodium";
import { sameBytes } from "../../core/encoding/bytes";
import { padmeSize } from "../../core/encoding/padme";
import { Refusal } from "../../core/encoding/refusal";
import type { Entry } from "../../core/encoding/tar";
import { readTarStream } from "../../core/encoding/tarStream";
import type { Hash } from "../../core/encoding/values";
import type { Content, StoreRecord } from "../../vault/store";
import { aboutName, readAbout } from "./about";
import type { AboutBackup } from "./about";
import { backupLimits } from "./limits";
import { readPage, standsBehind } from "./pages";
import { sumLine, sumsName } from "./writeBackup";

/** A backup's file, read where it is wanted. */
export interface BackupSource {
  /** in bytes */
  readonly size: number;
  /** fewer bytes than asked for where it ends */
  readonly read: (from: number, most: number) => Promise<Uint8Array>;
}

/** What a backup holds, in the order in which it holds it. */
export type Piece =
  | { readonly piece: "about"; readonly about: AboutBackup }
  | { readonly piece: "record"; readonly record: StoreRecord }
  | { readonly piece: "content"; readonly content: Content }
  /** the last: the backup was whole. `sum` is its contents', and no other backup's */
  | { readonly piece: "end"; readonly sum: Hash };

/** Why a file that is an age file is not this desk's backup. */
export type NotOurs =
  /** the words are another desk's, or the file is not a backup */
  | { readonly outcome: "wrong-words" }
  /** a later program's backup, in a form that this one does not know */
  | { readonly outcome: "newer-program" };

export type BackupOpened =
  | {
      readonly outcome: "opened";
      readonly about: AboutBackup;
      /** reads on to the end; to be gone through once */
      readonly pieces: AsyncGenerator<Piece, void>;
      /** for whoever reads no further */
      readonly leave: () => Promise<void>;
    }
  | NotOurs;

/**
 * Opens a backup as far as what it says of itself. All else is checked as it is read, and nothing of it counts before
 * the piece "end" came.
 *
 * @throws Refusal "too-large", "truncated", "bad-header", "mixed-recipients", "wrong-type" (a bundle), "damaged"
 */
export async function openBackup(source: BackupSource, key: OpeningKey): Promise<BackupOpened> {
  const { size } = source;
  if (size > backupLimits.bytes)
    throw new Refusal("too-large", "backup", `expected at most ${backupLimits.bytes} bytes, found ${size}`);
  const start = await source.read(0, longestHeader);
  const header = readStreamHeader(start);
  const plain = plainSizeOf(size, header.size);
  if (plain === null || padmeSize(plain) !== plain)
    throw new Refusal("truncated", "backup", `expected a size that a backup can have, found ${size} bytes`);
  if (!(await opensFor(start, header, key))) return { outcome: "wrong-words" };
  const entries = readTarStream(decryptStream(chunksOf(source), key), {
    maxEntries: backupLimits.entries,
    maxBytes: backupLimits.bytes,
    maxEntryBytes: backupLimits.entryBytes,
    extraNames: [sumsName],
    padTo: padmeSize,
  });
  const first = await entries.next();
  if (first.done === true || first.value.name !== aboutName)
    throw new Refusal("bad-archive", "backup", `expected ${aboutName} first`);
  const about = readAbout(first.value.bytes);
  if (about === "newer-program") {
    await entries.return();
    return { outcome: about };
  }
  const leave = async (): Promise<void> => void (await entries.return());
  return { outcome: "opened", about, pieces: piecesOf(about, first.value, entries), leave };
}

async function* piecesOf(
  about: AboutBackup,
  first: Entry,
  entries: AsyncGenerator<Entry, void>,
): AsyncGenerator<Piece, void> {
  yield { piece: "about", about };
  const sums = [sumLine(first)];
  const counts = new Map<string, number>();
  let pages = 0;
  let contents = 0;
  let bytes = 0;
  let lastRecord: StoreRecord | null = null;
  let lastContent = "";
  let sum: Hash | null = null;
  for await (const entry of entries) {
    if (sum !== null) throw foreign(`expected nothing behind ${sumsName}`);
    if (entry.name === sumsName) {
      if (!sameBytes(entry.bytes, utf8(sums.join(""))))
        throw new Refusal("sums-differ", sumsName, "expected the sums of all that stands before it");
      sum = sha256(entry.bytes);
      continue;
    }
    sums.push(sumLine(entry));
    if (contents === 0 && entry.name === `records/${pages + 1}.json`) {
      pages += 1;
      for (const record of readPage(entry.bytes, entry.name)) {
        if (lastRecord !== null && !standsBehind(lastRecord, record))
          throw new Refusal("not-canonical", entry.name, "expected records in their order, each once");
        lastRecord = record;
        counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
        yield { piece: "record", record };
      }
      continue;
    }
    const [, hash] = /^contents\/([0-9a-f]{64})$/.exec(entry.name) ?? [];
    if (hash === undefined || hash <= lastContent)
      throw foreign("expected records, then contents by their hashes");
    if (!sums.at(-1)!.startsWith(hash))
      throw new Refusal("wrong-hash", entry.name, "expected a name that is the hash of the contents");
    lastContent = hash;
    contents += 1;
    bytes += entry.bytes.length;
    yield { piece: "content", content: { hash, bytes: entry.bytes } };
  }
  const isAll =
    contents === about.contents &&
    bytes === about.bytes &&
    counts.size === about.records.length &&
    about.records.every(({ kind, count }) => counts.get(kind) === count);
  if (sum === null || !isAll)
    throw new Refusal("missing-entry", "backup", "expected all that its first entry names");
  yield { piece: "end", sum };
}

/** In bytes: how much of the file is read at a time. */
const readAtOnce = 4 * 1024 * 1024;

async function* chunksOf({ size, read }: BackupSource): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < size;) {
    const chunk = await read(at, Math.min(readAtOnce, size - at));
    if (chunk.length === 0) throw new Refusal("truncated", "backup", `expected ${size} bytes, found ${at}`);
    yield chunk;
    at += chunk.length;
  }
}

function foreign(expected: string): Refusal {
  return new Refusal("bad-archive", "backup", expected);
}
