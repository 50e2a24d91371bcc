import { divideSeed } from "../../core/contact/shares";
import { shareKind } from "../../core/contact/share";
import { openingKeyFromSeed } from "../../core/crypto/keys";
import { toHex } from "../../core/encoding/hex";
import type { PublicKey } from "../../core/encoding/values";
import { keepingRecovery } from "../backup/kept";
import type { Desk } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { takePen } from "../pen";
import { own, put, sharedRecord } from "../records";
import { mayTrust } from "./mayTrust";
import { packApart } from "./packApart";
import { sharePurpose } from "./purposes";

export type SharesGiven =
  | { readonly outcome: "packed"; readonly parcels: readonly Parcel[] }
  /** these are not on the list as verified, or have no valid card: nothing was made */
  | { readonly outcome: "not-verified"; readonly keys: readonly PublicKey[] }
  /** fewer than 2, more than 16, or a threshold that cannot be */
  | { readonly outcome: "bad-number" };

/**
 * Divides the recovery seed among contacts, and packs a file for each. The shares are kept nowhere on this desk: whoever
 * opens it must not find them together. Files that are lost are replaced by another set.
 *
 * @param seed - of the recovery words, checked to be this desk's
 */
export async function giveShares(
  desk: Desk,
  seed: Uint8Array,
  holders: readonly PublicKey[],
  threshold: number,
): Promise<SharesGiven> {
  const keys = [...new Set(holders)];
  const fits = keys.length >= 2 && keys.length <= 16 && threshold >= 2 && threshold <= keys.length;
  if (!fits || !Number.isSafeInteger(threshold)) return { outcome: "bad-number" };
  const strangers = keys.filter((key) => !mayTrust(desk, key));
  if (strangers.length > 0) return { outcome: "not-verified", keys: strangers };
  const set = desk.random(16);
  const { recipient } = openingKeyFromSeed(seed);
  const shares = await divideSeed(seed, set, keys.length, threshold);
  const pen = await takePen(desk);
  const files = keys.map((key, at) => ({
    key,
    purpose: sharePurpose.given,
    note: null,
    statements: [pen.signAway(shareKind, null, shares[at]!)],
  }));
  const made = { set: toHex(set), recipient, threshold, holders: keys, made: desk.clock() };
  const alongside = [put(sharedRecord, own, made), keepingRecovery(seed)];
  return { outcome: "packed", parcels: await packApart(desk, pen, files, alongside) };
}
