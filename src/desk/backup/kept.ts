import { openingKeyFromSeed } from "../../core/crypto/keys";
import { Refusal } from "../../core/encoding/refusal";
import type { Instant, Recipient } from "../../core/encoding/values";
import { unixSeconds } from "../../core/encoding/values";
import { cardKind } from "../../core/contact/card";
import type { Change } from "../../vault/store";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { find, own, put } from "../records";
import type { RecordKind } from "../records";
import { statementsOfKind } from "../statements";

/*
 * What a desk knows of its own backups. Neither record is in a backup: the first belongs to the vault's locks, the
 * second to what was done on this computer.
 */

/** Whom backups are encrypted to: the recovery identity's public half. The words themselves are kept nowhere. */
export type RecoveryRecord = { readonly recipient: Recipient };

/** When this desk was last saved elsewhere, and how long that is good. */
export type BackupRecord = {
  /** when the backup was made that was saved last, or that this desk was restored from */
  readonly last: Instant | null;
  /** in days; null never reminds */
  readonly remindAfter: number | null;
};

export const recoveryRecord: RecordKind<RecoveryRecord> = { name: "recovery" };
export const backupRecord: RecordKind<BackupRecord> = { name: "backup" };

/** In days. */
export const remindAfterChoices = [7, 30, 90] as const;

const usual: BackupRecord = { last: null, remindAfter: 30 };

/** Keeps whom backups are encrypted to. @param seed - 32 bytes: what the recovery words stand for */
export function keepingRecovery(seed: Uint8Array): Change {
  const { recipient } = openingKeyFromSeed(seed);
  return put(recoveryRecord, own, { recipient });
}

/** Whom backups are encrypted to, or null on a desk that was made before this was kept. */
export async function recoveryRecipient(desk: Desk): Promise<Recipient | null> {
  return (await find(desk, recoveryRecord, own))?.recipient ?? null;
}

export async function backupKept(desk: Desk): Promise<BackupRecord> {
  return (await find(desk, backupRecord, own)) ?? usual;
}

export async function keepingBackup(desk: Desk, changes: Partial<BackupRecord>): Promise<Change> {
  return put(backupRecord, own, { ...(await backupKept(desk)), ...changes });
}

/** How a desk stands with its backups. */
export interface BackupState {
  readonly last: Instant | null;
  readonly remindAfter: number | null;
  /** the last one is older than the desk wants it, or there is none and the desk is as old */
  readonly isDue: boolean;
}

export async function backupState(desk: Desk): Promise<BackupState> {
  const { last, remindAfter } = await backupKept(desk);
  const since = last ?? firstDay(desk);
  const isDue =
    remindAfter !== null &&
    since !== null &&
    unixSeconds(desk.clock()) - unixSeconds(since) >= remindAfter * 86_400;
  return { last, remindAfter, isDue };
}

/** When the desk was made, as its first card tells. */
function firstDay(desk: Desk): Instant | null {
  const own = statementsOfKind(desk, cardKind).filter(({ statement }) => statement.key === ownKey(desk));
  return own.reduce<Instant | null>(
    (first, { statement: { created } }) => (first === null || created < first ? created : first),
    null,
  );
}

/** @throws Refusal "bad-schema" for a number of days that is not offered */
export async function remindOfBackup(
  desk: Desk,
  remindAfter: number | null,
): Promise<{ readonly outcome: "changed" }> {
  if (remindAfter !== null && !remindAfterChoices.some((choice) => choice === remindAfter)) {
    throw new Refusal("bad-schema", "backup", `expected one of ${remindAfterChoices.join(", ")} days`);
  }
  await desk.store.write([await keepingBackup(desk, { remindAfter })]);
  return { outcome: "changed" };
}
