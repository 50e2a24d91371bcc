import type { CalendarDate, CountryCode, Hash, Instant, LanguageTag } from "../../core/encoding/values";
import { admissionKind, recordedKind } from "../../core/endorsement/admission";
import type { Admission, Recorded } from "../../core/endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../../core/endorsement/answers";
import type { Endorsement } from "../../core/endorsement/answers";
import { cardKind } from "../../core/contact/card";
import { versionKind } from "../../core/letter/version";
import { standingsOf } from "./boardRows";
import type { Standing } from "./boardRows";
import type { Desk } from "../desk";
import { lookalikesOf } from "../contacts/lookalikeContacts";
import type { Lookalike } from "../contacts/lookalikeContacts";
import { presentState } from "./presentState";
import { findStatement, statementsOfKind } from "../statements";
import { unansweredOf } from "./unanswered";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** A coordinator's word about a key. */
export interface WordOnKey {
  readonly by: Who;
  readonly decision: Admission["decision"];
  readonly organisation: string;
  readonly country: CountryCode;
  readonly checked: CalendarDate;
  /** how many keys it holds to be of one organisation */
  readonly keys: number;
}

/** Everything about one row of the board. */
export interface AnswerDetail extends Standing {
  readonly outcome: "found";
  /** null for an organisation without the program */
  readonly who: Who | null;
  /** of the card that the endorsement rests on; null when it is not here, or rests on none */
  readonly card: {
    readonly organisation: string;
    readonly country: CountryCode;
    readonly expires: CalendarDate;
  } | null;
  readonly lookalikes: readonly Lookalike[];
  /** the last word of each coordinator about the key */
  readonly words: readonly WordOnKey[];
  /** of a decline or withdrawal */
  readonly because: string | null;
  readonly read: LanguageTag | null;
  /** the version it is about, and the current one where that is another: both to be compared */
  readonly versions: {
    readonly answered: { readonly hash: Hash; readonly number: number; readonly published: Instant } | null;
    readonly current: { readonly hash: Hash; readonly number: number } | null;
  };
  readonly evidence: Recorded["evidence"];
  readonly recordedBy: Who | null;
}

export type AnswerFound = AnswerDetail | { readonly outcome: "unknown-answer" };

/** All that a desk knows about an answer, a record, or somebody who was invited. @param id - as the board gives it */
export async function answerDetail(desk: Desk, campaign: Hash, id: string): Promise<AnswerFound> {
  const state = await presentState(desk, campaign);
  const standing =
    standingsOf(state).find((one) => one.id === id) ??
    (await unansweredOf(desk, campaign, state)).find((one) => one.id === id);
  if (!standing) return { outcome: "unknown-answer" };
  const { key, version } = standing;
  const who = key === null ? null : whoIs(desk, key);
  const endorsement = findStatement(desk, endorsementKind, id)?.statement ?? null;
  const recorded = findStatement(desk, recordedKind, id)?.statement ?? null;
  const said = findStatement(desk, declineKind, id) ?? findStatement(desk, withdrawalKind, id);
  const organisation = standing.organisation ?? who?.organisation ?? null;
  const country = standing.country ?? who?.country ?? null;
  const answered = version === null ? null : findStatement(desk, versionKind, version);
  const current = state.version;
  return {
    ...standing,
    outcome: "found",
    organisation,
    country,
    who,
    card: endorsement && cardBehind(desk, endorsement),
    lookalikes: organisation === null ? [] : lookalikesOf(desk, { key, organisation, country }),
    words: key === null ? [] : wordsOn(desk, campaign, key),
    because: said?.statement.reason ?? null,
    read: endorsement?.read ?? null,
    versions: {
      answered: answered && {
        hash: answered.hash,
        number: answered.statement.number,
        published: answered.statement.created,
      },
      current: current && { hash: current.hash, number: current.statement.number },
    },
    evidence: recorded?.evidence ?? null,
    recordedBy: recorded && whoIs(desk, recorded.key),
  };
}

function cardBehind(desk: Desk, { card, key }: Endorsement): AnswerDetail["card"] {
  const statement = findStatement(desk, cardKind, card)?.statement;
  if (statement?.key !== key) return null;
  const { organisation, country, expires } = statement;
  return { organisation, country, expires };
}

/** Of each coordinator the newest word about a key, the newest first. */
export function wordsOn(desk: Desk, campaign: Hash, key: string): readonly WordOnKey[] {
  const newest = new Map<string, Admission>();
  for (const { statement } of statementsOfKind(desk, admissionKind)) {
    if (statement.campaign !== campaign || !statement.keys.includes(key)) continue;
    if ((newest.get(statement.key)?.seq ?? -1) < statement.seq) newest.set(statement.key, statement);
  }
  return [...newest.values()]
    .sort((a, b) => b.seq - a.seq)
    .map(({ key: by, decision, organisation, country, checked, keys }) => ({
      by: whoIs(desk, by),
      decision,
      organisation,
      country,
      checked,
      keys: keys.length,
    }));
}
