import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { open, realpath, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, isAbsolute, relative } from "node:path";
import { fileRules } from "../bridge/files";
import type { Doubt, FileBegun, FileFinished, PartCalls, PartWritten } from "../bridge/parts";
import { hindranceOf } from "./hindrance";
import { withFile } from "./reading";
import { draftBeside, putInPlace, removeDrafts } from "./saving";
import type { SavePlace, Shell } from "./shell";
import { synchroniserOf } from "./synchronised";

/** A file that is being written. */
interface Draft {
  readonly ticket: string;
  readonly place: SavePlace;
  readonly path: string;
  /** opened with the first part */
  file: FileHandle | null;
  size: number;
}

type Hindered = Extract<PartWritten, { readonly outcome: "hindered" }>;
type Writing = Omit<PartCalls, "readFilePart" | "finishFile"> & {
  /** @returns the path of what was saved too, which the window does not learn as a path to use */
  readonly finishFile: (ticket: string, sha256: string) => Promise<Finished>;
  /** the program ends: a file that is being written is given up. @returns null when there is none */
  readonly end: () => Promise<void> | null;
};
export type Finished =
  Exclude<FileFinished, { readonly outcome: "saved" }> | { readonly outcome: "saved"; readonly path: string };

/** In milliseconds: whoever writes a file adds to it every few seconds; what nobody added to for longer was left behind. */
const leftBehind = 600_000;

/** The file of which the parts are coming, if there is one. */
export function partsFor({ askSave, home }: Pick<Shell, "askSave" | "home">): Writing {
  let draft: Draft | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** One after another, whatever becomes of each. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const giveUp = async (): Promise<void> => {
    const given = draft;
    draft = null;
    if (given === null) return;
    await given.file?.close().catch(() => undefined);
    if (given.file !== null) await rm(given.path, { force: true }).catch(() => undefined);
  };
  /** Nothing is left of a file that could not be written. */
  const giveUpFor = async (error: unknown): Promise<Hindered> => {
    await giveUp();
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  };
  const draftOf = (ticket: string): Draft | null => (draft?.ticket === ticket ? draft : null);

  return {
    beginFile: async (name): Promise<FileBegun> => {
      await inTurn(giveUp);
      const place = await askSave(name);
      if (place === null) return { outcome: "cancelled" };
      const folder = dirname(place.path);
      await removeDrafts(folder, leftBehind);
      const doubt = await doubtOf(folder, home);
      const ticket = randomBytes(16).toString("hex");
      return inTurn(async () => {
        await giveUp();
        draft = { ticket, place, path: draftBeside(place.path), file: null, size: 0 };
        return { outcome: "begun", ticket, place: place.path, doubt };
      });
    },
    appendFile: (ticket, at, bytes) =>
      inTurn(async (): Promise<PartWritten> => {
        const mine = draftOf(ticket);
        if (mine === null) return { outcome: "void" };
        try {
          // A part that is missing would leave a hole; a file that grows forever is no backup.
          if (at !== mine.size || at + bytes.length > fileRules.backup.most)
            throw new Error("parts do not fit");
          mine.file ??= await open(mine.path, "wx", 0o600);
          await writeAt(mine.file, at, bytes);
          mine.size += bytes.length;
          return { outcome: "written" };
        } catch (error) {
          return giveUpFor(error);
        }
      }),
    finishFile: (ticket, sha256) =>
      inTurn(async (): Promise<Finished> => {
        const mine = draftOf(ticket);
        if (mine === null) return { outcome: "void" };
        try {
          if (mine.file === null) throw new Error("nothing was written");
          await mine.file.sync();
          await mine.file.close();
          if ((await sumOnDisk(mine.path, mine.size)) !== sha256) return { outcome: "differs" };
          const put = await putInPlace(mine.path, mine.place);
          return put.outcome === "written" ? { outcome: "saved", path: mine.place.path } : put;
        } catch (error) {
          return giveUpFor(error);
        } finally {
          // Under its own name there is nothing any more, or what could not be put in its place.
          await giveUp();
        }
      }),
    abandonFile: (ticket) =>
      inTurn(async () => {
        if (draftOf(ticket) !== null) await giveUp();
      }),
    end: () => (draft === null ? null : inTurn(giveUp)),
  };
}

async function doubtOf(folder: string, home: string): Promise<Doubt | null> {
  const synchroniser = await synchroniserOf(folder);
  if (synchroniser !== null) return synchroniser;
  const [real, own] = await Promise.all([folder, home].map((path) => realpath(path).catch(() => path)));
  const way = relative(own!, real!);
  return way === "" || !(way.startsWith("..") || isAbsolute(way)) ? "own-folder" : null;
}

/** In bytes: how much is read again at a time. */
const readAtOnce = 1024 * 1024;

/** The SHA-256 of what lies on the disk; "" when it is not a plain file of this size. */
async function sumOnDisk(path: string, size: number): Promise<string> {
  const read = await withFile(
    path,
    async (file, found) => {
      const hash = createHash("sha256");
      const bytes = new Uint8Array(readAtOnce);
      let at = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
        if (bytesRead === 0) break;
        hash.update(bytes.subarray(0, bytesRead));
        at += bytesRead;
      }
      return { outcome: "read" as const, sum: found === size && at === size ? hash.digest("hex") : "" };
    },
    constants.O_RDONLY,
  );
  return read.outcome === "read" ? read.sum : "";
}

async function writeAt(file: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
