import type { FromWords } from "../../core/crypto/words";
import type { PublicKey } from "../../core/encoding/values";
import { readRecoveryWords } from "../../vault/recovery";
import { unlockWithRecovery } from "../../vault/slots";
import { giveShares } from "../recovery/giveShares";
import type { SharesGiven } from "../recovery/giveShares";
import type { Door } from "./door";

export type WordsDivided =
  | SharesGiven
  | { readonly outcome: "closed" }
  /** 24 sound words, of another desk or of before they were replaced */
  | { readonly outcome: "wrong-words" }
  | Exclude<FromWords, { readonly outcome: "read" }>;

/**
 * Divides this desk's recovery words among contacts. The words have to be typed: the vault does not keep them, or whoever
 * opens it would have them.
 */
export async function divideWords(
  door: Door,
  text: string,
  holders: readonly PublicKey[],
  threshold: number,
): Promise<WordsDivided> {
  const { open } = door.state;
  if (!open) return { outcome: "closed" };
  const read = readRecoveryWords(text);
  if (read.outcome !== "read") return read;
  if (unlockWithRecovery(open.header, read.bytes).outcome !== "unlocked") return { outcome: "wrong-words" };
  return giveShares(open.desk, read.bytes, holders, threshold);
}
