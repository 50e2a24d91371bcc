import { toHex } from "../../core/encoding/hex";
import { createVault } from "../../vault/slots";
import { openVault, removeRows } from "../../vault/vault";
import { keepingRecovery } from "../backup/kept";
import { createDesk } from "../createDesk";
import { prepareOwnEnd } from "../ending/entrust";
import { publishCard } from "../publishCard";
import type { CardDetails } from "../publishCard";
import { keepHeader, storageAt } from "./door";
import type { Door } from "./door";
import { prepareLocks, wrongWords } from "./words";
import type { LocksPrepared, TypedWords } from "./words";

/** Makes the locks of a new desk. @param known - what others know of it, such as its organisation's name */
export function prepareDesk(
  door: Door,
  passphrase: string,
  known: readonly string[],
): Promise<LocksPrepared> {
  return prepareLocks(door, passphrase, known);
}

export type DeskFinished =
  | { readonly outcome: "unlocked" }
  /** these words were typed otherwise than shown: nothing was made */
  | { readonly outcome: "wrong-words"; readonly numbers: readonly number[] }
  | { readonly outcome: "not-prepared" };

/**
 * Makes the desk whose locks were prepared, with its card, and leaves it open. It exists once its header is kept;
 * until then whatever goes wrong leaves nothing behind.
 *
 * @throws Refusal for a card that cannot be; Hindered when the storage does not take it
 */
export async function finishDesk(door: Door, typed: TypedWords, card: CardDetails): Promise<DeskFinished> {
  const { prepared } = door.state;
  if (!prepared) return { outcome: "not-prepared" };
  const numbers = wrongWords(prepared, typed);
  if (numbers.length > 0) return { outcome: "wrong-words", numbers };

  const { passphrase, recoverySeed } = prepared;
  const { header, keys } = createVault({ passphrase, recoverySeed, work: door.work }, door.random);
  const place = toHex(door.random(16));
  const storage = storageAt(door, place);
  const leaveNothing = async (failure: unknown): Promise<never> => {
    await removeRows(keys.epoch, storage).catch(() => undefined);
    throw failure;
  };
  const vault = await openVault(keys, storage, { isNew: true }).catch(leaveNothing);
  try {
    const { clock, random, onChange } = door;
    const desk = await createDesk({ store: vault.store, clock, random }, onChange);
    await desk.store.write([keepingRecovery(recoverySeed)]);
    await publishCard(desk, card);
    await prepareOwnEnd(desk);
    await keepHeader(door, place, header);
    await door.claim(place);
    door.state.prepared = null;
    door.state.open = { place, header, vault, desk };
    return { outcome: "unlocked" };
  } catch (error) {
    vault.close();
    return leaveNothing(error);
  }
}

/** Forgets locks that were prepared and not used. */
export function forgetPrepared(door: Door): { readonly outcome: "forgotten" } {
  door.state.prepared = null;
  return { outcome: "forgotten" };
}
