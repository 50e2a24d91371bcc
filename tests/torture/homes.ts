import { cpSync, rmSync } from "node:fs";
import { newFolder } from "../browser/site";
import { systemClock, systemRandom } from "../../src/desk/platform";
import { plantHeader } from "../support/barePage/open";
import { plantVault } from "../support/plantedVault";
import { cardOf, dayFromNow, invitation, neighbour } from "../e2e/states/neighbours";
import type { Rig } from "./rig";

/** A data folder with a desk at which nobody is. */
export interface Home {
  readonly folder: string;
  readonly passphrase: string;
  /** to be taken in one after another: each brings a letter and its text */
  readonly bundles: readonly Uint8Array[];
}

/** Enough that pages are full, and few enough to read all at each start. */
const contacts = 60;

/**
 * Makes a desk, with bundles for it from somebody it knows.
 *
 * @param rig - whose program opens it for the first time, and makes its database from the journal
 */
export async function makeHome(rig: Rig, passphrase: string, bundles: number): Promise<Home> {
  const folder = newFolder();
  const planted = await plantVault(contacts, {
    random: systemRandom,
    passphrase,
    now: systemClock(),
    expires: dayFromNow(300),
  });
  plantHeader(folder, planted);
  const program = await rig.whole.start(folder);
  const { outcome } = await program.call("open", passphrase);
  if (outcome !== "unlocked") throw new Error(outcome);
  const card = await program.call("ownCard");
  const from = await neighbour("Zz sender");
  await program.call("meet", cardOf(from));
  await program.call("edit", 1, 10);
  await program.end();
  const made: Uint8Array[] = [];
  for (let i = 0; i < bundles; i++) made.push((await invitation(from, card)).bytes);
  return { folder, passphrase, bundles: made };
}

/** The same desk in a folder of its own. */
export function copyOf({ folder, ...home }: Home): Home {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return { ...home, folder: copy };
}

export function remove({ folder }: Home): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
