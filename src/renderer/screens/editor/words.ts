import type { Letter } from "../../../core/letter/blocks";
import { titleOf, wordCount } from "../../../core/letter/plain";
import { emptyTitle } from "../../editor/emptyTitle";

/** The words of a letter, its notes included. A title that is missing is none. */
export function wordsOf(letter: Letter): number {
  return wordCount(titleOf(letter) === emptyTitle ? letter.slice(1) : letter);
}
