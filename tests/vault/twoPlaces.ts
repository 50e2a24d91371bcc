import { memoryJournals } from "../../src/vault/journal";
import type { MemoryJournals } from "../../src/vault/journal";
import { journaled } from "../../src/vault/journaled";
import type { JournaledRows } from "../../src/vault/journaled";
import { beginning, endAfter, lastWrite } from "../../src/vault/journalEnd";
import { mend } from "../../src/vault/mend";
import type { Mended } from "../../src/vault/mend";
import { memoryDatabases, noChange } from "../../src/vault/rows";
import type { Databases, Row } from "../../src/vault/rows";
import type { SealingKeys } from "../../src/vault/sealed";
import { storeOver } from "../../src/vault/sealedStore";
import type { OpenedStore } from "../../src/vault/sealedStore";
import { seededRandom } from "../support/desks";

/** A vault's two places, in memory, and what lies in them. */
export interface TwoPlaces {
  readonly databases: Databases;
  readonly journals: MemoryJournals;
  /** as a desk does when it is unlocked: compares, mends, opens */
  readonly open: (keys: SealingKeys) => Promise<OpenTwo>;
  /** puts a state that was kept back, or parts of one; null for what is to be missing */
  readonly put: (state: Partial<State>) => Promise<void>;
  readonly state: () => Promise<State>;
}

export interface OpenTwo extends Mended, Pick<OpenedStore, "store"> {}

export interface State {
  readonly records: readonly Row[] | null;
  readonly pieces: readonly Row[] | null;
  readonly journal: Uint8Array | null;
}

const name = "desk";
const random = seededRandom("two places");

export function twoPlaces(databases: Databases = memoryDatabases()): TwoPlaces {
  const journals = memoryJournals();
  const rows = () => databases.open(name);
  return {
    databases,
    journals,
    open: async (keys) => {
      const mended = await mend(await rows(), await journals.open(name), keys);
      return { ...mended, ...storeOver(mended.rows, mended.read, keys, random), faults: mended.faults };
    },
    state: async () => {
      const all = await rows();
      const records = await all.records();
      const pieces = await all.pieces((await all.ids()).pieces);
      return { records, pieces, journal: journals.files.get(name)?.slice() ?? null };
    },
    put: async ({ records, pieces, journal }) => {
      const all = await rows();
      const there = await all.ids();
      const change = (put: readonly Row[] | null | undefined, remove: readonly string[]) =>
        put === undefined ? noChange : { put: put ?? [], remove };
      await all.write(change(records, there.records), noChange);
      await all.write(noChange, change(pieces, there.pieces));
      if (journal === null) journals.files.delete(name);
      else if (journal) journals.files.set(name, journal.slice());
    },
  };
}

/** Databases whose rows go into a journal as well, without anybody who knows the keys. */
export function journaledDatabases(databases: Databases): Databases {
  const journals = memoryJournals();
  return {
    ...databases,
    open: async (name) => {
      const database = await databases.open(name);
      const journal = await journals.open(name);
      const last = await lastWrite(journal);
      const end = last ? endAfter(last) : beginning;
      const rows: JournaledRows = journaled(database, journal, {
        end,
        last: [],
        records: await database.records(),
      });
      return { ...rows, close: database.close };
    },
    remove: async (name) => {
      await databases.remove(name);
      await journals.remove(name);
    },
  };
}
