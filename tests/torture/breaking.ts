import type { Folder } from "../../src/desk/messages";
import type { Database, Databases } from "../../src/vault/rows";

/*
 * Each protection can be switched off, to see that the torture notices: for the desk that runs in Node, and by what is
 * put around the program's parts here, or in the place of one while the tortured program is built. Nothing of it is in the
 * program that is shipped.
 */

export const protections = ["journal", "compare", "sync"] as const;
export type Protection = (typeof protections)[number];

interface Ports {
  readonly folder: Folder;
  readonly databases: Databases;
}

/** Nothing is written to the journal, and it is said that it was. */
export function withoutJournal({ folder, databases }: Ports): Ports {
  const written = () => Promise.resolve({ outcome: "written" } as const);
  return {
    databases,
    folder: { ...folder, appendJournal: written, draftJournal: written, placeJournal: written },
  };
}

/** In milliseconds: how long the disk is left alone with what it was given. */
const delay = 40;

/** Every write is said to be made before it is: it is made a little later. */
export function withoutWaiting({ folder, databases }: Ports): Ports {
  let turn: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>): void => {
    turn = turn
      .then(() => new Promise((resolve) => setTimeout(resolve, delay)))
      .then(work)
      .catch(() => undefined);
  };
  const lazy = (database: Database): Database => ({
    ...database,
    write: async (...change) => later(() => database.write(...change)),
  });
  return {
    folder: {
      ...folder,
      appendJournal: async (...args) => {
        later(() => folder.appendJournal(...args));
        return { outcome: "written" };
      },
    },
    databases: { ...databases, open: async (name) => lazy(await databases.open(name)) },
  };
}
