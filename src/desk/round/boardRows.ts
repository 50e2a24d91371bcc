import type { CalendarDate, CountryCode, Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Recorded } from "../../core/endorsement/admission";
import { recordedKind } from "../../core/endorsement/admission";
import type { Answer, Listing } from "../../core/endorsement/answers";
import { isEndorsement, isWithdrawal } from "../../core/endorsement/collection";
import type { Counted } from "../../core/endorsement/count";
import type { Placed } from "../../core/endorsement/latest";
import type { OtherVersion } from "../../core/endorsement/otherVersions";
import type { StateReason } from "../../core/endorsement/reasons";
import type { CampaignState } from "../../core/endorsement/state";
import type { Signed } from "../../core/statement/envelope";

/**
 * Where somebody who has to do with a letter stands, in one word. "refused" is what the statement says of itself or its
 * key; "not-belonging" is what a coordinator said of its organisation. "unanswered" was invited and said nothing yet.
 */
export const boardPlaces = [
  "unadmitted",
  "held",
  "unanswered",
  "counted",
  "recorded",
  "other-version",
  "unmet",
  "undetermined",
  "expired",
  "declined",
  "withdrawn",
  "not-belonging",
  "refused",
  "superseded",
] as const;

export type BoardPlace = (typeof boardPlaces)[number];

/** An answer, a record, or somebody who was invited, with where it is: each once. */
export interface Standing {
  /** the hash of the answer or record; of somebody who said nothing, the contact's id */
  readonly id: string;
  readonly place: BoardPlace;
  readonly reason: StateReason | null;
  /** whose it is; null for an organisation without the program */
  readonly key: PublicKey | null;
  /** the name to be displayed, where one was given */
  readonly organisation: string | null;
  readonly country: CountryCode | null;
  readonly listing: Listing | null;
  readonly signatories: Recorded["signatories"];
  readonly atLeast: number | null;
  readonly expires: CalendarDate | null;
  readonly created: Instant | null;
  /** the version it is about; null for one that is about none */
  readonly version: Hash | null;
  readonly relation: OtherVersion["relation"] | null;
  readonly means: Recorded["means"] | null;
  /** the coordinator who admitted it, or put it on record */
  readonly by: PublicKey | null;
}

/** Every answer and record of a campaign, each in exactly one place (docs/formats.md §3.5). */
export function standingsOf(state: CampaignState): readonly Standing[] {
  return [
    ...state.counted.map((one) => ofCounted(one, "counted", null)),
    ...state.recorded.map((one) => ofRecorded(one, "recorded", "counted", null)),
    ...state.otherVersions.flatMap(({ counted, recorded, relation }) => [
      ...counted.map((one) => ofCounted(one, "other-version", relation)),
      ...recorded.map((one) => ofRecorded(one, "other-version", "other-version", relation)),
    ]),
    ...state.unadmitted.map(({ answer, reason }) =>
      ofAnswer(answer, reason === "refused-by-coordinator" ? "not-belonging" : "unadmitted", reason),
    ),
    ...placed(state.held, "held"),
    ...placed(state.unmet, "unmet"),
    ...placed(state.undetermined, "undetermined"),
    ...placed(state.expired, "expired"),
    ...placed(state.declined, "declined"),
    ...placed(state.withdrawn, "withdrawn"),
    ...placed(state.refused, "refused"),
    ...placed(state.superseded, "superseded"),
    ...state.setAside.flatMap(({ signed, outcome, reason }) =>
      signed.statement.type === recordedKind.type
        ? [ofRecorded(signed as Signed<Recorded>, outcome, reason, null)]
        : [],
    ),
  ];
}

function placed(answers: readonly Placed[], place: BoardPlace): readonly Standing[] {
  return answers.map(({ answer, reason }) => ofAnswer(answer, place, reason));
}

function ofCounted(
  { endorsement, admission }: Counted,
  place: BoardPlace,
  relation: Standing["relation"],
): Standing {
  const reason = place === "counted" ? "counted" : "other-version";
  return { ...ofAnswer(endorsement, place, reason), relation, by: admission.statement.key };
}

function ofAnswer(answer: Signed<Answer>, place: BoardPlace, reason: StateReason): Standing {
  const { key, created } = answer.statement;
  const nothing = { ...none, id: answer.hash, place, reason, key, created };
  if (isEndorsement(answer)) {
    const { organisation, country, listing, signatories, condition, expires, version } = answer.statement;
    const atLeast = condition?.atLeast ?? null;
    return { ...nothing, organisation, country, listing, signatories, atLeast, expires, version };
  }
  if (isWithdrawal(answer)) return nothing;
  return { ...nothing, version: (answer.statement as { readonly version: Hash }).version };
}

function ofRecorded(
  { hash, statement }: Signed<Recorded>,
  place: BoardPlace,
  reason: StateReason,
  relation: Standing["relation"],
): Standing {
  const { organisation, country, listing, signatories, created, version, means, key } = statement;
  const shown = { organisation, country, listing, signatories, created, version, means };
  return { ...none, ...shown, id: hash, place, reason, relation, by: key };
}

const none = {
  reason: null,
  key: null,
  organisation: null,
  country: null,
  listing: null,
  signatories: [],
  atLeast: null,
  expires: null,
  created: null,
  version: null,
  relation: null,
  means: null,
  by: null,
} as const;

/** Somebody who was invited and did not answer. */
export function unanswered(
  id: string,
  key: PublicKey | null,
  organisation: string | null,
  country: CountryCode | null,
): Standing {
  return { ...none, id, place: "unanswered", key, organisation, country };
}
