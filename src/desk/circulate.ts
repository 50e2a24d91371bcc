import type { Hash, PublicKey } from "../core/encoding/values";
import type { Desk } from "./desk";
import { coordinatorsFor } from "./coordinators";
import { packParcels } from "./parcels";
import type { Sending, Sent } from "./parcels";

export type Circulated = Sent | { readonly outcome: "not-a-coordinator" };

/** A coordinator's way: packs the campaign as it stands for those who are invited, or invited again. */
export async function circulate(desk: Desk, sending: Sending): Promise<Circulated> {
  const { acting } = await coordinatorsFor(desk, sending.campaign);
  if (!acting.has(desk.identity.signing.key)) return { outcome: "not-a-coordinator" };
  return packParcels(desk, sending);
}

/**
 * Anybody's way to the coordinators: what this desk holds of the campaign and they are not known to hold, such as
 * its own answer. Between coordinators, this is how collections are exchanged.
 *
 * @param only - some of the coordinators; all others than this desk unless given
 */
export async function sendToCoordinators(
  desk: Desk,
  campaign: Hash,
  { only, note = null }: { readonly only?: readonly PublicKey[]; readonly note?: string | null } = {},
): Promise<Sent> {
  const own = desk.identity.signing.key;
  const { acting } = await coordinatorsFor(desk, campaign);
  const to = [...acting].filter((key) => key !== own && (only?.includes(key) ?? true));
  const purpose = acting.has(own) ? "collection" : "answer";
  return packParcels(desk, { campaign, to, purpose, note });
}
