import type { Work } from "../../core/crypto/passphrase";
import type { Random } from "../../core/encoding/values";
import type { DeskPlace } from "../../bridge/bridge";
import { Refusal } from "../../core/encoding/refusal";
import { Hindered } from "../../vault/hindered";
import { writeVaultHeader } from "../../vault/header";
import type { VaultHeader } from "../../vault/header";
import type { Databases } from "../../vault/rows";
import type { OpenVault, VaultStorage } from "../../vault/vault";
import type { OnChange } from "../createDesk";
import type { Clock, Desk } from "../desk";
import type { Folder } from "../messages";
import { eraseRest } from "./eraseDesk";
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

export type DesksFound =
  | {
      readonly outcome: "found";
      /** those that can be tried to open, at least one */
      readonly desks: readonly [FoundDesk, ...FoundDesk[]];
      /** so many more have no locks that could be read */
      readonly broken: number;
    }
  | { readonly outcome: "none" }
  /** the folder of a desk is there, and its header is not; no other desk is there either */
  | { readonly outcome: "header-missing" };

/**
 * The desks on this computer, without unlocking anything. An erasure that was cut off is ended first.
 *
 * @throws Refusal for a header that is damaged, when no other desk is there; Hindered when it cannot be read
 */
export async function findDesks(door: DoorPorts): Promise<DesksFound> {
  const { desks, broken, damage } = await lookForDesks(door);
  const [first, ...others] = desks;
  if (first) return { outcome: "found", desks: [first, ...others], broken };
  if (damage) throw damage;
  return { outcome: broken === 0 ? "none" : "header-missing" };
}

/**
 * The desks on this computer that can be tried to open, for whoever makes another one: locks that are gone or damaged are
 * in nobody's way.
 *
 * @throws Hindered when the headers cannot be read
 */
export async function desksToTry(door: DoorPorts): Promise<readonly FoundDesk[]> {
  return (await lookForDesks(door)).desks;
}

async function lookForDesks(door: DoorPorts) {
  const places = await placesOf(door);
  const desks: FoundDesk[] = [];
  let damage: Refusal | null = null;
  for (const one of places) {
    const { place } = one;
    try {
      const locks = readLocks(one);
      if (locks) desks.push({ place, ...locks });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      damage ??= error;
    }
  }
  return { desks, broken: places.length - desks.length, damage };
}

/** @returns those that were not erased. What cannot be removed of the others now will be next time. */
async function placesOf(door: DoorPorts): Promise<readonly DeskPlace[]> {
  const found = await door.folder.findDesks();
  if (found.outcome === "hindered") throw new Hindered(found.hindrance, "the desks' folder");
  for (const { place, isErased } of found.desks)
    if (isErased) await eraseRest(door, place).catch(() => undefined);
  return found.desks.filter(({ isErased }) => !isErased);
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
  const setAside = async (): Promise<void> => {
    const kept = await folder.setDatabasesAside();
    if (kept.outcome === "hindered") throw new Hindered(kept.hindrance, "the browser's databases");
  };
  return { databases, journals: deskJournals(folder, place), setAside, place, random };
}
