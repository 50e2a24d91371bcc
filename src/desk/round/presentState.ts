import type { Hash, Instant } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { CampaignState } from "../../core/endorsement/state";
import type { Desk } from "../desk";
import type { Holdings } from "../holdings";
import { campaignRecord, find } from "../records";
import { stateOf } from "./stateOf";

interface Kept {
  readonly of: string;
  /** what was known of the campaign then: the same list until another statement comes */
  readonly statements: readonly Signed[];
  readonly state: CampaignState;
}

/** The states that were worked out last, by campaign, and from what. */
const kept = new WeakMap<Holdings, Map<Hash, Kept>>();

/** More campaigns than a desk has open at a time: the list of letters asks for all of them, one after another. */
const most = 500;

/**
 * A campaign's state as of now, worked out anew only when something changed that it depends on: a list of
 * thousands that is scrolled, or one of hundreds of letters, asks for it again and again.
 */
export async function presentState(desk: Desk, campaign: Hash): Promise<CampaignState> {
  const record = await find(desk, campaignRecord, campaign);
  const { holdings } = desk;
  const statements = holdings.ofCampaign(campaign);
  const of = JSON.stringify([
    holdings.version(),
    record?.takeOvers ?? [],
    untilWhen(statements, desk.clock()),
  ]);
  const states = kept.get(holdings) ?? new Map<Hash, Kept>();
  kept.set(holdings, states);
  const known = states.get(campaign);
  if (known?.of === of && known.statements === statements) return known.state;
  const state = await stateOf(desk, campaign);
  states.delete(campaign);
  states.set(campaign, { of, statements, state });
  for (const [oldest] of states) {
    if (states.size <= most) break;
    states.delete(oldest);
  }
  return state;
}

/** What runs out does so by the day; what is dated ahead may come to count at any minute. */
function untilWhen(statements: readonly Signed[], now: Instant): string {
  const isAhead = statements.some(({ statement: { created } }) => created > now);
  return now.slice(0, isAhead ? "2026-11-01T09:00".length : "2026-11-01".length);
}
