import type { Block, Inline, Letter } from "../../core/letter/blocks";
import { letterBlockText } from "../../core/letter/plain";
import type { Decision } from "../../desk/round/mergeInputs";
import type { Suggestion } from "../../desk/answering/giveInput";

/** What one organisation proposes, and what the co-chairs make of it. */
export interface Proposal {
  /** which organisation, in the order of the demo's list */
  readonly by: number;
  /** words of the block it is about */
  readonly find: string;
  readonly change: { readonly replace: string } | { readonly insert: string } | "delete";
  readonly outcome: Decision["outcome"];
  /** for "adapted": what the words become instead */
  readonly adapted?: string;
  readonly reason: string | null;
}

const ofLetters: readonly Proposal[] = [
  {
    by: 0,
    find: "We would be grateful for an early opportunity",
    change: { replace: "We would be grateful for an opportunity within three months" },
    outcome: "adapted",
    adapted: "We would be grateful for an early opportunity, if possible within three months,",
    reason: "Kept courteous: a wish, with the time you propose.",
  },
  {
    by: 1,
    find: "Social media has been used to set communities",
    change: { replace: "Social media has been used, in many languages, to set communities" },
    outcome: "taken",
    reason: null,
  },
  {
    by: 2,
    find: "Social media has been used to set communities",
    change: "delete",
    outcome: "not taken",
    reason: "The roundtable agreed that technology is to be one of the subjects.",
  },
  {
    by: 6,
    find: "More than 100 Governments",
    change: {
      insert:
        "We write from many countries, and each of our organisations endorses this letter in its own name.",
    },
    outcome: "taken",
    reason: null,
  },
];

const ofBrief: readonly Proposal[] = [
  {
    by: 0,
    find: "Organisations selected by a host Government cannot replace it.",
    change: { replace: "Organisations that a host Government selects cannot replace it." },
    outcome: "taken",
    reason: null,
  },
  {
    by: 1,
    find: "while a modest response is still enough",
    change: { replace: "before it is too late" },
    outcome: "adapted",
    adapted: "while a small response is still enough",
    reason: "The brief should give confidence.",
  },
  {
    by: 6,
    find: "Silence has a price.",
    change: "delete",
    outcome: "not taken",
    reason: "The objection is answered by this point above all.",
  },
];

export function proposalsFor(kind: "letter" | "brief"): readonly Proposal[] {
  return kind === "brief" ? ofBrief : ofLetters;
}

/** An organisation that remarks without proposing other words. */
export const commenter = {
  by: 4,
  text: "We agree with this text and will ask our board for its endorsement.",
};

/** The proposal as a suggestion about this text's blocks. */
export function suggestionFor({ find, change }: Proposal, letter: Letter): Suggestion {
  const { block, number } = blockWith(find, letter);
  if (change === "delete") return { op: "delete", block: number };
  if ("insert" in change) return { op: "insert", block: number, after: paragraph(change.insert) };
  return { op: "replace", block: number, after: withWords(block, find, change.replace) };
}

/** What the co-chairs put in the place of a proposal that they adapt. */
export function adaptedBlock({ find, adapted }: Proposal, letter: Letter): Block | undefined {
  return adapted === undefined ? undefined : withWords(blockWith(find, letter).block, find, adapted);
}

function blockWith(words: string, letter: Letter): { readonly block: Block; readonly number: number } {
  const at = letter.findIndex((block) => letterBlockText(block).includes(words));
  if (at === -1) throw new Error(`the document has no block with the words: ${words}`);
  return { block: letter[at]!, number: at + 1 };
}

function withWords(block: Block, words: string, others: string): Block {
  const change = (content: readonly Inline[]): Inline[] =>
    content.map((inline) =>
      inline.kind === "text" ? { ...inline, text: inline.text.replace(words, others) } : inline,
    );
  return block.kind === "list"
    ? { ...block, items: block.items.map(change) }
    : { ...block, content: change(block.content) };
}

function paragraph(text: string): Block {
  return {
    kind: "paragraph",
    role: "body",
    content: [{ kind: "text", text, bold: false, italic: false, link: null }],
  };
}
