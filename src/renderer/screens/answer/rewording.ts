import { diffArrays } from "diff";
import type { Block, Inline, Note } from "../../../core/letter/blocks";
import { normaliseBlock } from "../../../core/letter/normalise";
import { blockContents } from "../../../core/letter/plain";
import type { InsertedKind } from "../../../desk/answering/inputDraft";

/**
 * A block as somebody edits it who knows nothing of its grammar: its words alone, with a line for each break or item.
 * Marks, links and notes are out of sight and stay with the words that stay.
 */

/** What words make of a block. */
export type Reworded =
  | { readonly outcome: "block"; readonly block: Block }
  /** no word is left */
  | { readonly outcome: "empty" }
  /** there are characters that no letter may hold */
  | { readonly outcome: "unfit" };

/** The words of a block, to be edited. */
export function wordsOf(block: Block): string {
  return blockContents(block).map(plain).join("\n");
}

/** True for a block with notes, which its words do not show. */
export function hasNotes(block: Block): boolean {
  return blockContents(block).some((content) => content.some(({ kind }) => kind === "note"));
}

/** The block with other words in it, of the same kind. */
export function reworded(block: Block, words: string): Reworded {
  const old = laidOut(block);
  const now = tidy(words);
  return built(block, now, moved(old, now));
}

/** A new block of these words. */
export function newBlock(kind: InsertedKind, words: string): Reworded {
  const now = tidy(words);
  return built(shapeOf(kind), now, { marks: Array.from(now, () => unmarked), notes: [] });
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
}

const unmarked: Marks = { bold: false, italic: false, link: null };

interface Placed {
  /** one for each UTF-16 unit of the words */
  readonly marks: readonly Marks[];
  /** before which unit each note stands */
  readonly notes: readonly { readonly at: number; readonly note: Note }[];
}

interface LaidOut extends Placed {
  readonly words: string;
}

function plain(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "break" ? "\n" : ""))
    .join("");
}

function laidOut(block: Block): LaidOut {
  let words = "";
  const marks: Marks[] = [];
  const notes: { at: number; note: Note }[] = [];
  const add = (text: string, { bold, italic, link }: Marks): void => {
    words += text;
    for (let i = 0; i < text.length; i++) marks.push({ bold, italic, link });
  };
  for (const [at, content] of blockContents(block).entries()) {
    if (at > 0) add("\n", unmarked);
    for (const inline of content) {
      if (inline.kind === "note") notes.push({ at: words.length, note: inline });
      else if (inline.kind === "break") add("\n", unmarked);
      else add(inline.text, inline);
    }
  }
  return { words, marks, notes };
}

/** What is invisible and came along when words were pasted; line ends as a letter has them. */
const unseen = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** What else a letter does not take as it is, such as two spaces together, the grammar sets right run by run. */
function tidy(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(unseen, "");
}

/** Where the marks and notes of some words are in others: a word that stayed keeps its own. */
function moved(old: LaidOut, now: string): Placed {
  const marks: Marks[] = [];
  /** for each place in the old words, that in the new ones */
  const places: number[] = [];
  let [from, to] = [0, 0];
  let replaced: readonly Marks[] = [];
  for (const { added, removed, value } of changes(parts(old.words), parts(now))) {
    const length = value.join("").length;
    if (removed) {
      replaced = old.marks.slice(from, from + length);
      for (let i = 0; i < length; i++) places.push(to);
      from += length;
      continue;
    }
    if (added) {
      const mark = markOfNew(replaced, old.marks[from - replaced.length - 1], old.marks[from]);
      for (let i = 0; i < length; i++) marks.push(mark);
      // What stood behind the words that are gone stands behind those that came for them.
      for (let i = places.length - replaced.length; i < places.length; i++) places[i] = to + length;
    } else {
      marks.push(...old.marks.slice(from, from + length));
      for (let i = 0; i < length; i++) places.push(to + i);
      from += length;
    }
    to += length;
    replaced = [];
  }
  places.push(to);
  return { marks, notes: old.notes.map(({ at, note }) => ({ at: places[at]!, note })) };
}

/** Beyond so many changes nothing is looked for that stayed: one types, and waits for it. */
const mostChanges = 3000;

function changes(old: string[], now: string[]) {
  const found = diffArrays(old, now, { maxEditLength: mostChanges });
  if (found !== undefined) return found;
  return [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: now },
  ];
}

/** Words that came for others look as those did; words that came between two of one look have it too. */
function markOfNew(replaced: readonly Marks[], before: Marks | undefined, after: Marks | undefined): Marks {
  const [first = before, ...others] = replaced;
  const around = replaced.length > 0 ? others : [after];
  return first !== undefined && around.every((one) => one !== undefined && isAlike(one, first))
    ? first
    : unmarked;
}

function isAlike(a: Marks, b: Marks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

function parts(words: string): string[] {
  return [...segmenter.segment(words)].map(({ segment }) => segment);
}

function shapeOf(kind: InsertedKind): Block {
  switch (kind) {
    case "paragraph":
      return { kind, role: "body", content: [] };
    case "heading":
    case "quote":
      return { kind, content: [] };
    case "bullets":
    case "numbers":
      return { kind: "list", ordered: kind === "numbers", items: [] };
  }
}

function built(shape: Block, words: string, placed: Placed): Reworded {
  const lines = linesOf(words, placed);
  const block: Block =
    shape.kind === "list"
      ? { ...shape, items: lines }
      : {
          ...shape,
          content: lines.flatMap((line, at) => (at === 0 ? line : [{ kind: "break" } as const, ...line])),
        };
  if (words.trim() === "") return { outcome: "empty" };
  try {
    const normal = normaliseBlock(block, "block");
    return normal === null ? { outcome: "empty" } : { outcome: "block", block: normal };
  } catch {
    // It throws nothing but a refusal, of a character that the grammar does not take.
    return { outcome: "unfit" };
  }
}

/** The words of each line, in runs of one look, with the notes between. */
function linesOf(words: string, { marks, notes }: Placed): Inline[][] {
  const lines: Inline[][] = [[]];
  let run = "";
  let look = unmarked;
  const settle = (): void => {
    if (run !== "") lines.at(-1)!.push({ kind: "text", text: run, ...look });
    run = "";
  };
  for (let at = 0; at <= words.length; at++) {
    for (const { note } of notes.filter((one) => one.at === at)) {
      settle();
      lines.at(-1)!.push(note);
    }
    const unit = words[at];
    if (unit === undefined) break;
    if (unit === "\n") {
      settle();
      lines.push([]);
      continue;
    }
    const mark = marks[at] ?? unmarked;
    if (!isAlike(mark, look)) {
      settle();
      look = mark;
    }
    run += unit;
  }
  settle();
  return lines;
}
