import type { Hash, PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import type { Change } from "../../vault/store";
import { coordinatorsFor } from "../round/coordinators";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { Files } from "./groups";
import { packParcels } from "./parcels";
import type { Sent } from "./parcels";
import { campaignRecord, find, newCampaign, put } from "../records";
import type { Sending } from "./sendingPlan";

export type Circulated =
  | Sent
  /** of one of the campaigns: nothing was packed */
  | { readonly outcome: "not-a-coordinator" };

/** Purposes by which a coordinator asks somebody to take part. */
const asking: readonly string[] = ["invitation", "reminder"];

/**
 * A coordinator's way: packs campaigns as they stand for those who are invited, or invited again. Who was asked, with a
 * file or on paper, is noted with each campaign.
 */
export async function circulate(desk: Desk, sending: Omit<Sending, "coordinatorsOnly">): Promise<Circulated> {
  for (const campaign of sending.campaigns) {
    const { acting } = await coordinatorsFor(desk, campaign);
    if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  }
  return packParcels(desk, sending, (reached) =>
    asking.includes(sending.purpose) ? invited(desk, sending.campaigns, reached) : none,
  );
}

const none: Promise<readonly Change[]> = Promise.resolve([]);

async function invited(
  desk: Desk,
  campaigns: readonly Hash[],
  asked: readonly string[],
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const campaign of new Set(campaigns)) {
    const record = (await find(desk, campaignRecord, campaign)) ?? newCampaign;
    const all = sortedSet([...record.invited, ...asked]);
    if (all.length > record.invited.length) {
      changes.push(put(campaignRecord, campaign, { ...record, invited: all }));
    }
  }
  return changes;
}

export interface ToCoordinators {
  /** some of the coordinators; all others than this desk unless given */
  readonly only?: readonly PublicKey[];
  readonly note?: string | null;
  readonly files?: Files;
}

/**
 * Anybody's way to the coordinators: what this desk holds of the campaigns and they are not known to hold, such as
 * its own answers. Between coordinators, this is how collections are exchanged. Each gets only the campaigns that it
 * coordinates.
 */
export async function sendToCoordinators(
  desk: Desk,
  campaigns: readonly Hash[],
  options: ToCoordinators = {},
): Promise<Sent> {
  return packParcels(desk, await coordinatorsSending(desk, campaigns, options));
}

/** What {@link sendToCoordinators} would pack. */
export async function coordinatorsSending(
  desk: Desk,
  campaigns: readonly Hash[],
  { only, note = null, files = "default" }: ToCoordinators = {},
): Promise<Sending> {
  const own = ownKey(desk);
  const to = new Set<PublicKey>();
  let isCoordinator = true;
  for (const campaign of campaigns) {
    const { acting } = await coordinatorsFor(desk, campaign);
    isCoordinator &&= acting.has(own);
    for (const key of acting) if (key !== own && (only?.includes(key) ?? true)) to.add(key);
  }
  const purpose = isCoordinator ? "collection" : "answer";
  return { campaigns, to: [...to], purpose, note, files, coordinatorsOnly: true };
}
