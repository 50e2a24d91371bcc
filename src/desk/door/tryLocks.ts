import type { VaultHeader } from "../../vault/header";
import { unlock, unlockWithRecovery } from "../../vault/slots";
import type { VaultKeys } from "../../vault/slots";
import { openVault } from "../../vault/vault";
import { openDesk } from "../createDesk";
import { desksToTry, storageAt } from "./door";
import type { Door, FoundDesk } from "./door";

/** A desk whose locks opened. `header`: which of those that may be its own it was */
export interface OpenedLocks {
  readonly desk: FoundDesk;
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
}

/** Those of some desks that a passphrase opens, each as it is asked for: trying takes long on purpose. */
export function* openedBy(desks: readonly FoundDesk[], passphrase: string): Generator<OpenedLocks, void> {
  for (const desk of desks) {
    const opened = firstOpened(desk, (header) => unlock(header, passphrase));
    if (opened) yield opened;
  }
}

/** Those of some desks that recovery words open. @param seed - what they stand for */
export function* fitting(desks: readonly FoundDesk[], seed: Uint8Array): Generator<OpenedLocks, void> {
  for (const desk of desks) {
    const opened = firstOpened(desk, (header) => unlockWithRecovery(header, seed));
    if (opened) yield opened;
  }
}

type Tried =
  | { readonly outcome: "unlocked"; readonly keys: VaultKeys }
  | { readonly outcome: "wrong-passphrase" | "wrong-words" };

function firstOpened(desk: FoundDesk, tryHeader: (header: VaultHeader) => Tried): OpenedLocks | null {
  for (const header of desk.headers) {
    const tried = tryHeader(header);
    if (tried.outcome === "unlocked") return { desk, header, keys: tried.keys };
  }
  return null;
}

/**
 * Whether a passphrase opens another desk on this computer than those of `places`: then it can be no other's, since it
 * could not be told which of them is meant.
 */
export async function opensAnother(
  door: Door,
  passphrase: string,
  places: readonly string[],
): Promise<boolean> {
  const others = (await desksToTry(door)).filter(({ place }) => !places.includes(place));
  return openedBy(others, passphrase).next().done !== true;
}

/** A desk on this computer that recovery words open. */
export interface DeskOfWords {
  readonly place: string;
  /** its locks open, and nothing is left behind them */
  readonly isLost: boolean;
}

/** The desks on this computer that recovery words open. @param seed - what they stand for. @throws Hindered */
export async function desksOfWords(door: Door, seed: Uint8Array): Promise<readonly DeskOfWords[]> {
  const found: DeskOfWords[] = [];
  for (const { desk, keys } of fitting(await desksToTry(door), seed))
    found.push({ place: desk.place, isLost: await isEmptyBehind(door, desk.place, keys) });
  return found;
}

/** Looks without staying. One that another window has open is not. */
async function isEmptyBehind(door: Door, place: string, keys: VaultKeys): Promise<boolean> {
  const release = await door.claim(place);
  if (!release) return false;
  try {
    const vault = await openVault(keys, storageAt(door, place));
    try {
      return (await openDesk({ store: vault.store, clock: door.clock, random: door.random })) === null;
    } finally {
      await vault.settled();
      vault.close();
    }
  } finally {
    release();
  }
}
