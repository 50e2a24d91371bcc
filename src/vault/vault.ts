import type { Random } from "../core/encoding/values";
import type { Fault } from "./mend";
import { openRows } from "./openRows";
import type { Places } from "./openRows";
import { sealingKeys } from "./sealed";
import { storeOver } from "./sealedStore";
import type { OpenedStore } from "./sealedStore";
import type { VaultKeys } from "./slots";
import type { Store } from "./store";

/** An open vault: its store, and the connection that is to be ended when it is closed. */
export interface OpenVault {
  readonly keys: VaultKeys;
  readonly store: Store;
  readonly whole: OpenedStore["whole"];
  readonly faults: readonly Fault[];
  /** false: the storage holds nothing of this vault */
  readonly isAnything: boolean;
  /** waits until what goes on beside the vault's own work has ended */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** Where a vault's rows are to be found. */
export interface VaultStorage extends Places {
  /** the random name of the desk's folder, 32 lowercase hex digits */
  readonly place: string;
  readonly random: Random;
}

/**
 * Opens the rows of a vault, or makes a place for them. Each vault key has a database of its own, so that sealing
 * everything anew never touches what the old key sealed, and a journal of its own, by which what went wrong with either
 * is mended.
 *
 * @param isNew - there cannot be any rows yet, and none of this computer's vaults is open
 * @throws Hindered when the storage cannot be read
 */
export async function openVault(
  keys: VaultKeys,
  storage: VaultStorage,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<OpenVault> {
  const sealing = sealingKeys(keys);
  const name = databaseName(storage.place, keys.epoch);
  const { rows, read, faults, isAnything, close } = await openRows(name, sealing, storage, isNew);
  const { store, whole } = storeOver(rows, read, sealing, storage.random);
  return { keys, store, whole, faults, isAnything, settled: rows.settled, close };
}

/** Removes what a vault key sealed. The connection to it must have been closed. */
export async function removeRows(epoch: number, { databases, journals, place }: VaultStorage): Promise<void> {
  for (const store of [databases, journals]) await store.remove(databaseName(place, epoch));
}

/** Removes what other keys than the present one sealed: left by a change of keys that was cut off. */
export async function removeOthers(
  epoch: number,
  { databases, journals, place }: VaultStorage,
): Promise<void> {
  const keep = databaseName(place, epoch);
  for (const store of [databases, journals]) {
    for (const name of await store.names()) {
      if (name.startsWith(databaseName(place, "")) && name !== keep) await store.remove(name);
    }
  }
}

/** In records: how many are sealed before they are written. */
const atOnce = 500;

/**
 * Seals everything in an open vault again, with another key, into a database of its own. The first vault stays as it
 * is. When this is ended half-way, nothing is left of the second.
 *
 * @param step - called between parts; what it throws ends the work
 */
export async function resealVault(
  from: OpenVault,
  keys: VaultKeys,
  storage: VaultStorage,
  step: (done: number, total: number) => Promise<void>,
): Promise<OpenVault> {
  await removeRows(keys.epoch, storage);
  const to = await openVault(keys, storage);
  try {
    const { records, contents } = from.whole();
    const total = records.length + contents.length;
    for (let at = 0; at < records.length; at += atOnce) {
      await step(at, total);
      await to.store.write(records.slice(at, at + atOnce).map((put) => ({ put })));
    }
    for (const [at, hash] of contents.entries()) {
      await step(records.length + at, total);
      const bytes = await from.store.content(hash);
      if (bytes) await to.store.write([{ keep: { hash, bytes } }]);
    }
    await step(total, total);
    return to;
  } catch (error) {
    to.close();
    await removeRows(keys.epoch, storage);
    throw error;
  }
}

/** What a desk's database is called, and its journal after it. Without an epoch: how all of that desk's begin. */
export function databaseName(place: string, epoch: number | ""): string {
  return `undersigned-${place}-${epoch}`;
}

/** The epoch of a desk's database, or null for another name. */
export function epochIn(name: string, place: string): number | null {
  const epoch = Number(name.slice(databaseName(place, "").length));
  return databaseName(place, epoch) === name ? epoch : null;
}
