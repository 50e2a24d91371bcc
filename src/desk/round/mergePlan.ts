import type { Hash } from "../../core/encoding/values";
import type { Block } from "../../core/letter/blocks";
import { parseBlock } from "../../core/letter/parse";
import { coordinatorsFor } from "./coordinators";
import { decisionsOn, mergeRecord } from "./decisions";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { changedTwice, withoutRepeats } from "../writing/edits";
import { editsDecided, isSettled } from "./inputBoard";
import { inputIndex } from "./inputIndex";
import { onBoard } from "./inputsOnBlock";
import type { SuggestionOnBoard } from "./inputsOnBlock";
import { untouchedDraft } from "./mergeInputs";
import type { Decision, Makes } from "./mergeInputs";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import { draftRecord, find } from "../records";
import { stateOf } from "./stateOf";

/** A suggestion that was decided on, with the block as it stands. */
export interface PlannedSuggestion extends SuggestionOnBoard {
  readonly before: Block | null;
}

/** What will come of the decisions, before it does. */
export type MergePlan =
  | {
      readonly outcome: "planned";
      readonly makes: Makes;
      /**
       * the draft that was made before:
       * - "none"
       * - "replaced": nobody has worked on it, and the new one takes its place
       * - "beside": somebody has; it stays as it is
       */
      readonly draft: "none" | "replaced" | "beside";
      readonly decided: readonly PlannedSuggestion[];
      /** how many suggestions stay undecided: nobody hears about them yet */
      readonly undecided: number;
      readonly conflicts: readonly number[];
      /** what `mergeInputs` is to be given */
      readonly decisions: readonly Decision[];
      /** whom a new answer is for */
      readonly answered: readonly Who[];
    }
  | { readonly outcome: "unknown-version" }
  | { readonly outcome: "not-a-coordinator" };

/** What would come of merging a version's inputs now. */
export async function mergePlan(desk: Desk, version: Hash): Promise<MergePlan> {
  const index = await inputIndex(desk, version);
  if (!index) return { outcome: "unknown-version" };
  const { campaign } = index.version.statement;
  if (!(await coordinatorsFor(desk, campaign)).acting.has(ownKey(desk))) {
    return { outcome: "not-a-coordinator" };
  }
  const decisions = await decisionsOn(desk, index);
  const groups = [...index.blocks.values()].flatMap(({ groups }) => groups);
  const decided = groups.filter(({ from }) => from.some((ref) => decisions(ref).verdict !== null));
  const all = groups.flatMap(({ from }) => from.map((ref) => ({ ...ref, ...decisions(ref) })));
  const { heads } = (await stateOf(desk, campaign)).versions;
  const news = new Set(
    all.flatMap(({ input, verdict, isAnswered }) => (verdict && !isAnswered ? [input] : [])),
  );
  return {
    outcome: "planned",
    makes: heads.some(({ hash }) => hash === version) ? "draft" : "answers",
    draft: await earlierDraft(desk, version),
    decided: decided
      .toSorted((a, b) => a.block - b.block)
      .map((group) => ({
        ...onBoard(desk, index, decisions, group),
        before: index.letter[group.block - 1] ?? null,
      })),
    undecided: groups.filter((group) => !isSettled(group, decisions)).length,
    conflicts: changedTwice(withoutRepeats(editsDecided(index, decisions))),
    decisions: all.flatMap(({ input, suggestion, verdict }): readonly Decision[] => {
      if (!verdict) return [];
      const { outcome, adapted, reason } = verdict;
      // Adapted words that are not here cannot be put in again: that was answered, and is left as it is.
      if (outcome === "adapted" && adapted === null) return [];
      return [
        { input, suggestion, outcome, reason, ...(adapted !== null && { adapted: parseBlock(adapted) }) },
      ];
    }),
    answered: [...news].map((input) => whoIs(desk, index.inputs.get(input)!.statement.key)),
  };
}

async function earlierDraft(desk: Desk, version: Hash): Promise<"none" | "replaced" | "beside"> {
  const made = await find(desk, mergeRecord, version);
  if (!made || !(await find(desk, draftRecord, made.draft))) return "none";
  return (await untouchedDraft(desk, version)) === null ? "beside" : "replaced";
}
