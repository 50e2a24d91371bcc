import type { PublicKey } from "../../core/encoding/values";
import type { Desk } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { ownCard } from "../ownCard";
import { takePen } from "../pen";
import { canReach, packApart } from "./packApart";
import { sharePurpose } from "./purposes";

export type SharesAsked =
  | { readonly outcome: "packed"; readonly parcels: readonly Parcel[] }
  /** nobody, or more than can hold a share */
  | { readonly outcome: "bad-number" }
  /** for these no file can be made: nothing was packed */
  | { readonly outcome: "unreachable"; readonly keys: readonly PublicKey[] }
  /** without a card of this desk nobody could answer it */
  | { readonly outcome: "no-card" };

/** Of one set (docs/formats.md §8.8). */
const mostHolders = 16;

/**
 * Packs, for each of those who hold a share, a word that asks for it. It brings this desk's card and the note: a new
 * computer knows nothing else. It proves nothing, and no desk answers it by itself.
 *
 * @param note - whose words are asked for, as a person says it to the others
 * @throws Refusal for a note that no bundle may hold
 */
export async function askForShares(
  desk: Desk,
  holders: readonly PublicKey[],
  note: string,
): Promise<SharesAsked> {
  const keys = [...new Set(holders)];
  if (keys.length < 1 || keys.length > mostHolders) return { outcome: "bad-number" };
  if (!ownCard(desk)) return { outcome: "no-card" };
  const lost = keys.filter((key) => !canReach(desk, key));
  if (lost.length > 0) return { outcome: "unreachable", keys: lost };
  const said = note.trim() === "" ? null : note.trim();
  const files = keys.map((key) => ({ key, purpose: sharePurpose.request, note: said, statements: [] }));
  return { outcome: "packed", parcels: await packApart(desk, await takePen(desk), files) };
}
