import type { CalendarDate, Hash, Instant, LanguageTag, PublicKey } from "../../core/encoding/values";
import type { Letter } from "../../core/letter/blocks";
import { receiptKind } from "../../core/letter/input";
import { versionKind } from "../../core/letter/version";
import type { Version } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { coordinatorsFor } from "./coordinators";
import { decisionsOn, mergeRecord, wordsOf } from "./decisions";
import type { Decisions, Verdict } from "./decisions";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { changedTwice, edited, withoutRepeats } from "../writing/edits";
import type { Edit, EditedBlock } from "../writing/edits";
import { astray, inputIndex } from "./inputIndex";
import type { InputIndex, SuggestionGroup } from "./inputIndex";
import { editFor, untouchedDraft } from "./mergeInputs";
import { packedAfter } from "../exchange/packedAfter";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import { draftRecord, find, findAll, outgoingRecord } from "../records";
import { statementsOfKind } from "../statements";
import { stateOf } from "./stateOf";

/** What of the inputs is looked at. */
export interface BoardQuery {
  /** null: the version that asks for input now, else the last one that did */
  readonly version: Hash | null;
  /** blocks are counted for what this organisation says alone; null for all */
  readonly by: PublicKey | null;
}

/** Somebody who gave input on the version. */
export interface Contributor extends Who {
  readonly input: Hash;
  readonly given: Instant;
  readonly suggestions: number;
  readonly comments: number;
  /** how many earlier inputs of theirs this one stands for */
  readonly older: number;
  /** it came after the next wording was made */
  readonly isLate: boolean;
}

/** How much there is on a block. Suggestions in the same words count once. */
export interface BlockCount {
  /** from 0, the start of the letter; `astray` for blocks that are not there */
  readonly block: number;
  readonly suggestions: number;
  readonly undecided: number;
  readonly comments: number;
}

export interface BoardVersion {
  readonly hash: Hash;
  readonly number: number;
  readonly inputs: number;
}

/** What was made of the inputs so far. */
export interface MadeBefore {
  readonly made: Instant;
  /** the draft, as long as it is there */
  readonly draft: string | null;
  /** nobody has worked on it since */
  readonly isUntouched: boolean;
}

export type InputBoard =
  | {
      readonly outcome: "told";
      readonly version: Hash;
      readonly number: number;
      readonly language: LanguageTag;
      readonly frame: Pick<Version, "letterhead" | "addressee">;
      readonly phase: "input" | "endorsement";
      readonly closes: CalendarDate | null;
      /** no newer wording builds on it */
      readonly isCurrent: boolean;
      /** those with inputs, and the one that asks for it now, the newest first */
      readonly versions: readonly BoardVersion[];
      /** only coordinators decide */
      readonly mayDecide: boolean;
      readonly letter: Letter;
      readonly contributors: readonly Contributor[];
      /** whatever is counted below */
      readonly all: Omit<BlockCount, "block">;
      /** of the blocks on which there is something, in order */
      readonly blocks: readonly BlockCount[];
      /** how the letter will read, as far as it was decided */
      readonly next: readonly EditedBlock[];
      /** blocks that more than one decision would change */
      readonly conflicts: readonly number[];
      readonly before: MadeBefore | null;
      /** why suggestions were not taken or adapted, the most used first: the same is often to be said again */
      readonly reasons: readonly string[];
      /** contributors who were answered here, and to whom nothing was packed since */
      readonly toTell: readonly Who[];
    }
  | { readonly outcome: "unknown-campaign" }
  /** no version ever asked for input */
  | { readonly outcome: "no-version" };

/** What was suggested and remarked on a version, by block, and where the decisions about it stand. */
export async function inputBoard(desk: Desk, campaign: Hash, query: BoardQuery): Promise<InputBoard> {
  const coordinators = await coordinatorsFor(desk, campaign);
  if (!coordinators.known) return { outcome: "unknown-campaign" };
  const { versions } = await stateOf(desk, campaign);
  const all = statementsOfKind(desk, versionKind).filter(({ statement }) => statement.campaign === campaign);
  const listed = await withInputs(desk, all, versions.heads);
  const chosen = listed.find(({ hash }) => hash === query.version) ?? listed[0];
  const index = chosen && (await inputIndex(desk, chosen.hash));
  if (!index) return { outcome: "no-version" };
  const decisions = await decisionsOn(desk, index);
  const { statement, hash } = index.version;
  const edits = withoutRepeats(editsDecided(index, decisions));
  const before = await find(desk, mergeRecord, hash);
  return {
    outcome: "told",
    version: hash,
    number: statement.number,
    language: statement.language,
    frame: { letterhead: statement.letterhead, addressee: statement.addressee },
    phase: statement.phase,
    closes: statement.closes,
    isCurrent: versions.heads.some((head) => head.hash === hash),
    versions: listed,
    mayDecide: coordinators.acting.has(ownKey(desk)),
    letter: index.letter,
    contributors: contributorsOf(desk, index, new Set(before?.inputs), before !== null),
    all: totalOf(countsOf(index, decisions, null)),
    blocks: countsOf(index, decisions, query.by),
    next: edited(index.letter, edits),
    conflicts: changedTwice(edits),
    before: before && {
      made: before.made,
      draft: (await find(desk, draftRecord, before.draft)) && before.draft,
      isUntouched: (await untouchedDraft(desk, hash)) !== null,
    },
    reasons: reasonsIn(index, decisions),
    toTell: await notTold(desk, index),
  };
}

/** What has inputs or asks for them now: what asks now comes first, then the newest. */
async function withInputs(
  desk: Desk,
  versions: readonly Signed<Version>[],
  heads: readonly Signed<Version>[],
): Promise<readonly BoardVersion[]> {
  const asking = new Set(heads.flatMap(({ hash, statement }) => (statement.phase === "input" ? hash : [])));
  const found = await Promise.all(
    versions.map(async ({ hash, statement: { number, phase } }) => {
      const inputs = (await inputIndex(desk, hash))?.inputs.size ?? 0;
      return { hash, number, inputs, isListed: inputs > 0 || phase === "input" };
    }),
  );
  return found
    .filter(({ isListed }) => isListed)
    .sort((a, b) => Number(asking.has(b.hash)) - Number(asking.has(a.hash)) || b.number - a.number)
    .map(({ hash, number, inputs }) => ({ hash, number, inputs }));
}

function contributorsOf(
  desk: Desk,
  { inputs, older }: InputIndex,
  seen: ReadonlySet<Hash>,
  isMade: boolean,
): readonly Contributor[] {
  return [...inputs.values()].map(({ hash, statement: { key, created, suggestions, comments } }) => ({
    ...whoIs(desk, key),
    input: hash,
    given: created,
    suggestions: suggestions.length,
    comments: comments.length,
    older: older.get(key)?.length ?? 0,
    isLate: isMade && !seen.has(hash),
  }));
}

/** True when there is nothing left to decide about it, whoever makes it. */
export function isSettled({ from }: SuggestionGroup, decisions: Decisions): boolean {
  return from.every((ref) => decisions(ref).isSettled);
}

function countsOf(
  { blocks, inputs }: InputIndex,
  decisions: Decisions,
  by: PublicKey | null,
): readonly BlockCount[] {
  const isOf = ({ input }: { readonly input: Hash }) =>
    by === null || inputs.get(input)?.statement.key === by;
  return [...blocks]
    .map(([block, { groups, comments }]) => {
      const found = groups.filter(({ from }) => from.some(isOf));
      return {
        block,
        suggestions: found.length,
        undecided: found.filter((group) => !isSettled(group, decisions)).length,
        comments: comments.filter(isOf).length,
      };
    })
    .filter(({ suggestions, comments }) => suggestions + comments > 0)
    .sort((a, b) => Number(a.block === astray) - Number(b.block === astray) || a.block - b.block);
}

function totalOf(counts: readonly BlockCount[]): Omit<BlockCount, "block"> {
  const sum = (of: keyof BlockCount) => counts.reduce((total, one) => total + one[of], 0);
  return { suggestions: sum("suggestions"), undecided: sum("undecided"), comments: sum("comments") };
}

/** What was decided to be done to the letter. */
export function editsDecided({ groups }: InputIndex, decisions: Decisions): readonly Edit[] {
  return [...groups.values()].flatMap((group) =>
    group.from.flatMap((ref) => {
      const { verdict } = decisions(ref);
      const edit = verdict && editOf(group, verdict);
      return edit ? [edit] : [];
    }),
  );
}

function editOf(group: SuggestionGroup, verdict: Verdict): Edit | null {
  const { op, block, fit } = group;
  switch (verdict.outcome) {
    case "not taken":
      return null;
    case "taken":
      return fit === "fits" ? editFor(op, block, group.after) : null;
    case "adapted":
      // The words of a receipt from elsewhere, or from before a loss, are not here.
      return verdict.adapted === null ? null : editFor(op, block, wordsOf(group, verdict));
  }
}

/** How many reasons are offered to be used again. */
const mostReasons = 6;

function reasonsIn({ groups }: InputIndex, decisions: Decisions): readonly string[] {
  const times = new Map<string, number>();
  for (const { from } of groups.values()) {
    const reasons = new Set(from.flatMap((ref) => decisions(ref).verdict?.reason ?? []));
    for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostReasons)
    .map(([reason]) => reason);
}

/** Those whom a receipt of this desk is for, and who were sent nothing about the campaign since it was signed. */
async function notTold(desk: Desk, { version, inputs }: InputIndex): Promise<readonly Who[]> {
  const { campaign } = version.statement;
  const sent = (await findAll(desk, outgoingRecord))
    .map(({ value }) => value)
    .filter(({ campaigns }) => campaigns.includes(campaign));
  const keys = new Set<PublicKey>();
  for (const { hash, statement } of statementsOfKind(desk, receiptKind)) {
    const author = inputs.get(statement.input)?.statement.key;
    if (author === undefined || statement.key !== ownKey(desk)) continue;
    const wasSent = sent.some((file) => file.to.includes(author) && packedAfter(file, statement));
    const isHeld = desk.holdings.statements.get(hash)?.heldBy.includes(author) === true;
    if (!wasSent && !isHeld) keys.add(author);
  }
  return [...keys].map((key) => whoIs(desk, key));
}
