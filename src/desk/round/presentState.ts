import type { Hash } from "../../core/encoding/values";
import type { CampaignState } from "../../core/endorsement/state";
import type { Desk } from "../desk";
import type { Holdings } from "../holdings";
import { campaignRecord, find } from "../records";
import { stateOf } from "./stateOf";

/** The states that were worked out last, by campaign, and from what. */
const kept = new WeakMap<Holdings, Map<Hash, { readonly of: string; readonly state: CampaignState }>>();

/** More campaigns than a desk has open at a time: the list of letters asks for all of them. */
const most = 64;

/**
 * A campaign's state as of this minute, worked out anew only when something changed that it depends on: a list of
 * thousands that is scrolled asks for it again and again. Statements never change and never go, so that their number
 * tells when there are others.
 */
export async function presentState(desk: Desk, campaign: Hash): Promise<CampaignState> {
  const record = await find(desk, campaignRecord, campaign);
  const { holdings } = desk;
  const minute = desk.clock().slice(0, 16);
  const of = JSON.stringify([holdings.statements.size, holdings.version(), record?.takeOvers ?? [], minute]);
  const states = kept.get(holdings) ?? new Map<Hash, { of: string; state: CampaignState }>();
  kept.set(holdings, states);
  const known = states.get(campaign);
  if (known?.of === of) return known.state;
  const state = await stateOf(desk, campaign);
  states.delete(campaign);
  states.set(campaign, { of, state });
  for (const [oldest] of states) {
    if (states.size <= most) break;
    states.delete(oldest);
  }
  return state;
}
