import { diffWordsWithSpace } from "diff";
import type { Block, Inline } from "../../../core/letter/blocks";

interface BlockDifferenceProps {
  /** null for a block that was not there */
  readonly before: Block | null;
  /** null for a block that is gone */
  readonly after: Block | null;
}

/** What became of one block, word by word: what is gone is struck out, what came is underlined. */
export function BlockDifference({ before, after }: BlockDifferenceProps) {
  const changes = diffWordsWithSpace(before ? wordsOf(before) : "", after ? wordsOf(after) : "");
  return (
    <p className="difference">
      {changes.map(({ value, added, removed }, at) => {
        const Part = added ? "ins" : removed ? "del" : "span";
        // Parts have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        return <Part key={at}>{value}</Part>;
      })}
    </p>
  );
}

function wordsOf(block: Block): string {
  if (block.kind === "list") return block.items.map(inlineWords).join("\n");
  return inlineWords(block.content);
}

function inlineWords(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === "break") return "\n";
      return inline.kind === "note" ? `[${inlineWords(inline.content)}]` : inline.text;
    })
    .join("");
}
