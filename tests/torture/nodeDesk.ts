import { join } from "node:path";
import { connect } from "../../src/desk/client";
import type { DeskClient } from "../../src/desk/client";
import type { Folder, Order, Report } from "../../src/desk/messages";
import { systemClock, systemRandom } from "../../src/desk/platform";
import { serveSession } from "../../src/desk/serveSession";
import { findDesks, writeHeader } from "../../src/services/desks";
import { eraseDesk, forgetDesk } from "../../src/services/erasing";
import { journalsIn } from "../../src/services/journals";
import { leastWork } from "../desk/doors";
import { withoutJournal, withoutWaiting } from "./breaking";
import type { Protection } from "./breaking";
import { diskDatabases } from "./diskDatabases";

/** Where a desk's database lies that is run in Node. */
export function databasesFolder(home: string): string {
  return join(home, "databases");
}

/** Backups are no part of this: nobody is there to choose a file. */
function noFiles(): Promise<never> {
  return Promise.reject(new Error("nobody chooses files here"));
}

/**
 * The program without a browser: the vault's own code and the main process's services over real files, and the
 * {@link diskDatabases} for the browser's. All of it in this process.
 *
 * @param broken - the protection that is switched off
 */
export function startInNode(home: string, broken: Protection | null): DeskClient {
  const journals = journalsIn(home);
  const real: Folder = {
    findDesks: () => findDesks(home),
    writeHeader: (place, header) => writeHeader(home, place, header),
    eraseDesk: (place) => eraseDesk(home, place),
    forgetDesk: (place) => forgetDesk(home, place),
    // It never fails to open what lies there.
    setDatabasesAside: () => Promise.resolve({ outcome: "hindered", hindrance: "other" }),
    forgetDatabasesAside: () => Promise.resolve({ outcome: "kept" }),
    openJournal: journals.open,
    readJournal: journals.read,
    appendJournal: journals.append,
    draftJournal: journals.draft,
    placeJournal: journals.place,
    findJournals: journals.find,
    removeJournal: journals.remove,
    appendFile: noFiles,
    finishFile: noFiles,
    abandonFile: noFiles,
    readFilePart: noFiles,
  };
  const databases = diskDatabases(databasesFolder(home));
  const ports = { folder: real, databases };
  const { folder, databases: used } =
    broken === "journal" ? withoutJournal(ports) : broken === "sync" ? withoutWaiting(ports) : ports;

  const toWindow: ((report: Report) => void)[] = [];
  const later = <T>(message: T, take: (copy: T) => void): void => {
    const copy = structuredClone(message);
    setImmediate(() => take(copy));
  };
  const tell = (report: Report): void => later(report, (copy) => toWindow.forEach((to) => to(copy)));
  const take = serveSession(tell, {
    databases: used,
    claim: () => Promise.resolve(() => undefined),
    clock: systemClock,
    random: systemRandom,
    work: leastWork,
  });
  const client = connect(
    {
      post: (order: Order) => later(order, take),
      listen: (listener) => void toWindow.push(listener),
      end: () => undefined,
      onFailure: () => undefined,
      onDeath: () => undefined,
    },
    folder,
  );
  tell({ report: "ready", life: "life" });
  return client;
}
