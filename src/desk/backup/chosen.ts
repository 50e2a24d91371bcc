import type { Hindrance } from "../../bridge/files";
import type { OpeningKey } from "../../core/crypto/keys";
import type { FromWords } from "../../core/crypto/words";
import { readRecoveryWords, recoveryIdentity } from "../../vault/recovery";
import type { Folder } from "../messages";
import { openBackup } from "./readBackup";
import type { BackupOpened, NotOurs } from "./readBackup";

/** A backup's file that the person chose. */
export interface ChosenBackup {
  readonly ticket: string;
  /** in bytes */
  readonly size: number;
}

/** Why a chosen file and typed words give no backup. What is broken or hostile is a Refusal besides. */
export type NotOpened =
  | NotOurs
  /** what cannot be anybody's words */
  | Exclude<FromWords, { readonly outcome: "read" }>
  /** the computer did not read the file */
  | { readonly outcome: "unread"; readonly hindrance: Hindrance };

export type Opened = Extract<BackupOpened, { readonly outcome: "opened" }> & {
  readonly seed: Uint8Array;
  readonly key: OpeningKey;
};

/**
 * Opens a chosen backup with the words from paper, works with it, and lets go of it.
 *
 * @throws Refusal as {@link openBackup}, and what `work` throws
 */
export async function withBackup<Result>(
  folder: Folder,
  { ticket, size }: ChosenBackup,
  words: string,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result | NotOpened> {
  const typed = readRecoveryWords(words);
  if (typed.outcome !== "read") return typed;
  const key = recoveryIdentity(typed.bytes);
  try {
    const opened = await openBackup(
      { size, read: (from, most) => readPart(folder, ticket, from, most) },
      key,
    );
    if (opened.outcome !== "opened") return opened;
    try {
      return await work({ ...opened, seed: typed.bytes, key });
    } finally {
      await opened.leave();
    }
  } catch (error) {
    if (error instanceof Unread) return { outcome: "unread", hindrance: error.hindrance };
    throw error;
  }
}

async function readPart(folder: Folder, ticket: string, from: number, most: number): Promise<Uint8Array> {
  const read = await folder.readFilePart(ticket, from, most);
  switch (read.outcome) {
    case "read":
      return read.bytes;
    case "no-such-file":
      throw new Unread("missing");
    case "hindered":
      throw new Unread(read.hindrance);
  }
}

/** The file is not the desk's own storage: its faults are told otherwise. */
class Unread extends Error {
  override readonly name = "Unread";

  constructor(readonly hindrance: Hindrance) {
    super(`the backup was not read: ${hindrance}`);
  }
}
