import type { CalendarDate, Hash } from "../../core/encoding/values";
import { Refusal } from "../../core/encoding/refusal";
import { coordinatorsFor } from "./coordinators";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { campaignRecord, find, newCampaign, put } from "../records";
import type { CampaignRecord } from "../records";

export type CampaignMarked =
  | { readonly outcome: "marked" }
  | { readonly outcome: "not-a-coordinator" }
  /** there is no such campaign here */
  | { readonly outcome: "unknown-campaign" };

/**
 * Closes a campaign on this desk: nothing is signed, and nobody else hears of it. What comes in later is still kept and
 * counted.
 */
export function closeCampaign(desk: Desk, campaign: Hash): Promise<CampaignMarked> {
  return mark(desk, campaign, ({ closed }) => ({ closed: closed ?? desk.clock() }));
}

/** Opens it again. What was noted of its delivery is taken back too: a letter that went out is closed. */
export function reopenCampaign(desk: Desk, campaign: Hash): Promise<CampaignMarked> {
  return mark(desk, campaign, () => ({ closed: null, delivered: null }));
}

/**
 * Notes on which day the letter went to its addressee, and closes the campaign with it; null takes the note back.
 *
 * @throws Refusal for what is no day, or one that is yet to come
 */
export async function noteDelivered(
  desk: Desk,
  campaign: Hash,
  day: CalendarDate | null,
): Promise<CampaignMarked> {
  if (day !== null) checkDay(day, desk.clock());
  return mark(desk, campaign, ({ closed }) => ({
    delivered: day,
    ...(day !== null && { closed: closed ?? desk.clock() }),
  }));
}

function checkDay(day: CalendarDate, now: string): void {
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
  if (!isDay) throw new Refusal("bad-schema", "delivered", "expected a day of the calendar");
  // Somewhere it is tomorrow already.
  const latest = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
  if (day > latest) throw new Refusal("bad-schema", "delivered", "expected a day that has come");
}

async function mark(
  desk: Desk,
  campaign: Hash,
  change: (record: CampaignRecord) => Partial<CampaignRecord>,
): Promise<CampaignMarked> {
  const { known, acting } = await coordinatorsFor(desk, campaign);
  if (!known) return { outcome: "unknown-campaign" };
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const record = (await find(desk, campaignRecord, campaign)) ?? newCampaign;
  await desk.store.write([put(campaignRecord, campaign, { ...record, ...change(record) })]);
  return { outcome: "marked" };
}
