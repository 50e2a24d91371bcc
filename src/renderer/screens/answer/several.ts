import type { Hash, LanguageTag } from "../../../core/encoding/values";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import type { Choice, ChoiceFaults } from "./choice";
import { faultsIn } from "./choice";

/** What can be done about one of several letters now. */
export type LetterState =
  /** it was not accepted yet */
  | "invited"
  /** its wording that asks for endorsement can be signed */
  | "open"
  /** this wording is signed already */
  | "endorsed"
  /** it asks for input: that is given on its own page */
  | "input"
  /** several wordings, none, or one that only a newer program reads: its own page says more */
  | "apart";

export function stateOf({ isAccepted, wordings, needsNewerProgram, answer }: Invitation): LetterState {
  const [wording, ...others] = wordings;
  if (wording === undefined || others.length > 0 || needsNewerProgram) return "apart";
  if (!isAccepted) return "invited";
  if (wording.phase === "input") return "input";
  return answer.answer === "endorsed" && answer.version === wording.hash ? "endorsed" : "open";
}

/** The wording that was read, and in which language: that and no other is signed. */
export interface Read {
  readonly wording: Wording;
  readonly language: LanguageTag;
}

/** What somebody decided about several letters. */
export interface Decisions {
  /** by campaign: what was opened and read */
  readonly read: ReadonlyMap<Hash, Read>;
  /** campaigns that are to be signed */
  readonly chosen: ReadonlySet<Hash>;
  /** one choice for all, or each its own */
  readonly isShared: boolean;
  readonly shared: Choice;
  /** by campaign, where each has its own */
  readonly own: ReadonlyMap<Hash, Choice>;
}

/** What one letter is signed with. */
export function choiceFor({ isShared, shared, own }: Decisions, campaign: Hash): Choice {
  return isShared ? shared : (own.get(campaign) ?? shared);
}

/** What is in the way, by campaign; "" for the shared choice. Empty when nothing is. */
export function faultsOf(decisions: Decisions): ReadonlyMap<Hash, ChoiceFaults> {
  const asked: readonly (readonly [Hash, Choice])[] = decisions.isShared
    ? [["", decisions.shared]]
    : [...decisions.chosen].map((campaign) => [campaign, choiceFor(decisions, campaign)]);
  return new Map(
    asked.flatMap(([campaign, choice]) => {
      const faults = faultsIn(choice);
      return faults === null ? [] : [[campaign, faults] as const];
    }),
  );
}

/** Only what was read, and was not overtaken since, can be chosen. */
export function canChoose(invitation: Invitation, read: Read | undefined): boolean {
  return (
    stateOf(invitation) === "open" &&
    read !== undefined &&
    invitation.wordings.some(({ hash }) => hash === read.wording.hash)
  );
}
