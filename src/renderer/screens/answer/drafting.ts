import type { Block, Letter } from "../../../core/letter/blocks";
import { letterBlockText } from "../../../core/letter/plain";
import { writeBlock } from "../../../core/letter/write";
import type { InputDetails, Suggestion } from "../../../desk/answering/giveInput";
import type {
  DraftComment,
  DraftSuggestion,
  InputDraft,
  InsertedKind,
} from "../../../desk/answering/inputDraft";
import type { OwnInput } from "../../../desk/answering/ownInputs";
import { lengthOf } from "../../components/card/draft";
import { newBlock, reworded, wordsOf } from "./rewording";
import type { Reworded } from "./rewording";

/** Nothing suggested, nothing remarked. */
export const nothing: InputDraft = { suggestions: [], comments: [] };

/** One suggestion or comment, by its place in its list. */
export type Part =
  | { readonly is: "suggestion"; readonly at: number; readonly one: DraftSuggestion }
  | { readonly is: "comment"; readonly at: number; readonly one: DraftComment };

export type SuggestionFault = "empty" | "same" | "unfit" | "long";
export type CommentFault = "empty" | "long" | "not-there";

/** Why a draft cannot be signed yet: by the places of its parts. */
export interface DraftFaults {
  readonly suggestions: ReadonlyMap<number, SuggestionFault>;
  readonly comments: ReadonlyMap<number, CommentFault>;
}

export type Readied =
  | { readonly outcome: "ready"; readonly details: Omit<InputDetails, "version"> }
  | { readonly outcome: "faults"; readonly faults: DraftFaults };

export function isEmpty({ suggestions, comments }: InputDraft): boolean {
  return suggestions.length === 0 && comments.length === 0;
}

/** All parts, in the order of the letter. */
export function partsOf({ suggestions, comments }: InputDraft): readonly Part[] {
  return [
    ...suggestions.map((one, at): Part => ({ is: "suggestion", at, one })),
    ...comments.map((one, at): Part => ({ is: "comment", at, one })),
  ].sort((a, b) => a.one.block - b.one.block);
}

/** To suggest another wording of a block, from its own words; what was suggested for it before is taken up again. */
export function withReplacement(draft: InputDraft, letter: Letter, block: number): InputDraft {
  const known = draft.suggestions.find((one) => one.op === "replace" && one.block === block);
  if (known) return draft;
  const text = wordsOf(letter[block - 1]!);
  return withoutFate(draft, block, { op: "replace", block, text });
}

/** To suggest that a block goes. */
export function withDeletion(draft: InputDraft, block: number): InputDraft {
  return withoutFate(draft, block, { op: "delete", block });
}

export function withInsertion(draft: InputDraft, block: number): InputDraft {
  const one = { op: "insert", block, kind: "paragraph", text: "" } as const;
  return { ...draft, suggestions: [...draft.suggestions, one] };
}

export function withComment(draft: InputDraft, block: number, quote: string | null): InputDraft {
  return { ...draft, comments: [...draft.comments, { block, quote, text: "" }] };
}

export function changed(draft: InputDraft, part: Part): InputDraft {
  if (part.is === "suggestion") {
    return { ...draft, suggestions: draft.suggestions.with(part.at, part.one) };
  }
  return { ...draft, comments: draft.comments.with(part.at, part.one) };
}

export function without(draft: InputDraft, { is, at }: Part): InputDraft {
  if (is === "suggestion") {
    return { ...draft, suggestions: draft.suggestions.filter((_, i) => i !== at) };
  }
  return { ...draft, comments: draft.comments.filter((_, i) => i !== at) };
}

/** A block is changed in one way or goes: another suggestion about it takes the place of the one before. */
function withoutFate(draft: InputDraft, block: number, one: DraftSuggestion): InputDraft {
  const others = draft.suggestions.filter((other) => other.op === "insert" || other.block !== block);
  return { ...draft, suggestions: [...others, one] };
}

/** What was given before, to be changed. */
export function draftOf({ suggestions, comments }: OwnInput): InputDraft {
  return {
    suggestions: suggestions.map(({ op, block, after }): DraftSuggestion => {
      if (op === "delete" || after === null) return { op: "delete", block };
      const text = wordsOf(after);
      return op === "replace" ? { op, block, text } : { op, block, kind: kindOf(after), text };
    }),
    comments,
  };
}

/** The block that a suggestion would put there. */
export function suggestedBlock(one: DraftSuggestion, letter: Letter): Reworded | null {
  switch (one.op) {
    case "delete":
      return null;
    case "insert":
      return newBlock(one.kind, one.text);
    case "replace": {
      const block = letter[one.block - 1];
      return block === undefined ? null : reworded(block, one.text);
    }
  }
}

/** A draft as it is signed, or what is in the way. */
export function readied({ suggestions, comments }: InputDraft, letter: Letter): Readied {
  const faults = {
    suggestions: new Map<number, SuggestionFault>(),
    comments: new Map<number, CommentFault>(),
  };
  const signed: Suggestion[] = [];
  for (const [at, one] of suggestions.entries()) {
    const made = suggestionIn(one, letter);
    if (typeof made === "string") faults.suggestions.set(at, made);
    else signed.push(made);
  }
  const remarks = comments.map(({ block, quote, text }) => ({
    block,
    quote: quote === null || tidyQuote(quote) === "" ? null : tidyQuote(quote),
    text: tidyText(text),
  }));
  for (const [at, remark] of remarks.entries()) {
    const fault = commentFault(remark, letter);
    if (fault !== null) faults.comments.set(at, fault);
  }
  if (faults.suggestions.size > 0 || faults.comments.size > 0) return { outcome: "faults", faults };
  return { outcome: "ready", details: { suggestions: signed, comments: remarks } };
}

/** In code points: what a statement takes of one text. */
const most = 20_000;

function suggestionIn(one: DraftSuggestion, letter: Letter): Suggestion | SuggestionFault {
  if (one.op === "delete") return { op: "delete", block: one.block };
  const made = suggestedBlock(one, letter);
  if (made === null || made.outcome === "empty") return "empty";
  if (made.outcome === "unfit") return "unfit";
  const written = writeBlock(made.block);
  if (lengthOf(written) > most) return "long";
  if (one.op === "replace" && written === writeBlock(letter[one.block - 1]!)) return "same";
  return { op: one.op, block: one.block, after: made.block };
}

function commentFault({ block, quote, text }: DraftComment, letter: Letter): CommentFault | null {
  if (text === "") return "empty";
  if (lengthOf(text) > most) return "long";
  const about = letter[block - 1];
  const isThere =
    quote === null || (about !== undefined && tidyQuote(letterBlockText(about)).includes(quote));
  return isThere ? null : "not-there";
}

function tidyText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").normalize("NFC").trim();
}

/** In code points: as much of a block as tells it from the others. */
const mostExcerpt = 40;

/** The first words of a block, by which it is named; null where there is no such block. */
export function excerptOf(letter: Letter, block: number): string | null {
  const about = letter[block - 1];
  if (about === undefined) return null;
  const words = [...tidyQuote(letterBlockText(about))];
  if (words.length <= mostExcerpt) return words.join("");
  const cut = words.slice(0, mostExcerpt).join("");
  // At the end of a word, where words have one.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut}…`;
}

/** Words as they are quoted: on one line, however they were laid out. */
export function tidyQuote(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function kindOf(block: Block): InsertedKind {
  switch (block.kind) {
    case "list":
      return block.ordered ? "numbers" : "bullets";
    case "heading":
    case "quote":
      return block.kind;
    case "paragraph":
    case "title":
      return "paragraph";
  }
}
