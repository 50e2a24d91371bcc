import { isLapsed } from "../../core/contact/standing";
import type { CalendarDate, CountryCode, Hash, Instant, LanguageTag } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import { endorsementKind } from "../../core/endorsement/answers";
import type { Endorsement } from "../../core/endorsement/answers";
import type { CampaignState } from "../../core/endorsement/state";
import { tallyKind } from "../../core/endorsement/tally";
import { receiptKind } from "../../core/letter/input";
import { versionKind } from "../../core/letter/version";
import type { Version } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { needsNewerProgram } from "../writing/newerVersion";
import { sendingOf } from "./answerSending";
import type { AnswerSending } from "./answerSending";
import { answersOf, ownAnswerIn } from "./ownAnswer";
import type { EarlierAnswer, OwnAnswer } from "./ownAnswer";
import { cardText, ownCard } from "../ownCard";
import { hasKeyEnded } from "../pen";
import { ownInputsTo } from "./ownInputs";
import type { OwnInput } from "./ownInputs";
import { campaignRecord, find, findAll, outgoingRecord } from "../records";
import { stateOf } from "../round/stateOf";
import { findStatement, statementsOfKind } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** Somebody who speaks for a campaign. */
export interface Inviter extends Who {
  readonly role: "coordinator" | "successor";
  readonly isRevoked: boolean;
  /** its card as a block of text, to put it on the list with; null when it is there, or no card is here */
  readonly card: string | null;
}

/** A wording that can be read and answered. */
export interface Wording {
  readonly hash: Hash;
  readonly number: number;
  readonly phase: "input" | "endorsement";
  readonly kind: "letter" | "brief";
  readonly title: string;
  readonly closes: CalendarDate | null;
  /** the day after the closing date has come */
  readonly isOver: boolean;
  readonly language: LanguageTag;
  /** its own language first, then those of its translations */
  readonly languages: readonly LanguageTag[];
  readonly letterhead: string | null;
  readonly addressee: Version["addressee"];
  readonly change: "first" | "editorial" | "substantive";
  readonly by: Who;
  readonly created: Instant;
}

/** What a coordinator attested of a wording. */
export interface Counting {
  readonly version: Hash;
  readonly by: Who;
  readonly asOf: Instant;
  readonly organisations: number;
  readonly countries: number;
  /** whether this desk's present endorsement is among those counted */
  readonly hasOurs: boolean;
}

/** All that somebody has to know who was invited to a letter. */
export interface Invitation extends AnswerSending {
  readonly campaign: Hash;
  /** of the wording to answer; of the campaign while there is none */
  readonly title: string;
  readonly isAccepted: boolean;
  /** this desk is itself one of the coordinators */
  readonly isCoordinator: boolean;
  readonly coordinators: readonly Inviter[];
  /** those to answer: one, or several that claim to be the current one, or none */
  readonly wordings: readonly Wording[];
  /** there is a wording that only a newer program can read */
  readonly needsNewerProgram: boolean;
  readonly card: OwnCardState;
  readonly answer: OwnAnswer;
  readonly answers: readonly EarlierAnswer[];
  readonly inputs: readonly OwnInput[];
  /** how many receipts for inputs of this desk are here */
  readonly receipts: number;
  readonly countings: readonly Counting[];
  /** who signed for the organisation the last time, under any letter */
  readonly lastSignatories: Endorsement["signatories"];
}

/** How this desk's own card is: without a good one nothing can be signed. */
export type OwnCardState =
  | { readonly state: "none" }
  /** its key was ended: nothing can be signed any more */
  | { readonly state: "ended" }
  | {
      readonly state: "good" | "lapsed";
      readonly organisation: string;
      readonly country: CountryCode;
      readonly expires: CalendarDate;
    };

export type InvitationFound =
  ({ readonly outcome: "found" } & Invitation) | { readonly outcome: "unknown-campaign" };

/** A campaign as an organisation sees it that was asked to take part. */
export async function invitation(desk: Desk, campaign: Hash): Promise<InvitationFound> {
  const genesis = findStatement(desk, campaignKind, campaign);
  if (!genesis) return { outcome: "unknown-campaign" };
  const own = ownKey(desk);
  const state = await stateOf(desk, campaign);
  const wordings = state.versions.heads.map((version) => wordingOf(desk, version));
  const answer = ownAnswerIn(state, own);
  const inputs = ownInputsTo(desk, campaign);
  return {
    outcome: "found",
    campaign,
    title: wordings.length === 1 ? wordings[0]!.title : genesis.statement.title,
    isAccepted: (await find(desk, campaignRecord, campaign)) !== null,
    isCoordinator: state.coordinators.some(({ key }) => key === own),
    coordinators: state.coordinators.map(({ key, role, revoked }) => ({
      ...whoIs(desk, key),
      role,
      isRevoked: revoked,
      card: cardToAdd(desk, key),
    })),
    wordings,
    needsNewerProgram: needsNewerProgram(desk, campaign, state.coordinators),
    card: ownCardState(desk),
    answer,
    answers: answersOf(state, own),
    inputs,
    receipts: statementsOfKind(desk, receiptKind).filter(({ statement }) =>
      inputs.some(({ hash }) => hash === statement.input),
    ).length,
    ...sendingOf(
      desk,
      state,
      (await findAll(desk, outgoingRecord)).map(({ value }) => value),
    ),
    countings: countingsOf(desk, state, answer),
    lastSignatories: lastSignatories(desk),
  };
}

/** Several at once, in the order asked for; those that are not here are left out. */
export async function invitations(
  desk: Desk,
  campaigns: readonly Hash[],
): Promise<{ readonly outcome: "listed"; readonly invitations: readonly Invitation[] }> {
  const found: Invitation[] = [];
  for (const campaign of new Set(campaigns)) {
    const one = await invitation(desk, campaign);
    if (one.outcome === "found") found.push(one);
  }
  return { outcome: "listed", invitations: found };
}

function wordingOf(desk: Desk, { hash, statement }: Signed<Version>): Wording {
  const { number, phase, kind, title, closes, language, translations, letterhead, addressee } = statement;
  return {
    hash,
    number,
    phase,
    kind,
    title,
    closes,
    isOver: closes !== null && desk.clock().slice(0, 10) > closes,
    language,
    languages: [language, ...translations.map((translation) => translation.language)],
    letterhead,
    addressee,
    change: statement.change,
    by: whoIs(desk, statement.key),
    created: statement.created,
  };
}

function cardToAdd(desk: Desk, key: string): string | null {
  if (desk.holdings.contacts.has(key) || key === ownKey(desk)) return null;
  const card = desk.holdings.newestCard(key);
  return card && cardText(card);
}

function ownCardState(desk: Desk): OwnCardState {
  if (hasKeyEnded(desk)) return { state: "ended" };
  const card = ownCard(desk)?.statement;
  if (!card) return { state: "none" };
  const { organisation, country, expires } = card;
  return { state: isLapsed(card, desk.clock()) ? "lapsed" : "good", organisation, country, expires };
}

/** Of each coordinator its newest, for the wordings in force. */
function countingsOf(desk: Desk, state: CampaignState, answer: OwnAnswer): readonly Counting[] {
  const acting = new Set(state.coordinators.filter(({ revoked }) => !revoked).map(({ key }) => key));
  const heads = new Set(state.versions.heads.map(({ hash }) => hash));
  const own = answer.answer === "endorsed" ? answer.hash : null;
  const newest = new Map(
    statementsOfKind(desk, tallyKind)
      .filter(({ statement }) => statement.campaign === state.campaign)
      .filter(({ statement }) => acting.has(statement.key) && heads.has(statement.version))
      .sort((a, b) => a.statement.seq - b.statement.seq)
      .map(({ statement }) => [statement.key, statement]),
  );
  return [...newest.values()].map(({ key, version, asOf, organisations, countries, listed, withheld }) => ({
    version,
    by: whoIs(desk, key),
    asOf,
    organisations,
    countries,
    hasOurs: own !== null && (listed.includes(own) || withheld.includes(own)),
  }));
}

function lastSignatories(desk: Desk): Endorsement["signatories"] {
  const own = statementsOfKind(desk, endorsementKind).filter(
    ({ statement }) => statement.key === ownKey(desk),
  );
  const [last] = own.sort((a, b) => b.statement.seq - a.statement.seq);
  return last?.statement.signatories ?? [];
}

/** The wording of this hash, when it is one of those that can be answered. */
export async function isHead(desk: Desk, version: Hash): Promise<boolean> {
  const campaign = findStatement(desk, versionKind, version)?.statement.campaign;
  if (campaign === undefined) return false;
  const { versions } = await stateOf(desk, campaign);
  return versions.heads.some(({ hash }) => hash === version);
}
