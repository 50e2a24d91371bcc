import { toHex } from "../../core/encoding/hex";
import type { PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import type { Campaign } from "../../core/endorsement/campaign";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { takePen } from "../pen";
import type { Pen } from "../pen";
import { campaignRecord, newCampaign, put } from "../records";

export interface CampaignDetails {
  readonly title: string;
  /** the other coordinators; this desk is one of them in any case */
  readonly coordinators: readonly PublicKey[];
  /** who may take over when the coordinators cannot carry on */
  readonly successors: readonly PublicKey[];
}

/** Founds a campaign. The hash of what is signed here is the campaign's id (docs/formats.md §3.4, `campaign/1`). */
export async function createCampaign(desk: Desk, details: CampaignDetails): Promise<Signed<Campaign>> {
  const pen = await takePen(desk);
  const campaign = foundCampaign(desk, pen, details);
  await desk.store.write([...(await pen.changes()), put(campaignRecord, campaign.hash, newCampaign)]);
  return campaign;
}

/** Signs a campaign's founding statement, to be kept with whatever else the verb changes. */
export function foundCampaign(desk: Desk, pen: Pen, details: CampaignDetails): Signed<Campaign> {
  return pen.sign(campaignKind, null, {
    nonce: toHex(desk.random(16)),
    title: details.title,
    coordinators: sortedSet([ownKey(desk), ...details.coordinators]),
    successors: sortedSet(details.successors),
  });
}
