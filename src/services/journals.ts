import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { link, lstat, open as openFile, readdir, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type {
  JournalGeneration,
  JournalOpened,
  JournalRead,
  JournalRemoved,
  JournalsFound,
  JournalWritten,
} from "../bridge/journal";
import { codeOf, hindranceOf } from "./hindrance";
import { withFile } from "./reading";
import { makeFolder, syncFolder } from "./saving";

/**
 * The journals below a home, as the calls of the bridge have them: `journals/<place>-<epoch>`, beside it `….before`, the
 * one whose place it took, and `….part` while another is made.
 */
export interface Journals {
  readonly open: (place: string, epoch: number) => Promise<JournalOpened>;
  readonly read: (
    ticket: string,
    generation: JournalGeneration,
    from: number,
    most: number,
  ) => Promise<JournalRead>;
  readonly append: (ticket: string, at: number, bytes: Uint8Array) => Promise<JournalWritten>;
  readonly draft: (ticket: string, at: number, bytes: Uint8Array) => Promise<JournalWritten>;
  readonly place: (ticket: string, size: number, keeps: boolean) => Promise<JournalWritten>;
  readonly find: (place: string) => Promise<JournalsFound>;
  readonly remove: (place: string, epoch: number) => Promise<JournalRemoved>;
}

type Hindered = Extract<JournalRemoved, { readonly outcome: "hindered" }>;

type Void = Extract<JournalWritten, { readonly outcome: "void" }>;

const written: JournalWritten = { outcome: "written" };

/** Where all journals lie. */
export function journalsFolder(home: string): string {
  return join(home, "journals");
}

/** @param home - the folder in which everything is kept that outlives the program */
export function journalsIn(home: string): Journals {
  const folder = journalsFolder(home);
  /** The one ticket that is good for each journal, by its path. */
  const tickets = new Map<string, string>();
  const pathOf = (place: string, epoch: number): string => join(folder, `${place}-${epoch}`);
  const inTurn = turnsByPath();

  /**
   * Whether a ticket is good is looked at when its turn has come: the journal may have been opened again meanwhile.
   *
   * @param file - whose turn it is: the journal's own, or its draft's, so that entries need not wait for that
   */
  const withTicket = async <T>(
    ticket: string,
    file: (path: string) => string,
    work: (path: string) => Promise<T>,
  ): Promise<T | Hindered | Void> => {
    const [path] = [...tickets].find(([, given]) => given === ticket) ?? [];
    if (path === undefined) return { outcome: "void" };
    return inTurn<T | Hindered | Void>(file(path), async () =>
      tickets.get(path) === ticket ? hinderedOr(() => work(path)) : { outcome: "void" },
    );
  };

  return {
    open: (place, epoch) => {
      const path = pathOf(place, epoch);
      return inTurn(path, () =>
        hinderedOr<JournalOpened>(async () => {
          // One that cannot be removed is in nobody's way until another is begun.
          await rm(draftOf(path), { force: true }).catch(() => undefined);
          const size = await sizeOf(path);
          // Whatever else lies there is none: it is in the way of nothing but another one before.
          const before = await sizeOf(beforeOf(path)).catch(() => 0);
          const ticket = randomBytes(16).toString("hex");
          tickets.set(path, ticket);
          return { outcome: "opened", ticket, size, before };
        }),
      );
    },
    read: (ticket, generation, from, most) =>
      withTicket<JournalRead>(ticket, itself, (path) =>
        withFile<JournalRead>(generation === "present" ? path : beforeOf(path), async (file) => ({
          outcome: "read",
          bytes: await readAt(file, from, most),
        })),
      ),
    append: (ticket, at, bytes) =>
      withTicket<JournalWritten>(ticket, itself, async (path) => {
        if (at === 0) await makeFile(folder, path);
        return withFile<JournalWritten>(
          path,
          (file, size) => replaceEnd(file, size, at, bytes),
          constants.O_RDWR,
        );
      }),
    draft: (ticket, at, bytes) =>
      withTicket<JournalWritten>(ticket, draftOf, async (path) => {
        const draft = draftOf(path);
        if (at === 0) {
          await rm(draft, { force: true });
          await makeFile(folder, draft);
        }
        return withFile<JournalWritten>(
          draft,
          (file, size) => addAndCompare(file, size, at, bytes),
          constants.O_RDWR,
        );
      }),
    place: (ticket, size, keeps) =>
      withTicket<JournalWritten>(ticket, itself, async (path) => {
        const draft = draftOf(path);
        if ((await lstat(draft)).size !== size) return { outcome: "hindered", hindrance: "other" };
        // What is there and is no journal stays.
        const present = await sizeOf(path);
        if (keeps && present > 0) await keepBefore(path);
        await rename(draft, path);
        await syncFolder(folder);
        return written;
      }),
    find: (place) =>
      hinderedOr<JournalsFound>(async () => {
        const names = await readdir(folder).catch((error: unknown) => {
          if (codeOf(error) === "ENOENT") return [];
          throw error;
        });
        // What lies beside a journal is found without it, too: it must not be left when its epoch is over.
        const epochs = names.flatMap((name) => {
          const found = /^([0-9a-f]{32})-([1-9][0-9]{0,4})(?:\.before|\.part)?$/.exec(name);
          return found?.[1] === place ? [Number(found[2])] : [];
        });
        return { outcome: "found", epochs: [...new Set(epochs)].sort((a, b) => a - b) };
      }),
    remove: (place, epoch) => {
      const path = pathOf(place, epoch);
      return inTurn(path, () =>
        hinderedOr<JournalRemoved>(async () => {
          tickets.delete(path);
          for (const each of [draftOf(path), beforeOf(path), path]) await rm(each, { force: true });
          await syncFolder(folder);
          return { outcome: "removed" };
        }),
      );
    },
  };
}

function itself(path: string): string {
  return path;
}

function draftOf(path: string): string {
  return `${path}.part`;
}

function beforeOf(path: string): string {
  return `${path}.before`;
}

/**
 * Gives the journal a second name, under which it stays when another takes its place: at no time is there none. A file
 * system on which a file has one name only keeps none.
 */
async function keepBefore(path: string): Promise<void> {
  try {
    await rm(beforeOf(path), { force: true });
    await link(path, beforeOf(path));
  } catch {
    // The new one is whole without it.
  }
}

/** @returns 0 when there is none. @throws NotAFile, or an error of the system */
async function sizeOf(path: string): Promise<number> {
  try {
    const found = await lstat(path);
    if (!found.isFile()) throw new NotAFile();
    return found.size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return 0;
    throw error;
  }
}

/** For its owner's eyes only; one that is there stays. */
async function makeFile(folder: string, path: string): Promise<void> {
  await makeFolder(folder);
  // Through a link, journals would be written where nobody looks for them.
  if (!(await lstat(folder)).isDirectory()) throw new NotAFile();
  try {
    await (await openFile(path, "wx", 0o600)).close();
    await syncFolder(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

async function replaceEnd(
  file: FileHandle,
  size: number,
  at: number,
  bytes: Uint8Array,
): Promise<JournalWritten> {
  // What was acknowledged is no longer there: writing behind it would leave a hole.
  if (size < at) return { outcome: "hindered", hindrance: "missing" };
  try {
    if (size > at) await file.truncate(at);
    await writeAt(file, at, bytes);
    await file.sync();
    return written;
  } catch (error) {
    await file.truncate(at).catch(() => undefined);
    throw error;
  }
}

async function addAndCompare(
  file: FileHandle,
  size: number,
  at: number,
  bytes: Uint8Array,
): Promise<JournalWritten> {
  if (size !== at) return { outcome: "hindered", hindrance: "other" };
  await writeAt(file, at, bytes);
  await file.sync();
  const read = await readAt(file, at, bytes.length + 1);
  return Buffer.compare(read, bytes) === 0 ? written : { outcome: "hindered", hindrance: "other" };
}

async function writeAt(file: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** @returns with a buffer of its own; fewer than asked for where the file ends */
async function readAt(file: FileHandle, from: number, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let done = 0;
  while (done < most) {
    const { bytesRead } = await file.read(bytes, done, most - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done === most ? bytes : bytes.slice(0, done);
}

/** A link, a folder or a device is in the place of a file or folder of ours. */
class NotAFile extends Error {
  override readonly name = "NotAFile";
}

async function hinderedOr<T>(work: () => Promise<T>): Promise<T | Hindered> {
  try {
    return await work();
  } catch (error) {
    const isOther = error instanceof NotAFile || codeOf(error) === "EEXIST";
    return { outcome: "hindered", hindrance: isOther ? "not-a-file" : hindranceOf(error) };
  }
}

/** Works on one file one after another, whatever becomes of each. */
function turnsByPath(): <T>(path: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (path, work) => {
    const mine = (last.get(path) ?? Promise.resolve()).then(work);
    last.set(
      path,
      mine.catch(() => undefined),
    );
    return mine;
  };
}
