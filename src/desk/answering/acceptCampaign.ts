import type { Hash } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import type { Campaign } from "../../core/endorsement/campaign";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { campaignRecord, find, newCampaign, put } from "../records";
import { findStatement } from "../statements";

export type CampaignAccepted =
  | { readonly outcome: "accepted"; readonly campaign: Signed<Campaign> }
  | { readonly outcome: "unknown-campaign" };

/** Accepts a campaign by hand: from then on its coordinators are known senders, and it can be answered. */
export async function acceptCampaign(desk: Desk, campaign: Hash): Promise<CampaignAccepted> {
  const genesis = findStatement(desk, campaignKind, campaign);
  if (!genesis) return { outcome: "unknown-campaign" };
  const known = await find(desk, campaignRecord, campaign);
  if (!known) await desk.store.write([put(campaignRecord, campaign, newCampaign)]);
  return { outcome: "accepted", campaign: genesis };
}
