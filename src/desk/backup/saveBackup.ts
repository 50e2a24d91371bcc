import type { Hindrance } from "../../bridge/files";
import { hashing } from "../../core/crypto/sodium";
import { concat } from "../../core/encoding/bytes";
import { toHex } from "../../core/encoding/hex";
import { readRecoveryWords } from "../../vault/recovery";
import { unlockWithRecovery } from "../../vault/slots";
import type { WordsTried } from "../door/unlockDesk";
import type { Door } from "../door/door";
import type { Desk } from "../desk";
import type { Work } from "../work";
import { keepingBackup, keepingRecovery, recoveryRecipient } from "./kept";
import { writeBackup } from "./writeBackup";

type Closed = { readonly outcome: "closed" };

export type BackupNamed =
  | {
      readonly outcome: "named";
      /** neutral: it tells the day and that it is a backup, and nothing of whose */
      readonly name: string;
    }
  /** this desk does not know yet whom its backups are to open for: {@link rememberWords} tells it */
  | { readonly outcome: "words-needed" }
  | Closed;

/** What a backup that is made now should be called, when the desk can make one. */
export async function nameBackup({ state, clock, random }: Door): Promise<BackupNamed> {
  if (!state.open) return { outcome: "closed" };
  if ((await recoveryRecipient(state.open.desk)) === null) return { outcome: "words-needed" };
  return { outcome: "named", name: `${clock().slice(0, 10)}-backup-${toHex(random(2))}.age` };
}

export type WordsRemembered =
  | { readonly outcome: "remembered" }
  | Extract<
      WordsTried,
      { readonly outcome: "wrong-words" | "wrong-count" | "unknown-words" | "wrong-checksum" }
    >
  | Closed;

/**
 * Keeps whom this desk's backups are encrypted to, once the words were seen to be this desk's. The words themselves are
 * not kept.
 *
 * @throws Refusal "damaged" for a header that was altered
 */
export async function rememberWords({ state: { open } }: Door, words: string): Promise<WordsRemembered> {
  if (!open) return { outcome: "closed" };
  const read = readRecoveryWords(words);
  if (read.outcome !== "read") return read;
  const unlocked = unlockWithRecovery(open.header, read.bytes);
  if (unlocked.outcome === "wrong-words") return unlocked;
  await open.desk.store.write([keepingRecovery(read.bytes)]);
  return { outcome: "remembered" };
}

export type BackupSaved =
  | {
      readonly outcome: "saved";
      /** where it lies, to be shown: it is not kept */
      readonly place: string;
      /** names the file for `showInFolder` */
      readonly ticket: string;
    }
  | { readonly outcome: "words-needed" }
  /** nothing is left of the file */
  | { readonly outcome: "not-written"; readonly hindrance: Hindrance }
  /** what was read again from the disk was not what was written: nothing is left of the file */
  | { readonly outcome: "differs" }
  | Closed;

/**
 * Writes the open desk into a file that was begun, and notes when. See docs/formats.md §8.7.
 *
 * @param ticket - as `beginFile` of the bridge gave it
 * @throws Refusal for what cannot be backed up; Cancelled: then nothing is left of the file
 */
export async function saveBackup(door: Door, ticket: string, work: Work): Promise<BackupSaved> {
  const { open } = door.state;
  if (!open) return { outcome: "closed" };
  try {
    const saved = await write(door, { ...open.desk, work }, ticket);
    if (saved.outcome !== "saved") await door.folder.abandonFile(ticket);
    return saved;
  } catch (error) {
    await door.folder.abandonFile(ticket).catch(() => undefined);
    throw error;
  }
}

async function write({ folder }: Door, desk: Desk, ticket: string): Promise<BackupSaved> {
  const recipient = await recoveryRecipient(desk);
  if (recipient === null) return { outcome: "words-needed" };
  const made = desk.clock();
  const sum = hashing();
  let at = 0;
  for await (const part of inParts(writeBackup(desk, recipient, made))) {
    const added = await folder.appendFile(ticket, at, part);
    if (added.outcome !== "written") return notWritten(added);
    sum.add(part);
    at += part.length;
  }
  await desk.work.step({ stage: "comparing", done: 0, total: 1 });
  const finished = await folder.finishFile(ticket, sum.finish());
  switch (finished.outcome) {
    case "saved":
      await desk.store.write([await keepingBackup(desk, { last: made })]);
      return finished;
    case "differs":
      return finished;
    case "void":
    case "hindered":
      return notWritten(finished);
  }
}

type Failed = { readonly outcome: "void" } | { readonly outcome: "hindered"; readonly hindrance: Hindrance };

function notWritten(failed: Failed): BackupSaved {
  return {
    outcome: "not-written",
    hindrance: failed.outcome === "void" ? "other" : failed.hindrance,
  };
}

/** In bytes: how much goes to the disk at a time. */
const partBytes = 4 * 1024 * 1024;

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    yield concat(...parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield concat(...parts);
}
