import type { CalendarDate, Hash, Instant, LanguageTag } from "../../core/encoding/values";
import type { Counts } from "../../core/endorsement/count";
import type { Version } from "../../core/letter/version";
import { checksOf } from "./closingChecks";
import type { Check } from "./closingChecks";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { letterOf } from "./letters";
import { presentState } from "./presentState";
import { campaignRecord, find } from "../records";
import { talliesOf } from "./tallies";
import type { TallyShown } from "./tallies";
import { unansweredOf } from "./unanswered";

/** How near a letter is to going out, and what is in its way. */
export interface Closing {
  readonly outcome: "told";
  readonly isCoordinator: boolean;
  readonly version: {
    readonly hash: Hash;
    readonly number: number;
    readonly title: string;
    readonly kind: Version["kind"];
    readonly language: LanguageTag;
  } | null;
  readonly coordinators: number;
  readonly closed: Instant | null;
  readonly delivered: CalendarDate | null;
  readonly counts: Counts;
  readonly checks: readonly Check[];
  readonly tallies: readonly TallyShown[];
}

export type ClosingTold = Closing | { readonly outcome: "unknown-campaign" };

/** Everything to check before a letter is closed and sent, and the counts that coordinators signed. */
export async function closing(desk: Desk, campaign: Hash): Promise<ClosingTold> {
  const state = await presentState(desk, campaign);
  if (state.genesis === null && state.versions.all.size === 0) return { outcome: "unknown-campaign" };
  const record = await find(desk, campaignRecord, campaign);
  const version = state.version?.statement ?? null;
  const letter = version && (await letterOf(desk, version.text));
  const tallies = await talliesOf(desk, state);
  const { length: unanswered } = await unansweredOf(desk, campaign, state);
  const speaking = state.coordinators.filter(({ revoked }) => !revoked);
  return {
    outcome: "told",
    isCoordinator: speaking.some(({ key }) => key === ownKey(desk)),
    version: version && {
      hash: state.version!.hash,
      number: version.number,
      title: version.title,
      kind: version.kind,
      language: version.language,
    },
    coordinators: speaking.length,
    closed: record?.closed ?? null,
    delivered: record?.delivered ?? null,
    counts: state.counts,
    checks: checksOf(desk, state, letter, tallies, unanswered),
    tallies,
  };
}
