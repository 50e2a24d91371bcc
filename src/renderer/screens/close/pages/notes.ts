import type { Block, Inline, Letter } from "../../../../core/letter/blocks";

type Note = Extract<Inline, { readonly kind: "note" }>;

/** The notes of a letter in the order of their numbers, and each one's number. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly numberOf: (note: Inline) => number;
}

/** @param first - the number of the first one */
export function notesIn(letter: Letter, first: number): Notes {
  const notes = letter.flatMap(contentsOf).filter((inline): inline is Note => inline.kind === "note");
  const numbers = new Map<Inline, number>(notes.map((note, at) => [note, first + at]));
  return { notes, numberOf: (note) => numbers.get(note) ?? 0 };
}

function contentsOf(block: Block): readonly Inline[] {
  return block.kind === "list" ? block.items.flat() : block.content;
}
