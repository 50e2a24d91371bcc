import { Hindered } from "./hindered";
import type { Journals } from "./journal";
import { isSoundJournal, mend } from "./mend";
import type { Mended } from "./mend";
import type { Databases } from "./rows";
import type { SealingKeys } from "./sealed";

/** The two places in which a vault's rows lie. */
export interface Places {
  readonly databases: Databases;
  readonly journals: Journals;
  /** puts what the browser keeps of all databases aside, so that it begins anew. @throws Hindered */
  readonly setAside: () => Promise<void>;
}

export interface OpenedRows extends Mended {
  /** ends the connection to the database */
  readonly close: () => void;
}

/**
 * Opens a vault's database and makes it and the journal the same. A browser may be unable to open or read what it keeps,
 * and stay so: where the journal is whole, the database is then begun anew, and put back from it. See docs/formats.md
 * §8.4.
 *
 * @param isNew - there cannot be any rows yet
 * @throws Hindered when a place cannot be read and the other cannot stand in for it; nothing of either was taken away then
 */
export async function openRows(
  name: string,
  keys: SealingKeys,
  places: Places,
  isNew: boolean,
): Promise<OpenedRows> {
  const { databases, journals, setAside } = places;
  // A browser that met damage may have begun anew by itself meanwhile.
  const again = (): Promise<void> => Promise.resolve();
  const cures = [again, () => databases.remove(name), setAside];
  let trouble: Hindered | null = null;
  for (const cure of [null, ...cures]) {
    try {
      await cure?.();
      return await openOnce(name, keys, places);
    } catch (error) {
      if (!(error instanceof Hindered)) throw error;
      trouble ??= error;
      // A full disk is no damage.
      if (error.hindrance === "full") break;
      // From here on something is taken away.
      if (cure === again && !isNew && !(await isReplaceable(journals, name, keys))) break;
    }
  }
  throw trouble!;
}

async function openOnce(
  name: string,
  keys: SealingKeys,
  { databases, journals }: Places,
): Promise<OpenedRows> {
  const database = await databases.open(name);
  try {
    return { ...(await mend(database, await journals.open(name), keys)), close: database.close };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function isReplaceable(journals: Journals, name: string, keys: SealingKeys): Promise<boolean> {
  try {
    return await isSoundJournal(await journals.open(name), keys);
  } catch (error) {
    if (error instanceof Hindered) return false;
    throw error;
  }
}
