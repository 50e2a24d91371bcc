import type { Hash } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import type { Campaign } from "../../core/endorsement/campaign";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { campaignRecord, find, newCampaign, put, remove } from "../records";
import { allStatements, findStatement } from "../statements";

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

export type AcceptanceUndone =
  | { readonly outcome: "undone" }
  | { readonly outcome: "not-accepted" }
  /** something was signed or decided since, which needs it */
  | { readonly outcome: "in-use" };

/** Takes {@link acceptCampaign} back, while nothing was signed by this desk or decided about the campaign. */
export async function undoAcceptance(desk: Desk, campaign: Hash): Promise<AcceptanceUndone> {
  const record = await find(desk, campaignRecord, campaign);
  if (!record) return { outcome: "not-accepted" };
  const { takeOvers, invited, closed, delivered } = record;
  const isDecided = takeOvers.length > 0 || invited.length > 0 || closed !== null || delivered !== null;
  const own = ownKey(desk);
  const isSigned = allStatements(desk).some(
    ({ statement }) => statement.key === own && statement.campaign === campaign,
  );
  if (isDecided || isSigned) return { outcome: "in-use" };
  await desk.store.write([remove(campaignRecord, campaign)]);
  return { outcome: "undone" };
}
