import type { Work } from "../../core/crypto/passphrase";
import type { Random } from "../../core/encoding/values";
import { Hindered } from "../../vault/hindered";
import { writeVaultHeader } from "../../vault/header";
import type { VaultHeader } from "../../vault/header";
import type { Databases } from "../../vault/rows";
import type { OpenVault, VaultStorage } from "../../vault/vault";
import type { OnChange } from "../createDesk";
import type { Clock, Desk } from "../desk";
import type { Folder } from "../messages";
import { readLocks } from "./locks";
import type { Locks } from "./locks";
import { deskJournals } from "./deskJournals";

/** What stands before a desk: its vault is made, unlocked and given other locks here. Keys stay in this thread. */
export interface DoorPorts {
  /** the headers and journals of the desks on this computer, in the main process's care */
  readonly folder: Folder;
  readonly databases: Databases;
  /**
   * Makes this the only one that has the desk of this place open.
   *
   * @returns what gives it up again, or null when somebody else has it
   */
  readonly claim: (place: string) => Promise<(() => void) | null>;
  readonly clock: Clock;
  readonly random: Random;
  /** of a new passphrase */
  readonly work: Work;
  readonly onChange: OnChange;
}

/** A desk that is open, with the vault it is kept in. */
export interface OpenDesk {
  readonly place: string;
  readonly header: VaultHeader;
  readonly vault: OpenVault;
  readonly desk: Desk;
}

/** Locks that were made and shown, and are not in use yet. */
export interface Prepared {
  readonly passphrase: string;
  readonly recoverySeed: Uint8Array;
  /** which of the words are to be typed again, counted from 1 */
  readonly asked: readonly number[];
}

/** What the door knows from one call to the next. */
export interface DoorState {
  open: OpenDesk | null;
  prepared: Prepared | null;
}

export interface Door extends DoorPorts {
  readonly state: DoorState;
}

export type DeskFound =
  | ({ readonly outcome: "found" } & FoundDesk)
  | { readonly outcome: "none" }
  /** the desk's folder is there, and its header is not */
  | { readonly outcome: "header-missing" };

/**
 * The desk on this computer, without unlocking anything.
 *
 * @throws Refusal for a header that is damaged; Hindered when it cannot be read
 */
export async function findDesk({ folder }: DoorPorts): Promise<DeskFound> {
  const found = await folder.findDesks();
  if (found.outcome === "hindered") throw new Hindered(found.hindrance, "the desks' folder");
  const [first] = found.desks;
  if (!first) return { outcome: "none" };
  const locks = readLocks(first);
  return locks ? { outcome: "found", place: first.place, ...locks } : { outcome: "header-missing" };
}

/** A desk on this computer that can be tried to open. */
export interface FoundDesk extends Locks {
  readonly place: string;
}

/** @throws Hindered when it was not kept: the one before is as it was */
export async function keepHeader({ folder }: DoorPorts, place: string, header: VaultHeader): Promise<void> {
  const kept = await folder.writeHeader(place, writeVaultHeader(header));
  if (kept.outcome === "hindered") throw new Hindered(kept.hindrance, "the desk's header");
}

export function storageAt({ databases, folder, random }: DoorPorts, place: string): VaultStorage {
  return { databases, journals: deskJournals(folder, place), place, random };
}
