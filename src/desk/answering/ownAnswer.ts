import type {
  CalendarDate,
  CountryCode,
  Hash,
  Instant,
  LanguageTag,
  PublicKey,
} from "../../core/encoding/values";
import type { Answer, Decline, Endorsement, Listing, Withdrawal } from "../../core/endorsement/answers";
import { isEndorsement, isWithdrawal } from "../../core/endorsement/collection";
import type { StateReason } from "../../core/endorsement/reasons";
import type { CampaignState } from "../../core/endorsement/state";
import type { Signed } from "../../core/statement/envelope";

interface Said {
  readonly hash: Hash;
  readonly created: Instant;
}

export interface OwnEndorsement extends Said {
  readonly answer: "endorsed";
  readonly version: Hash;
  readonly number: number;
  readonly title: string;
  readonly read: LanguageTag;
  readonly organisation: string;
  readonly country: CountryCode;
  readonly signatories: Endorsement["signatories"];
  readonly listing: Listing;
  readonly atLeast: number | null;
  readonly successorsMayRead: boolean;
  readonly expires: CalendarDate | null;
  /** where it is in the state of the campaign as this desk knows it, by the words of docs/formats.md §11 */
  readonly standing: StateReason;
}

export interface OwnDecline extends Said {
  readonly answer: "declined";
  readonly version: Hash;
  readonly reason: string | null;
}

export interface OwnWithdrawal extends Said {
  readonly answer: "withdrawn";
  readonly reason: string | null;
}

/** What this desk's organisation last said to an invitation, on whichever device. */
export type OwnAnswer =
  | { readonly answer: "none" }
  | OwnEndorsement
  | OwnDecline
  | OwnWithdrawal
  /** two devices said different things under one number, or said something that only a newer program can read */
  | { readonly answer: "unclear"; readonly because: "equivocation" | "newer-program" };

/** One thing that was said, in the order of saying. */
export interface EarlierAnswer extends Said {
  readonly answer: "endorsed" | "declined" | "withdrawn";
  /** of the version; null for a withdrawal, and where the version is not here */
  readonly number: number | null;
}

/** The answer that speaks for a key in a state. */
export function ownAnswerIn(state: CampaignState, own: PublicKey): OwnAnswer {
  const placed = placedAnswers(state).filter(({ answer }) => answer.statement.key === own);
  const unclear = placed.find(({ reason }) => reason === "equivocation" || reason === "newer-program");
  if (unclear) {
    return {
      answer: "unclear",
      because: unclear.reason === "equivocation" ? "equivocation" : "newer-program",
    };
  }
  const [speaking] = placed;
  return speaking ? described(speaking.answer, speaking.reason) : { answer: "none" };
}

/** All that a key said, the newest first. */
export function answersOf(state: CampaignState, own: PublicKey): readonly EarlierAnswer[] {
  return [...placedAnswers(state), ...state.superseded]
    .map(({ answer }) => answer)
    .filter(({ statement }) => statement.key === own)
    .sort((a, b) => b.statement.seq - a.statement.seq)
    .map((answer) => ({
      answer: described(answer, "counted").answer,
      hash: answer.hash,
      created: answer.statement.created,
      number: numberOf(answer, state),
    }));
}

interface PlacedAnswer {
  readonly answer: Signed<Answer>;
  readonly reason: StateReason;
}

/** Every answer that nothing later by its key speaks instead of. */
function placedAnswers(state: CampaignState): readonly PlacedAnswer[] {
  const counted = state.counted.map(({ endorsement }) => ({
    answer: endorsement,
    reason: "counted" as const,
  }));
  const elsewhere = state.otherVersions.flatMap(({ counted }) =>
    counted.map(({ endorsement }) => ({ answer: endorsement, reason: "other-version" as const })),
  );
  // Another key of the organisation speaks instead: to this desk its own answer is still what it said.
  const alike = state.superseded.filter(({ reason }) => reason === "same-organisation");
  return [
    ...counted,
    ...elsewhere,
    ...alike,
    ...state.withdrawn,
    ...state.declined,
    ...state.held,
    ...state.refused,
    ...state.undetermined,
    ...state.expired,
    ...state.unadmitted,
    ...state.unmet,
  ];
}

function described(
  answer: Signed<Answer>,
  standing: StateReason,
): OwnEndorsement | OwnDecline | OwnWithdrawal {
  const { hash } = answer;
  const { created } = answer.statement;
  if (isWithdrawal(answer)) {
    const { reason } = answer.statement satisfies Withdrawal;
    return { answer: "withdrawn", hash, created, reason };
  }
  if (!isEndorsement(answer)) {
    const { version, reason } = answer.statement as Decline;
    return { answer: "declined", hash, created, version, reason };
  }
  const { version, number, title, read, organisation, country, signatories, listing } = answer.statement;
  const { condition, successorsMayRead, expires } = answer.statement;
  return {
    answer: "endorsed",
    hash,
    created,
    version,
    number,
    title,
    read,
    organisation,
    country,
    signatories,
    listing,
    atLeast: condition?.atLeast ?? null,
    successorsMayRead,
    expires,
    standing,
  };
}

function numberOf(answer: Signed<Answer>, { versions }: CampaignState): number | null {
  if (isWithdrawal(answer)) return null;
  const { version } = answer.statement as Endorsement | Decline;
  return versions.all.get(version)?.version.statement.number ?? null;
}
