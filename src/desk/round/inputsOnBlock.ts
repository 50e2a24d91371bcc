import type { Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Block } from "../../core/letter/blocks";
import { decisionsOn } from "./decisions";
import type { Decisions, Verdict } from "./decisions";
import type { Desk } from "../desk";
import { inputIndex } from "./inputIndex";
import type { CommentOn, Fit, InputIndex, SuggestionGroup } from "./inputIndex";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** What of a block's inputs is wanted. */
export interface BlockQuery {
  readonly version: Hash;
  /** from 0, the start of the letter; `astray` for blocks that are not there */
  readonly block: number;
  /** what this organisation says, with others who suggest the same; null for all */
  readonly by: PublicKey | null;
  /** only what is still to be decided */
  readonly undecidedOnly: boolean;
  /** suggestions that stay on the list although they were decided meanwhile, by id */
  readonly also: readonly string[];
  /** at most so many suggestions, and as many comments */
  readonly most: number;
}

/** Somebody who makes a suggestion, and what was answered to it. */
export interface Suggester extends Who {
  readonly input: Hash;
  /** its number in that input, from 1 */
  readonly suggestion: number;
  readonly isDecided: boolean;
  /** this desk signed what became of it */
  readonly isAnswered: boolean;
}

/** What another coordinator answered. */
export interface OtherAnswer extends Who {
  readonly outcome: Verdict["outcome"];
  readonly reason: string | null;
}

/** A suggestion with everyone who makes it. */
export interface SuggestionOnBoard {
  readonly id: string;
  readonly op: "replace" | "delete" | "insert";
  /** the block it names, also when there is none */
  readonly block: number;
  readonly fit: Fit;
  /** null for a deletion, and for what is no block */
  readonly after: Block | null;
  /** what came, where it is no block */
  readonly unreadable: string | null;
  readonly from: readonly Suggester[];
  /** what was decided, for all of them or for some */
  readonly verdict: VerdictOnBoard | null;
  /** nothing is left to be decided, whoever makes it */
  readonly isSettled: boolean;
  /** everyone who makes it has a signed answer */
  readonly isAnswered: boolean;
  readonly others: readonly OtherAnswer[];
}

export interface VerdictOnBoard extends Pick<Verdict, "outcome" | "reason"> {
  /** as a letter writes it */
  readonly adapted: string | null;
}

export interface CommentOnBoard extends Who {
  readonly quote: string | null;
  readonly text: string;
  readonly given: Instant;
}

export type InputsOnBlock =
  | {
      readonly outcome: "listed";
      /** as it stands; null at the start and for blocks that are not there */
      readonly before: Block | null;
      readonly suggestions: readonly SuggestionOnBoard[];
      /** how many there are of this kind, on the list or not */
      readonly found: number;
      readonly comments: readonly CommentOnBoard[];
      readonly commentsFound: number;
    }
  | { readonly outcome: "unknown-version" };

/** What was suggested and remarked on one block, with what was decided. */
export async function inputsOnBlock(desk: Desk, query: BlockQuery): Promise<InputsOnBlock> {
  const index = await inputIndex(desk, query.version);
  if (!index) return { outcome: "unknown-version" };
  const decisions = await decisionsOn(desk, index);
  const { groups, comments } = index.blocks.get(query.block) ?? { groups: [], comments: [] };
  const found = groups.filter((group) => isWanted(group, query, index, decisions));
  const remarks = comments.filter((comment) => query.by === null || keyOf(index, comment) === query.by);
  return {
    outcome: "listed",
    before: index.letter[query.block - 1] ?? null,
    suggestions: found.slice(0, query.most).map((group) => onBoard(desk, index, decisions, group)),
    found: found.length,
    comments: remarks.slice(0, query.most).map((comment) => ({
      ...whoIs(desk, keyOf(index, comment)),
      quote: comment.quote,
      text: comment.text,
      given: index.inputs.get(comment.input)!.statement.created,
    })),
    commentsFound: remarks.length,
  };
}

function isWanted(
  { id, from }: SuggestionGroup,
  { by, undecidedOnly, also }: BlockQuery,
  index: InputIndex,
  decisions: Decisions,
): boolean {
  if (by !== null && !from.some((ref) => keyOf(index, ref) === by)) return false;
  return !undecidedOnly || also.includes(id) || from.some((ref) => !decisions(ref).isSettled);
}

function keyOf({ inputs }: InputIndex, { input }: Pick<CommentOn, "input">): PublicKey {
  return inputs.get(input)!.statement.key;
}

/** A suggestion as a board shows it. */
export function onBoard(
  desk: Desk,
  index: InputIndex,
  decisions: Decisions,
  { id, op, block, fit, after, written, from }: SuggestionGroup,
): SuggestionOnBoard {
  const decided = from.map((ref) => ({ ref, ...decisions(ref) }));
  const others = decided.flatMap(({ answers }) => answers).filter(({ by }) => !whoIs(desk, by).isOwn);
  return {
    id,
    op,
    block,
    fit,
    after,
    unreadable: fit === "not-a-block" ? written : null,
    from: decided.map(({ ref, verdict, isAnswered }) => ({
      ...whoIs(desk, keyOf(index, ref)),
      ...ref,
      isDecided: verdict !== null,
      isAnswered,
    })),
    verdict: decided.find(({ verdict }) => verdict !== null)?.verdict ?? null,
    isSettled: decided.every((one) => one.isSettled),
    isAnswered: decided.every(({ isAnswered }) => isAnswered),
    others: distinct(others).map(({ by, outcome, reason }) => ({
      ...whoIs(desk, by),
      outcome,
      reason,
    })),
  };
}

/** Of each coordinator who answered several in the same words, one answer. */
function distinct<
  A extends { readonly by: PublicKey; readonly outcome: string; readonly reason: string | null },
>(answers: readonly A[]): readonly A[] {
  const found = new Map(answers.map((one) => [JSON.stringify([one.by, one.outcome, one.reason]), one]));
  return [...found.values()];
}
