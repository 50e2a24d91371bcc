import { isLoss } from "../../vault/mend";
import { changePassphrase as withPassphrase, newEpoch, unlock } from "../../vault/slots";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { removeRows, resealVault } from "../../vault/vault";
import { keepingRecovery, recoveryRecord } from "../backup/kept";
import { openDesk } from "../createDesk";
import { writeIdentityFile } from "../identityFile";
import { ownCard } from "../ownCard";
import type { Work } from "../work";
import { keepHeader, storageAt } from "./door";
import type { Door, OpenDesk } from "./door";
import { opensAnother } from "./tryLocks";
import { prepareLocks, wrongWords } from "./words";
import type { LocksPrepared, TypedWords } from "./words";

type Closed = { readonly outcome: "closed" };
type Wrong = { readonly outcome: "wrong-passphrase" };

export type PassphraseChanged =
  | { readonly outcome: "changed" }
  | { readonly outcome: "weak"; readonly strength: Strength }
  /** it opens another desk on this computer */
  | { readonly outcome: "taken" }
  | Wrong
  | Closed;

/**
 * Another passphrase for the same vault key: a copy of the old header still opens with the old one.
 *
 * @throws Hindered when the header was not kept: then the old passphrase goes on
 */
export async function changePassphrase(
  door: Door,
  present: string,
  next: string,
): Promise<PassphraseChanged> {
  const { open } = door.state;
  if (!open) return { outcome: "closed" };
  if (!isPassphraseOf(open, present)) return { outcome: "wrong-passphrase" };
  const strength = await passphraseStrength(next, []);
  if (strength.level === "weak") return { outcome: "weak", strength };
  if (await opensAnother(door, next, [open.place])) return { outcome: "taken" };
  const locks = { passphrase: next, work: door.work };
  const header = withPassphrase(open.header, open.vault.keys, locks, door.random);
  await keepHeader(door, open.place, header);
  door.state.open = { ...open, header };
  return { outcome: "changed" };
}

/** "Somebody knows my passphrase": makes new locks, a passphrase and recovery words. Nothing changes yet. */
export async function prepareRenewal(
  door: Door,
  present: string,
  next: string,
): Promise<LocksPrepared | Wrong | Closed> {
  const { open } = door.state;
  if (!open) return { outcome: "closed" };
  if (!isPassphraseOf(open, present)) return { outcome: "wrong-passphrase" };
  return prepareLocks(door, next, []);
}

export type Renewed =
  | { readonly outcome: "renewed" }
  | { readonly outcome: "wrong-words"; readonly numbers: readonly number[] }
  | { readonly outcome: "not-prepared" }
  /** the storage was found damaged when the desk was opened: what is lost would be left behind for good */
  | { readonly outcome: "damaged" }
  | Closed;

/**
 * A new vault key behind the locks that were prepared: everything is sealed again in a database of its own, then the
 * header is replaced, then what the old key sealed is removed. Cut off at any time, one whole vault is there.
 *
 * @throws Hindered, Cancelled: then the old locks go on
 */
export async function finishRenewal(door: Door, typed: TypedWords, work: Work): Promise<Renewed> {
  const { open, prepared } = door.state;
  if (!open) return { outcome: "closed" };
  if (!prepared) return { outcome: "not-prepared" };
  if (open.vault.faults.some(isLoss)) return { outcome: "damaged" };
  const numbers = wrongWords(prepared, typed);
  if (numbers.length > 0) return { outcome: "wrong-words", numbers };

  const { header, keys } = newEpoch(open.header, { ...prepared, work: door.work }, door.random);
  const storage = storageAt(door, open.place);
  const vault = await resealVault(open.vault, keys, storage, (done, total) =>
    work.step({ stage: "sealing", done, total }),
  );
  const { clock, random, onChange } = door;
  try {
    const desk = await openDesk({ store: vault.store, clock, random }, onChange);
    if (!desk) throw new Error("the desk's identity was not sealed again");
    await desk.store.write([keepingRecovery(prepared.recoverySeed)]);
    await keepHeader(door, open.place, header);
    door.state.open = { place: open.place, header, vault, desk };
    door.state.prepared = null;
  } catch (error) {
    vault.close();
    await removeRows(keys.epoch, storage);
    throw error;
  }
  // Whoever asked while it was sealed again was answered by the desk of before.
  onChange([recoveryRecord.name]);
  open.vault.close();
  // If it cannot be removed now, it will be when the desk is next unlocked.
  await removeRows(open.vault.keys.epoch, storage).catch(() => undefined);
  return { outcome: "renewed" };
}

export type IdentityExported = { readonly outcome: "exported"; readonly text: string } | Wrong | Closed;

/** The desk's age identity in clear, for public tools: only to whoever gives the passphrase again. */
export function exportIdentity(door: Door, passphrase: string, remark: string): IdentityExported {
  const { open } = door.state;
  if (!open) return { outcome: "closed" };
  if (!isPassphraseOf(open, passphrase)) return { outcome: "wrong-passphrase" };
  const { signing, opening } = open.desk.identity;
  const organisation = ownCard(open.desk)?.statement.organisation ?? null;
  return { outcome: "exported", text: writeIdentityFile(signing.key, opening, organisation, remark) };
}

function isPassphraseOf({ header }: OpenDesk, passphrase: string): boolean {
  return unlock(header, passphrase).outcome === "unlocked";
}
