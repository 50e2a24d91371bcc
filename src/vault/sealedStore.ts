import { Refusal } from "../core/encoding/refusal";
import type { Random } from "../core/encoding/values";
import { Hindered } from "./hindered";
import { readRecords } from "./ledger";
import type { ReadRows, RowFault } from "./ledger";
import { shelvesOf } from "./memory";
import type { RecordChange, Shelves } from "./memory";
import { advance, prepareStep } from "./pages";
import { openPieces, sealPieces } from "./pieces";
import type { ContentPlace } from "./pieces";
import type { Row, Rows } from "./rows";
import type { SealingKeys } from "./sealed";
import type { Change, Content, Store, StoreRecord } from "./store";
import { copyChange } from "./value";

export interface OpenedStore {
  readonly store: Store;
  readonly faults: readonly RowFault[];
  /** everything that is kept, for a store that is to hold the same */
  readonly whole: () => Whole;
}

export interface Whole {
  readonly records: readonly StoreRecord[];
  /** hashes of the contents */
  readonly contents: readonly string[];
}

/** The records that say where contents are. No verb of the desk uses this kind. */
const contentKind = "content";

/**
 * Opens the rows of a vault: all records are unsealed once and kept in memory, contents are read when they are asked
 * for. A write seals what it changes, and is acknowledged when the rows hold it. See docs/formats.md §8.3.
 *
 * That all rows together were put back to an older state cannot be seen from the rows alone.
 *
 * @throws Hindered when the storage cannot be read
 */
export async function sealedStore(rows: Rows, keys: SealingKeys, random: Random): Promise<OpenedStore> {
  const { read } = await readRecords(rows, keys);
  return storeOver(rows, read, keys, random);
}

/** The same over rows that were read already. */
export function storeOver(rows: Rows, read: ReadRows, keys: SealingKeys, random: Random): OpenedStore {
  const { ledger, records, faults } = read;
  const shelves = shelvesOf(records);

  const commit = async (changes: readonly Change[]): Promise<void> => {
    const { records: ofRecords, pieces } = splitContents(changes, shelves, keys, random);
    const step = prepareStep(ledger, ofRecords, shelves, keys, random);
    await rows.write({ put: step.put, remove: step.removed }, pieces);
    ofRecords.forEach(shelves.apply);
    advance(ledger, step);
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    store: {
      get: (kind, id) => Promise.resolve(shelves.get(kind, id)),
      list: (kind) => Promise.resolve(shelves.list(kind)),
      shared: (kind) => Promise.resolve(shelves.shared(kind)),
      content: async (hash) => {
        const place = placeOfContent(hash, shelves);
        return place && readContent(hash, place, rows, keys);
      },
      contents: () =>
        Promise.resolve(
          shelves
            .list(contentKind)
            .map(({ id, value }) => ({ hash: id, size: (value as ContentPlace).size })),
        ),
      write: async (changes) => {
        const copies = changes.map(copyChange);
        const done = turn.then(() => commit(copies));
        turn = done.catch(() => undefined);
        return done;
      },
    },
    faults,
    whole: () => ({
      records: shelves.all().filter(({ kind }) => kind !== contentKind),
      contents: shelves.list(contentKind).map(({ id }) => id),
    }),
  };
}

/** Where its pieces cannot be read or are not whole, those of the second place are taken. */
async function readContent(
  hash: string,
  place: ContentPlace,
  rows: Rows,
  keys: SealingKeys,
): Promise<Uint8Array> {
  try {
    return openPieces(hash, place, await rows.pieces(place.pieces), keys);
  } catch (error) {
    const isDamage = error instanceof Refusal || error instanceof Hindered;
    if (!isDamage || !rows.piecesAgain) throw error;
    return openPieces(hash, place, await rows.piecesAgain(place.pieces), keys);
  }
}

/** Contents become pieces, and records that say where these are. */
function splitContents(changes: readonly Change[], shelves: Shelves, keys: SealingKeys, random: Random) {
  const records: RecordChange[] = [];
  const put: Row[] = [];
  const remove: string[] = [];
  const here = new Map<string, ContentPlace | null>();
  const placeHere = (hash: string) =>
    here.get(hash) ?? (here.has(hash) ? null : placeOfContent(hash, shelves));
  const keep = (content: Content): void => {
    if (placeHere(content.hash)) return;
    const pieces = sealPieces(content, keys, random);
    put.push(...pieces);
    const place = { size: content.bytes.length, pieces: pieces.map(({ id }) => id) };
    here.set(content.hash, place);
    records.push({ put: { kind: contentKind, id: content.hash, value: place } });
  };
  const drop = (hash: string): void => {
    const place = placeHere(hash);
    if (!place) return;
    remove.push(...place.pieces);
    here.set(hash, null);
    records.push({ remove: { kind: contentKind, id: hash } });
  };
  for (const change of changes) {
    if ("keep" in change) keep(change.keep);
    else if ("drop" in change) drop(change.drop.hash);
    else records.push(change);
  }
  const gone = new Set(remove);
  return { records, pieces: { put: put.filter(({ id }) => !gone.has(id)), remove } };
}

function placeOfContent(hash: string, shelves: Shelves): ContentPlace | null {
  return (shelves.get(contentKind, hash) as ContentPlace | undefined) ?? null;
}
