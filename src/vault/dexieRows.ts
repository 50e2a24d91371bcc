import { Dexie } from "dexie";
import type { DexieOptions, EntityTable } from "dexie";
import type { Row, Rows } from "./rows";

/** Rows in the browser's own database. `close` ends the connection, so that another may open or delete it. */
export interface DexieRows extends Rows {
  readonly close: () => void;
}

/**
 * Opens, or makes, the database of a desk.
 *
 * @param name - random for each desk: it stands in clear in the browser's profile
 * @param options - another IndexedDB than the platform's, for tests
 */
export function dexieRows(
  name: string,
  options: Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> = {},
): DexieRows {
  // "strict": a transaction is complete when the operating system was told to write it through, not before.
  const database = new Dexie(name, { ...options, chromeTransactionDurability: "strict" }) as Dexie & {
    rows: EntityTable<Row, "id">;
  };
  database.version(1).stores({ rows: "id" });
  const { rows } = database;
  return {
    all: () => rows.toArray(),
    write: (put, remove) =>
      database.transaction("rw", rows, async () => {
        await rows.bulkDelete([...remove]);
        await rows.bulkPut([...put]);
      }),
    close: () => database.close(),
  };
}
