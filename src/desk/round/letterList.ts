import { parseLetter } from "../../core/letter/parse";
import { titleOf } from "../../core/letter/plain";
import { inputKind } from "../../core/letter/input";
import type { Version } from "../../core/letter/version";
import { campaignKind } from "../../core/endorsement/campaign";
import type { Campaign } from "../../core/endorsement/campaign";
import { declineKind, endorsementKind, withdrawalKind } from "../../core/endorsement/answers";
import type { Answer } from "../../core/endorsement/answers";
import type { CampaignState } from "../../core/endorsement/state";
import { leftBehind } from "../../core/endorsement/versions";
import type { CalendarDate, Hash, Instant, LanguageTag } from "../../core/encoding/values";
import { byCodePoint } from "../../core/encoding/values";
import type { Envelope, Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { sendingOf } from "../answering/answerSending";
import { presentState } from "./presentState";
import { isUnsentVersion } from "./versionSending";
import { campaignRecord, draftRecord, find, findAll, newCampaign, outgoingRecord } from "../records";
import type { CampaignRecord, DraftAddressee, DraftRecord, OutgoingRecord } from "../records";
import { onlyKind, statementsOfKind } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** Where a letter is on its way. */
export type LetterStep = "draft" | "input" | "endorsement" | "closed" | "delivered";

/** What this desk said to an invitation last. */
export type OwnAnswer = "none" | "endorsed" | "endorsed-earlier" | "declined" | "withdrawn" | "input-given";

/** One letter, as a list tells it: a campaign, or a draft that has founded none yet. */
export interface LetterRow {
  /** the campaign's, else the draft's */
  readonly id: string;
  readonly campaign: Hash | null;
  /** the draft that was worked on last: the letter's first one, or a new wording */
  readonly draft: string | null;
  readonly title: string;
  readonly kind: "letter" | "brief";
  readonly language: LanguageTag;
  readonly addressee: DraftAddressee;
  /** "coordinator": also a successor whose take-over this desk accepted */
  readonly role: "coordinator" | "successor" | "invited";
  /** accepted by hand, or founded here */
  readonly accepted: boolean;
  /** who founded it; null for a draft, and when nothing of the founding is here */
  readonly founder: Who | null;
  readonly step: LetterStep;
  readonly closes: CalendarDate | null;
  /** of the current version; 0 when there is none */
  readonly number: number;
  /** that are counted for the current version */
  readonly organisations: number;
  readonly invited: number;
  /** organisations that answered anything, to any version */
  readonly answered: number;
  /** organisations that gave input on the current version */
  readonly inputs: number;
  /** answers that wait for a coordinator's word on whether their organisation belongs; 0 for others */
  readonly toAdmit: number;
  readonly ownAnswer: OwnAnswer;
  /**
   * Something of it is signed here, and was packed for nobody yet: the current version, where this desk published it for
   * somebody who uses the program; else what this desk answered to its coordinators.
   */
  readonly isUnsent: boolean;
  readonly severalHeads: boolean;
  /** a successor's version waits for this desk to accept the take-over */
  readonly isTakeOverOffered: boolean;
  /** a version was set aside with its author's key, and no coordinator decided yet whether it goes on */
  readonly isLeftBehind: boolean;
  /** when something of it was made last, as far as is known */
  readonly newest: Instant;
}

export interface LettersListed {
  readonly outcome: "listed";
  /** the one with the newest first */
  readonly letters: readonly LetterRow[];
}

/** All letters on this desk: those it coordinates, those it was invited to, and those that are only being written. */
export async function letters(desk: Desk): Promise<LettersListed> {
  const drafts = newestDrafts(await findAll(desk, draftRecord));
  const now = desk.clock();
  const outgoing = (await findAll(desk, outgoingRecord)).map(({ value }) => value);
  const campaigns = statementsOfKind(desk, campaignKind);
  const rows: LetterRow[] = [];
  for (const genesis of campaigns) {
    const record = await find(desk, campaignRecord, genesis.hash);
    const state = await presentState(desk, genesis.hash);
    const draft = drafts.ofCampaign.get(genesis.hash) ?? null;
    const seen = newestIn(desk, genesis.hash, now);
    rows.push(campaignRow(desk, { genesis, record, state, draft, seen, outgoing }));
  }
  const known = new Set(campaigns.map(({ hash }) => hash));
  for (const { id, value } of drafts.all) {
    if (value.campaign === null || !known.has(value.campaign)) rows.push(draftRow(id, value));
  }
  rows.sort((a, b) => byCodePoint(b.newest, a.newest) || byCodePoint(a.id, b.id));
  return { outcome: "listed", letters: rows };
}

interface KeptDraft {
  readonly id: string;
  readonly value: DraftRecord;
}

function newestDrafts(all: readonly KeptDraft[]) {
  const ofCampaign = new Map<Hash, KeptDraft>();
  for (const draft of all) {
    const { campaign, changed } = draft.value;
    if (campaign === null) continue;
    const known = ofCampaign.get(campaign);
    if (!known || known.value.changed < changed) ofCampaign.set(campaign, draft);
  }
  return { all, ofCampaign };
}

/** When the newest statement of a campaign was made. What is dated in the future counts as made now. */
function newestIn({ holdings }: Desk, campaign: Hash, now: Instant): Instant {
  const made = holdings.ofCampaign(campaign).map(({ statement: { created } }) => created);
  return made.reduce((newest, created) => (created > now ? now : created > newest ? created : newest), "");
}

interface OneCampaign {
  readonly genesis: Signed<Campaign>;
  readonly record: CampaignRecord | null;
  readonly state: CampaignState;
  readonly draft: KeptDraft | null;
  readonly seen: Instant;
  readonly outgoing: readonly OutgoingRecord[];
}

function campaignRow(desk: Desk, { genesis, record, state, draft, seen, outgoing }: OneCampaign): LetterRow {
  const { hash: campaign, statement } = genesis;
  const { heads } = state.versions;
  const left = leftBehind(state.versions);
  // Of several heads none is current: the one with the highest number stands for the letter in a list. Where none is in
  // force, what was set aside tells which letter it is.
  const shown =
    [...(heads.length > 0 ? heads : left)].sort((a, b) => b.statement.number - a.statement.number)[0] ?? null;
  const { invited, closed, delivered } = record ?? newCampaign;
  const role = roleIn(desk, genesis, state);
  return {
    ...factsOf(shown?.statement ?? null, draft?.value ?? null, statement),
    id: campaign,
    campaign,
    draft: draft?.id ?? null,
    role,
    accepted: record !== null || statement.key === ownKey(desk),
    founder: whoIs(desk, statement.key),
    step: delivered !== null ? "delivered" : closed !== null ? "closed" : (shown?.statement.phase ?? "draft"),
    closes: shown?.statement.closes ?? null,
    number: shown?.statement.number ?? 0,
    organisations: state.counts.organisations,
    invited: invited.length,
    answered: answeredIn(state),
    inputs: shown?.statement.phase === "input" ? inputsOn(desk, shown) : 0,
    toAdmit: state.coordinators.some(({ key }) => key === ownKey(desk)) ? state.unadmitted.length : 0,
    ownAnswer: ownAnswer(desk, campaign, shown?.hash ?? null),
    isUnsent:
      role === "coordinator"
        ? shown !== null && isUnsentVersion(desk, shown, outgoing, invited)
        : sendingOf(desk, state, outgoing).unsent.length > 0,
    severalHeads: heads.length > 1,
    isTakeOverOffered: [...state.versions.all.values()].some(({ standing }) => standing === "offered"),
    isLeftBehind: left.length > 0,
    newest: draft !== null && draft.value.changed > seen ? draft.value.changed : seen,
  };
}

/** What a letter is called and to whom it goes: by its version, else by what is being written, else by its founding. */
function factsOf(
  version: Version | null,
  draft: DraftRecord | null,
  { title }: Campaign,
): Pick<LetterRow, "title" | "kind" | "language" | "addressee"> {
  if (version !== null) return { ...version, addressee: lines(version.addressee) };
  if (draft !== null) return draftFacts(draft);
  return {
    title,
    kind: "letter",
    language: "en",
    addressee: { name: null, office: null, organisation: null },
  };
}

function draftFacts({ text, kind, language, addressee }: DraftRecord) {
  return { title: titleOf(parseLetter(text)), kind, language, addressee: lines(addressee) };
}

function lines({ name, office, organisation }: DraftAddressee): DraftAddressee {
  return { name, office, organisation };
}

/** What this desk is in a campaign. */
export function roleIn(
  desk: Desk,
  { statement }: Signed<Campaign>,
  { coordinators }: Pick<CampaignState, "coordinators">,
): LetterRow["role"] {
  const own = ownKey(desk);
  if (coordinators.some(({ key }) => key === own)) return "coordinator";
  return statement.successors.includes(own) ? "successor" : "invited";
}

/** By key, once each, wherever the answer ended up. */
function answeredIn(state: CampaignState): number {
  const counted = state.counted.map(({ endorsement }) => endorsement.statement.key);
  const others = [
    ...state.otherVersions.flatMap(({ counted }) => counted.map(({ endorsement }) => endorsement)),
    ...[state.withdrawn, state.declined, state.held, state.undetermined, state.expired].flatMap(answersIn),
    ...[state.unadmitted, state.unmet, state.superseded].flatMap(answersIn),
  ];
  return new Set([...counted, ...others.map(({ statement }) => statement.key)]).size;
}

function answersIn(placed: CampaignState["held"]): readonly Signed<Envelope>[] {
  return placed.map(({ answer }) => answer);
}

/** By key, once each. */
function inputsOn({ holdings }: Desk, { hash, statement: { campaign } }: Signed<Version>): number {
  const inputs = onlyKind(holdings.ofCampaign(campaign), inputKind);
  return new Set(inputs.flatMap(({ statement: { key, version } }) => (version === hash ? [key] : []))).size;
}

function ownAnswer(desk: Desk, campaign: Hash, current: Hash | null): OwnAnswer {
  const own = ownKey(desk);
  const said = desk.holdings.ofCampaign(campaign).filter(({ statement }) => statement.key === own);
  const answer = newestOf<Answer>([
    ...onlyKind(said, endorsementKind),
    ...onlyKind(said, declineKind),
    ...onlyKind(said, withdrawalKind),
  ]);
  const statement = answer?.statement;
  switch (statement?.type) {
    case endorsementKind.type:
      return statement.version === current ? "endorsed" : "endorsed-earlier";
    case declineKind.type:
      return "declined";
    case withdrawalKind.type:
      return "withdrawn";
    default: {
      const gave = onlyKind(said, inputKind).some(({ statement: { version } }) => version === current);
      return gave ? "input-given" : "none";
    }
  }
}

function newestOf<S extends Envelope>(statements: readonly Signed<S>[]): Signed<S> | null {
  return statements.reduce<Signed<S> | null>(
    (newest, one) => (newest === null || newest.statement.seq < one.statement.seq ? one : newest),
    null,
  );
}

function draftRow(id: string, draft: DraftRecord): LetterRow {
  return {
    ...draftFacts(draft),
    id,
    campaign: null,
    draft: id,
    role: "coordinator",
    accepted: true,
    founder: null,
    step: "draft",
    closes: null,
    number: 0,
    organisations: 0,
    invited: 0,
    answered: 0,
    inputs: 0,
    toAdmit: 0,
    ownAnswer: "none",
    isUnsent: false,
    severalHeads: false,
    isTakeOverOffered: false,
    isLeftBehind: false,
    newest: draft.changed,
  };
}
