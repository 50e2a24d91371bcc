import { Dexie } from "dexie";
import type { DexieOptions, EntityTable } from "dexie";
import { Hindered } from "./hindered";
import type { Databases, Row, RowChange } from "./rows";

type Platform = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;
type Tables = Dexie & {
  readonly records: EntityTable<Row, "id">;
  readonly pieces: EntityTable<Row, "id">;
};

/**
 * Rows in the browser's own database. Names stand in clear in the browser's profile.
 *
 * @param platform - another IndexedDB than the browser's, for tests
 */
export function dexieDatabases(platform: Platform = {}): Databases {
  const make = (name: string): Tables => {
    // "strict": a transaction is complete when the operating system was told to write it through, not before.
    const database = new Dexie(name, { ...platform, chromeTransactionDurability: "strict" }) as Tables;
    database.version(1).stores({ records: "id", pieces: "id" });
    return database;
  };
  const range = (platform.IDBKeyRange as typeof IDBKeyRange | undefined) ?? IDBKeyRange;
  return {
    open: (name) =>
      told(async () => {
        const database = make(name);
        await database.open();
        const { records, pieces } = database;
        return {
          records: (taken = () => undefined) => told(() => inParts(database, records.name, taken, range)),
          recordsOf: (ids) => told(() => some(records, ids)),
          pieces: (ids) => told(() => some(pieces, ids)),
          ids: () =>
            told(async () => ({
              records: await records.toCollection().primaryKeys(),
              pieces: await pieces.toCollection().primaryKeys(),
            })),
          write: (ofRecords, ofPieces) =>
            told(() =>
              database.transaction("rw", records, pieces, async () => {
                await apply(records, ofRecords);
                await apply(pieces, ofPieces);
              }),
            ),
          close: () => database.close(),
        };
      }),
    remove: (name) => told(() => make(name).delete()),
    names: () =>
      told(async () => {
        const found = await ((platform.indexedDB as IDBFactory | undefined) ?? indexedDB).databases();
        return found.flatMap(({ name }) => (name === undefined ? [] : [name]));
      }),
  };
}

/** In rows: a few megabytes. */
const atOnce = 256;

/**
 * All rows of a table. Past Dexie, which begins to read a part only after whoever has the part before it is done: here
 * the next one is asked for first.
 */
function inParts(
  database: Dexie,
  table: string,
  taken: (part: readonly Row[]) => void,
  range: typeof IDBKeyRange,
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const all: Row[] = [];
    const store = database.backendDB().transaction(table).objectStore(table);
    const read = (after: string | null): void => {
      const request = store.getAll(after === null ? null : range.lowerBound(after, true), atOnce);
      request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      request.addEventListener("success", () => {
        const part = request.result as readonly Row[];
        const last = part.at(-1);
        if (!last) {
          resolve(all);
          return;
        }
        read(last.id);
        try {
          taken(part);
          all.push(...part);
        } catch (error) {
          reject(error);
        }
      });
    };
    read(null);
  });
}

async function some(table: EntityTable<Row, "id">, ids: readonly string[]): Promise<readonly Row[]> {
  return (await table.bulkGet([...ids])).filter((row) => !!row);
}

async function apply(table: EntityTable<Row, "id">, { put, remove }: RowChange): Promise<void> {
  if (remove.length > 0) await table.bulkDelete([...remove]);
  if (put.length > 0) await table.bulkPut([...put]);
}

/** What the database says is told by what it means. @throws Hindered */
async function told<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message, inner } = error as Error & { readonly inner?: Error };
    const isFull = [name, inner?.name].includes("QuotaExceededError");
    throw new Hindered(isFull ? "full" : "other", `${name}: ${message}`);
  }
}
