import type { Block, Letter } from "../../core/letter/blocks";
import { writeBlock } from "../../core/letter/write";

/** What is done to a letter at one of its blocks. */
export interface Edit {
  readonly op: "replace" | "delete" | "insert";
  /** 1-based; an insertion goes behind it, and 0 is the start */
  readonly block: number;
  /** null for a deletion */
  readonly after: Block | null;
}

/** A block of a letter that edits were made to. */
export interface EditedBlock {
  readonly block: Block;
  /** the number of the block that it was, or that it stands behind */
  readonly of: number;
  /** "open": several edits would change it, and none was made */
  readonly is: "kept" | "changed" | "removed" | "added" | "open";
}

/** What several organisations suggest in the same words is done once. */
export function withoutRepeats(edits: readonly Edit[]): readonly Edit[] {
  const found = new Map<string, Edit>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.op, edit.block, edit.after && writeBlock(edit.after)]);
    if (!found.has(key)) found.set(key, edit);
  }
  return [...found.values()];
}

/** The blocks that more than one of the edits would change, in order. */
export function changedTwice(edits: readonly Edit[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { op, block } of edits) if (op !== "insert") times.set(block, (times.get(block) ?? 0) + 1);
  return [...times].flatMap(([block, count]) => (count > 1 ? [block] : [])).sort((a, b) => a - b);
}

/** Makes edits, none of them twice. Insertions go behind their block, in the order in which they are given. */
export function edited(letter: Letter, edits: readonly Edit[]): readonly EditedBlock[] {
  const open = new Set(changedTwice(edits));
  const byBlock = new Map<number, Edit[]>();
  for (const edit of edits) {
    const there = byBlock.get(edit.block);
    if (there) there.push(edit);
    else byBlock.set(edit.block, [edit]);
  }
  const added = (of: number): readonly EditedBlock[] =>
    (byBlock.get(of) ?? []).flatMap(({ op, after }) =>
      op === "insert" && after ? [{ block: after, of, is: "added" as const }] : [],
    );
  const changed = (block: Block, of: number): EditedBlock => {
    if (open.has(of)) return { block, of, is: "open" };
    const edit = byBlock.get(of)?.find(({ op }) => op !== "insert");
    if (!edit) return { block, of, is: "kept" };
    return edit.after ? { block: edit.after, of, is: "changed" } : { block, of, is: "removed" };
  };
  return [...added(0), ...letter.flatMap((block, at) => [changed(block, at + 1), ...added(at + 1)])];
}

/** The letter that results. */
export function editedLetter(blocks: readonly EditedBlock[]): Letter {
  return blocks.flatMap(({ block, is }) => (is === "removed" ? [] : [block]));
}
