import type { Hash, Instant } from "../../core/encoding/values";
import { campaignState } from "../../core/endorsement/state";
import type { CampaignState } from "../../core/endorsement/state";
import type { Desk } from "../desk";
import { campaignRecord, find } from "../records";
import { bearingOn } from "../statements";

/** What to count for: now and the current version unless told otherwise. */
export interface Aim {
  readonly asOf?: Instant;
  readonly version?: Hash;
}

/** The state of a campaign, as far as this desk knows it (docs/formats.md §3.5). */
export async function stateOf(
  desk: Desk,
  campaign: Hash,
  { asOf, version }: Aim = {},
): Promise<CampaignState> {
  const record = await find(desk, campaignRecord, campaign);
  return campaignState({
    campaign,
    statements: bearingOn(desk, campaign),
    takeOvers: new Set(record?.takeOvers),
    verifiedByHand: desk.holdings.verifiedByHand(),
    asOf: asOf ?? desk.clock(),
    ...(version !== undefined && { version }),
  });
}
