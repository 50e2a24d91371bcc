import type { FromWords } from "../../core/crypto/words";
import type { Fault } from "../../vault/mend";
import { readRecoveryWords } from "../../vault/recovery";
import { changePassphrase, unlock, unlockWithRecovery } from "../../vault/slots";
import type { VaultKeys } from "../../vault/slots";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { openVault, removeOthers } from "../../vault/vault";
import { keepingRecovery } from "../backup/kept";
import { openDesk } from "../createDesk";
import { findDesk, keepHeader, storageAt } from "./door";
import type { Door, FoundDesk } from "./door";

export type { Fault };

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

/** @throws Refusal for a damaged header; Hindered when the storage cannot be read */
export async function unlockDesk(door: Door, passphrase: string): Promise<Unlocked> {
  const found = await findDesk(door);
  if (found.outcome === "none") return { outcome: "no-desk" };
  if (found.outcome === "header-missing") return found;
  const unlocked = unlock(found.header, passphrase);
  return unlocked.outcome === "unlocked" ? enter(door, found, unlocked.keys) : unlocked;
}

export type WordsTried =
  | { readonly outcome: "words-fit" }
  | { readonly outcome: "no-desk" }
  | { readonly outcome: "header-missing" }
  /** 24 sound words, of another desk */
  | { readonly outcome: "wrong-words" }
  /** what cannot be anybody's words */
  | Exclude<FromWords, { readonly outcome: "read" }>;

/** Whether recovery words are those of this computer's desk. Opens nothing. @throws as {@link unlockDesk} */
export async function tryWords(door: Door, text: string): Promise<WordsTried> {
  const judged = await judgeWords(door, text);
  return judged.outcome === "fit" ? { outcome: "words-fit" } : judged;
}

export type UnlockedWithWords =
  | DeskOpened
  | Exclude<WordsTried, { readonly outcome: "words-fit" }>
  | { readonly outcome: "weak"; readonly strength: Strength };

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
  const { found, keys } = judged;
  const header = changePassphrase(found.header, keys, { passphrase, work: door.work }, door.random);
  await keepHeader(door, found.place, header);
  const opened = await enter(door, { ...found, header }, keys);
  // A desk that was made before backups does not know yet whom they are to open for; it can be told at its first one.
  if (opened.outcome === "unlocked")
    await door.state.open?.desk.store.write([await keepingRecovery(judged.seed)]).catch(() => undefined);
  return opened;
}

type JudgedWords =
  | {
      readonly outcome: "fit";
      readonly found: FoundDesk;
      readonly keys: VaultKeys;
      readonly seed: Uint8Array;
    }
  | Exclude<WordsTried, { readonly outcome: "words-fit" }>;

async function judgeWords(door: Door, text: string): Promise<JudgedWords> {
  const found = await findDesk(door);
  if (found.outcome === "none") return { outcome: "no-desk" };
  if (found.outcome === "header-missing") return found;
  const read = readRecoveryWords(text);
  if (read.outcome !== "read") return read;
  const unlocked = unlockWithRecovery(found.header, read.bytes);
  if (unlocked.outcome === "wrong-words") return unlocked;
  return { outcome: "fit", found, keys: unlocked.keys, seed: read.bytes };
}

async function enter(door: Door, { place, header }: FoundDesk, keys: VaultKeys): Promise<DeskOpened> {
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
  const { clock, random, onChange } = door;
  const desk = await openDesk({ store: vault.store, clock, random }, onChange);
  if (!desk) {
    vault.close();
    if (!vault.isAnything) return leave({ outcome: "storage-missing" });
    return leave({ outcome: "storage-damaged", faults: vault.faults });
  }
  door.state.open = { place, header, vault, desk };
  // What a change of keys left behind is no longer needed; if it cannot be removed now, it will be next time.
  if (vault.faults.length === 0) await removeOthers(keys.epoch, storage).catch(() => undefined);
  return { outcome: "unlocked", faults: vault.faults };
}
