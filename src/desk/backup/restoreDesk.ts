import { toHex } from "../../core/encoding/hex";
import { Refusal } from "../../core/encoding/refusal";
import { createVault } from "../../vault/slots";
import type { Change, Store } from "../../vault/store";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { openVault, removeRows } from "../../vault/vault";
import { openDesk } from "../createDesk";
import { keepHeader, storageAt } from "../door/door";
import type { Door } from "../door/door";
import { desksOfWords, opensAnother } from "../door/tryLocks";
import type { Work } from "../work";
import { partsIn } from "./about";
import type { AboutBackup } from "./about";
import { checkedRecord } from "./checkRecord";
import { withBackup } from "./chosen";
import type { ChosenBackup, NotOpened, Opened } from "./chosen";
import { keepingBackup, keepingRecovery } from "./kept";

export type BackupLookedInto = { readonly outcome: "read"; readonly about: AboutBackup } | NotOpened;

/**
 * What a backup says of itself. All else in it is checked when it is restored or merged.
 *
 * @throws Refusal for what is no whole backup, as far as its beginning tells
 */
export function lookIntoBackup(door: Door, file: ChosenBackup, words: string): Promise<BackupLookedInto> {
  return withBackup(door.folder, file, words, async ({ about }) => ({ outcome: "read", about }));
}

export type DeskRestored =
  | { readonly outcome: "unlocked" }
  | { readonly outcome: "weak"; readonly strength: Strength }
  /** the passphrase opens another desk on this computer */
  | { readonly outcome: "taken" }
  /** a desk on this computer opens by the same words, and is not lost: a backup is brought into that one */
  | { readonly outcome: "already-here" }
  | NotOpened;

/**
 * Makes a desk of a backup, behind a new passphrase and the same recovery words, and leaves it open. It exists once its
 * header is kept, which is last: whatever goes wrong before leaves nothing behind.
 *
 * @throws Refusal for what is broken anywhere in the backup; Hindered, Cancelled
 */
export async function restoreDesk(
  door: Door,
  file: ChosenBackup,
  words: string,
  passphrase: string,
  work: Work,
): Promise<DeskRestored> {
  const strength = await passphraseStrength(passphrase, []);
  if (strength.level === "weak") return { outcome: "weak", strength };
  return withBackup(door.folder, file, words, async (opened) => {
    const same = await desksOfWords(door, opened.seed);
    if (same.some(({ isLost }) => !isLost)) return { outcome: "already-here" };
    // What is left of the same desk opens nothing: the one that is made beside it may have its passphrase.
    const lost = same.map(({ place }) => place);
    if (await opensAnother(door, passphrase, lost)) return { outcome: "taken" };
    return restore(door, opened, passphrase, work);
  });
}

async function restore(door: Door, opened: Opened, passphrase: string, work: Work): Promise<DeskRestored> {
  const { clock, random, onChange } = door;
  const { seed, about } = opened;
  const { header, keys } = createVault({ passphrase, recoverySeed: seed, work: door.work }, random);
  const place = toHex(random(16));
  const storage = storageAt(door, place);
  const leaveNothing = async (failure: unknown): Promise<never> => {
    await removeRows(keys.epoch, storage).catch(() => undefined);
    throw failure;
  };
  const vault = await openVault(keys, storage, { isNew: true }).catch(leaveNothing);
  try {
    await fill(vault.store, opened, work);
    const desk = await openDesk({ store: vault.store, clock, random }, onChange);
    if (!desk) throw new Refusal("missing-entry", "backup", "expected the desk's identity");
    await desk.store.write([keepingRecovery(seed), await keepingBackup(desk, { last: about.made })]);
    await keepHeader(door, place, header);
    await door.claim(place);
    door.state.open = { place, header, vault, desk };
    return { outcome: "unlocked" };
  } catch (error) {
    vault.close();
    return leaveNothing(error);
  }
}

/** In records: how many are sealed at a time. */
const atOnce = 500;

async function fill(store: Store, { about, pieces }: Opened, work: Work): Promise<void> {
  const total = partsIn(about);
  let done = 0;
  let batch: Change[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await store.write(batch);
    batch = [];
  };
  for await (const piece of pieces) {
    if (piece.piece === "record" || piece.piece === "content") {
      await work.step({ stage: "restoring", done: (done += 1), total });
    }
    if (piece.piece === "record") {
      batch.push({ put: checkedRecord(piece.record, about.key) });
      if (batch.length >= atOnce) await flush();
    } else if (piece.piece === "content") {
      await flush();
      await store.write([{ keep: piece.content }]);
    }
  }
  await flush();
}
