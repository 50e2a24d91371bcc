import { skeletonsOf } from "../../core/contact/lookalike";
import type { CountryCode, Hash, PublicKey } from "../../core/encoding/values";
import type { CampaignState } from "../../core/endorsement/state";
import { standingsOf, unanswered } from "./boardRows";
import type { Standing } from "./boardRows";
import type { Desk } from "../desk";
import { campaignRecord, find, isWithoutKey } from "../records";
import { whoIs } from "../contacts/who";

/**
 * Those who were invited and have said nothing yet. An organisation has answered when one of its keys did: one that was
 * admitted with others, or to which another was handed over. One without the program has answered when an endorsement
 * of its name is on record.
 */
export async function unansweredOf(
  desk: Desk,
  campaign: Hash,
  state: CampaignState,
): Promise<readonly Standing[]> {
  const record = await find(desk, campaignRecord, campaign);
  if (!record || record.invited.length === 0) return [];
  const answered = answeredKeys(desk, state);
  const onRecord = new Set(
    standingsOf(state)
      .filter(({ place, means }) => means !== null && (place === "recorded" || place === "other-version"))
      .flatMap(({ organisation, country }) => [named(organisation!, country), named(organisation!, null)]),
  );
  return record.invited.flatMap((id) => {
    if (answered.has(id)) return [];
    const details = desk.holdings.contacts.get(id)?.details ?? null;
    const { organisation, country } = isWithoutKey(id)
      ? { organisation: details?.organisation ?? null, country: details?.country ?? null }
      : whoIs(desk, id);
    if (organisation !== null && onRecord.has(named(organisation, country))) return [];
    return [unanswered(id, isWithoutKey(id) ? null : id, organisation, country)];
  });
}

/** Keys that answered, and those whose organisation did by another. */
function answeredKeys(desk: Desk, state: CampaignState): ReadonlySet<PublicKey> {
  const answered = new Set(
    standingsOf(state).flatMap(({ key, place }) => (key === null || place === "refused" ? [] : [key])),
  );
  for (const { admission } of [state.counted, ...state.otherVersions.map(({ counted }) => counted)].flat()) {
    for (const key of admission.statement.keys) answered.add(key);
  }
  // A key that handed over speaks through its heir from then on.
  for (const [key, heirs] of desk.holdings.standing().heirs) {
    if (heirs.some(({ statement }) => answered.has(statement.key))) answered.add(key);
  }
  return answered;
}

function named(organisation: string, country: CountryCode | null): string {
  return `${country ?? ""} ${skeletonsOf(organisation)[0]}`;
}
