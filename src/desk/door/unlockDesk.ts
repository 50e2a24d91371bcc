import type { FromWords } from "../../core/crypto/words";
import type { Fault as VaultFault } from "../../vault/mend";
import type { VaultHeader } from "../../vault/header";
import { readRecoveryWords } from "../../vault/recovery";
import { changePassphrase } from "../../vault/slots";
import type { VaultKeys } from "../../vault/slots";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { openVault, removeOthers } from "../../vault/vault";
import { keepingRecovery } from "../backup/kept";
import { openDesk } from "../createDesk";
import { findDesks, keepHeader, storageAt } from "./door";
import type { Door, FoundDesk } from "./door";
import { fitting, openedBy, opensAnother } from "./tryLocks";
import type { OpenedLocks } from "./tryLocks";

export type Fault =
  | VaultFault
  /** the header or its copy was missing, damaged or another: it was put right from the one that opened */
  | { readonly fault: "locks-mended" };

/** What can come of opening a desk, however it is opened. */
export type DeskOpened =
  /** `faults`: what was found wrong with the storage, and what was mended; what is intact is on the desk */
  | { readonly outcome: "unlocked"; readonly faults: readonly Fault[] }
  | { readonly outcome: "no-desk" }
  | { readonly outcome: "header-missing" }
  /** another window has it open */
  | { readonly outcome: "open-elsewhere" }
  /** the key is right, and neither the browser's storage nor the journal holds anything of this desk */
  | { readonly outcome: "storage-missing" }
  /** the storage is so damaged that not even the desk's identity can be read */
  | { readonly outcome: "storage-damaged"; readonly faults: readonly Fault[] };

export type Unlocked = DeskOpened | { readonly outcome: "wrong-passphrase" };

/**
 * Opens the desk that a passphrase opens. Of two, such as one that is lost and the one that was restored beside it, the one
 * that has anything in it.
 *
 * @throws Refusal for a damaged header; Hindered when the storage cannot be read
 */
export async function unlockDesk(door: Door, passphrase: string): Promise<Unlocked> {
  const found = await findDesks(door);
  if (found.outcome === "none") return { outcome: "no-desk" };
  if (found.outcome === "header-missing") return found;
  let lost: DeskOpened | null = null;
  for (const { desk, header, keys } of openedBy(found.desks, passphrase)) {
    const opened = await enter(door, desk, { opened: header, header }, keys);
    if (!isLost(opened)) return opened;
    lost ??= opened;
  }
  return lost ?? { outcome: "wrong-passphrase" };
}

function isLost({ outcome }: DeskOpened): boolean {
  return outcome === "storage-missing" || outcome === "storage-damaged";
}

export type WordsTried =
  | { readonly outcome: "words-fit" }
  | { readonly outcome: "no-desk" }
  | { readonly outcome: "header-missing" }
  /** 24 sound words, of another desk */
  | { readonly outcome: "wrong-words" }
  /** what cannot be anybody's words */
  | Exclude<FromWords, { readonly outcome: "read" }>;

/** Whether recovery words are those of a desk on this computer. Opens nothing. @throws as {@link unlockDesk} */
export async function tryWords(door: Door, text: string): Promise<WordsTried> {
  const judged = await judgeWords(door, text);
  return judged.outcome === "fit" ? { outcome: "words-fit" } : judged;
}

export type UnlockedWithWords =
  | DeskOpened
  | Exclude<WordsTried, { readonly outcome: "words-fit" }>
  | { readonly outcome: "weak"; readonly strength: Strength }
  /** it opens another desk on this computer */
  | { readonly outcome: "taken" };

/**
 * Opens a desk by its recovery words, and gives it another passphrase, since the one before is forgotten.
 *
 * @throws as {@link unlockDesk}
 */
export async function unlockWithWords(
  door: Door,
  text: string,
  passphrase: string,
): Promise<UnlockedWithWords> {
  const judged = await judgeWords(door, text);
  if (judged.outcome !== "fit") return judged;
  const strength = await passphraseStrength(passphrase, []);
  if (strength.level === "weak") return { outcome: "weak", strength };
  const { all, seed } = judged;
  const places = all.map(({ desk }) => desk.place);
  if (await opensAnother(door, passphrase, places)) return { outcome: "taken" };
  let lost: DeskOpened | null = null;
  for (const { desk, header: before, keys } of all) {
    const header = changePassphrase(before, keys, { passphrase, work: door.work }, door.random);
    await keepHeader(door, desk.place, header);
    const opened = await enter(door, desk, { opened: before, header }, keys);
    // A desk that was made before backups does not know yet whom they are to open for; it can be told at its first one.
    if (opened.outcome === "unlocked")
      await door.state.open?.desk.store.write([keepingRecovery(seed)]).catch(() => undefined);
    if (!isLost(opened)) return opened;
    lost ??= opened;
  }
  return lost ?? { outcome: "wrong-words" };
}

type JudgedWords =
  /** `all`: at least one; several where one was lost and restored */
  | { readonly outcome: "fit"; readonly seed: Uint8Array; readonly all: readonly OpenedLocks[] }
  | Exclude<WordsTried, { readonly outcome: "words-fit" }>;

async function judgeWords(door: Door, text: string): Promise<JudgedWords> {
  const found = await findDesks(door);
  if (found.outcome === "none") return { outcome: "no-desk" };
  if (found.outcome === "header-missing") return found;
  const read = readRecoveryWords(text);
  if (read.outcome !== "read") return read;
  const all = [...fitting(found.desks, read.bytes)];
  return all.length === 0 ? { outcome: "wrong-words" } : { outcome: "fit", seed: read.bytes, all };
}

/** @param opened - the one of those found that the keys are from; `header` may have been made since */
async function enter(
  door: Door,
  { place, headers, state }: FoundDesk,
  { opened, header }: { readonly opened: VaultHeader; readonly header: VaultHeader },
  keys: VaultKeys,
): Promise<DeskOpened> {
  const release = await door.claim(place);
  if (!release) return { outcome: "open-elsewhere" };
  const leave = <T>(outcome: T): T => {
    release();
    return outcome;
  };
  const storage = storageAt(door, place);
  const vault = await openVault(keys, storage).catch((error: unknown) => {
    release();
    throw error;
  });
  const isMended = state === "differ" || opened !== headers[0];
  const faults: readonly Fault[] = isMended ? [...vault.faults, locksMended] : vault.faults;
  const { clock, random, onChange } = door;
  const desk = await openDesk({ store: vault.store, clock, random }, onChange);
  if (!desk) {
    vault.close();
    if (!vault.isAnything) return leave({ outcome: "storage-missing" });
    return leave({ outcome: "storage-damaged", faults });
  }
  // Only now is it known that these locks are the desk's. Where they cannot be written now, they will be next time.
  if (state !== "same") await keepHeader(door, place, header).catch(() => undefined);
  door.state.open = { place, header, vault, desk };
  // What a change of keys left behind is no longer needed; if it cannot be removed now, it will be next time.
  if (faults.length === 0) {
    await removeOthers(keys.epoch, storage).catch(() => undefined);
    await door.folder.forgetDatabasesAside().catch(() => undefined);
  }
  return { outcome: "unlocked", faults };
}

const locksMended = { fault: "locks-mended" } as const;
