import { shareKind } from "../../core/contact/share";
import type { Hash, PublicKey } from "../../core/encoding/values";
import type { Desk } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { takePen } from "../pen";
import { findStatement } from "../statements";
import { mayTrust } from "./mayTrust";
import { packApart } from "./packApart";
import { sharePurpose } from "./purposes";

export type ShareReturned =
  | { readonly outcome: "packed"; readonly parcels: readonly Parcel[] }
  | { readonly outcome: "no-share" }
  /** whoever asks for it was not compared by hand, or has no valid card: anybody could ask */
  | { readonly outcome: "not-verified" };

/**
 * Packs a share for whoever it is given back to: the same organisation with another key, on a new computer. Its owner's
 * card goes along, so that the new computer can say whose words they are.
 */
export async function returnShare(desk: Desk, share: Hash, to: PublicKey): Promise<ShareReturned> {
  const found = findStatement(desk, shareKind, share);
  if (!found) return { outcome: "no-share" };
  if (!mayTrust(desk, to)) return { outcome: "not-verified" };
  const owner = desk.holdings.newestCard(found.statement.key);
  const file = {
    key: to,
    purpose: sharePurpose.returned,
    note: null,
    statements: [...(owner ? [owner] : []), found],
  };
  const parcels = await packApart(desk, await takePen(desk), [file]);
  return { outcome: "packed", parcels };
}
