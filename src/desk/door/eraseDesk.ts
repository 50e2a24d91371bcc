import { Hindered } from "../../vault/hindered";
import { databaseName } from "../../vault/vault";
import type { Door, DoorPorts } from "./door";

export type Erased =
  | { readonly outcome: "erased" }
  | { readonly outcome: "closed" }
  /** another window has one of them open: nothing was erased */
  | { readonly outcome: "open-elsewhere" };

/**
 * Erases the open desk, or every desk on this computer: first the locks, without which nothing can be read any more, then
 * everything else. Cut off after the first, the rest is erased when the program next looks for desks. Erasing all needs no
 * passphrase: whoever can start the program can also remove its files.
 *
 * @throws Hindered when locks cannot be destroyed: those of desks that came before are
 */
export async function eraseDesks(door: Door, which: "open" | "all"): Promise<Erased> {
  const { open } = door.state;
  if (which === "open" && !open) return { outcome: "closed" };
  const places = which === "open" ? [open!.place] : await everyPlace(door);
  const claims: (() => void)[] = [];
  for (const place of places) {
    if (place === open?.place) continue;
    const release = await door.claim(place);
    if (!release) {
      for (const giveUp of claims) giveUp();
      return { outcome: "open-elsewhere" };
    }
    claims.push(release);
  }
  if (open) {
    door.state.open = null;
    await open.vault.settled();
    open.vault.close();
  }
  // All locks go before anything else does: that takes longer.
  for (const place of places) {
    const kept = await door.folder.eraseDesk(place);
    if (kept.outcome === "hindered") throw new Hindered(kept.hindrance, "the desk's locks");
  }
  for (const place of places) await eraseRest(door, place);
  return { outcome: "erased" };
}

/** Removes what is left of a desk whose locks were destroyed. */
export async function eraseRest({ folder, databases }: DoorPorts, place: string): Promise<void> {
  const erased = await folder.eraseDesk(place);
  if (erased.outcome === "hindered") throw new Hindered(erased.hindrance, "what is left of a desk");
  for (const name of await databases.names()) {
    if (name.startsWith(databaseName(place, ""))) await databases.remove(name);
  }
  const forgotten = await folder.forgetDesk(place);
  if (forgotten.outcome === "hindered") throw new Hindered(forgotten.hindrance, "what is left of a desk");
}

/** Also of those whose locks cannot be read. */
async function everyPlace({ folder }: DoorPorts): Promise<readonly string[]> {
  const found = await folder.findDesks();
  if (found.outcome === "hindered") throw new Hindered(found.hindrance, "the desks' folder");
  return found.desks.map(({ place }) => place);
}
