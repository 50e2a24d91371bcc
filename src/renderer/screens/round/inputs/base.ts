import type { Block } from "../../../../core/letter/blocks";
import { parseBlock } from "../../../../core/letter/parse";
import { writeBlock } from "../../../../core/letter/write";
import type { SuggestionOnBoard } from "../../../../desk/round/inputsOnBlock";
import { reworded, wordsOf } from "../../answer/rewording";

/** What is adapted: a block whose words are changed, and whose kind and marks stay. */
export interface Adapting {
  readonly base: Block;
  /** the words to begin with */
  readonly words: string;
}

const emptyParagraph: Block = { kind: "paragraph", role: "body", content: [] };

/**
 * What one begins with who adapts a suggestion; null for one that cannot be.
 *
 * @param adapted - what it was adapted to before, as a letter writes it
 */
export function adaptingOf(
  { op, block, fit, after, unreadable }: SuggestionOnBoard,
  before: Block | null,
  adapted: string | null,
): Adapting | null {
  if (fit === "other-text" || fit === "no-such-block" || (op === "insert" && block === 0)) return null;
  if (adapted !== null) {
    const base = parseBlock(adapted);
    return { base, words: wordsOf(base) };
  }
  const own = op === "insert" ? emptyParagraph : (before ?? emptyParagraph);
  if (unreadable !== null) return { base: own, words: unreadable.trim() };
  if (fit === "title") {
    // Its words are wanted, not its being a title or none.
    return { base: own, words: wordsOf(after ?? own) };
  }
  const base = after ?? own;
  return { base, words: wordsOf(base) };
}

/** What comes of the words that were typed. */
export type Typed =
  | { readonly outcome: "block"; readonly written: string }
  /** they are the suggested ones */
  | { readonly outcome: "same" }
  | { readonly outcome: "empty" }
  | { readonly outcome: "unfit" };

/** @param suggested - as a letter writes it; null for a deletion, and for what is no block */
export function typed({ base }: Adapting, words: string, suggested: string | null): Typed {
  const made = reworded(base, words);
  if (made.outcome !== "block") return made;
  const written = writeBlock(made.block);
  return written === suggested ? { outcome: "same" } : { outcome: "block", written };
}
