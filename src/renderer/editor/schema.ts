import { Schema } from "@tiptap/pm/model";
import type { MarkSpec, NodeSpec } from "@tiptap/pm/model";
import type { ParagraphRole } from "../../core/letter/blocks";

/**
 * The documents of the editor: the letters of docs/letter-grammar.md, and those on the way to one (with an empty title,
 * empty blocks, doubled spaces). `fromLetter` and `toLetter` lead there and back.
 *
 * Drawn with the classes of components/letter, so that a letter looks the same when it is written and when it is read.
 */

const line = "(text | note)*";
const lines = "(text | break | note)*";

const nodes = {
  letter: { content: "title (heading | paragraph | list | quote)*" },
  title: {
    content: line,
    defining: true,
    toDOM: () => ["h2", { class: "letter-title" }, 0],
  },
  paragraph: {
    content: lines,
    attrs: { role: { default: "body" satisfies ParagraphRole } },
    toDOM: ({ attrs }) => ["p", { class: "letter-paragraph", "data-role": attrs["role"] as string }, 0],
  },
  heading: {
    content: line,
    defining: true,
    toDOM: () => ["h3", { class: "letter-heading" }, 0],
  },
  list: {
    content: "item+",
    attrs: { ordered: { default: false } },
    toDOM: ({ attrs }) => [attrs["ordered"] === true ? "ol" : "ul", { class: "letter-list" }, 0],
  },
  item: {
    content: line,
    defining: true,
    toDOM: () => ["li", 0],
  },
  quote: {
    content: lines,
    defining: true,
    toDOM: () => ["blockquote", { class: "letter-quote" }, 0],
  },
  // A note is written where it is called; the editor shows its mark, and its words in a dialog.
  note: {
    inline: true,
    atom: true,
    content: "(text | break)*",
    toDOM: () => ["span", { class: "letter-note", "data-note": "" }, 0],
  },
  break: { inline: true, selectable: false, toDOM: () => ["br"] },
  text: {},
} as const satisfies Readonly<Record<string, NodeSpec>>;

/** In the order in which they nest: bold around italic around link. */
const marks = {
  bold: { toDOM: () => ["strong", 0] },
  italic: { toDOM: () => ["em", 0] },
  // Shown, and never followed.
  link: {
    attrs: { address: {} },
    inclusive: false,
    toDOM: ({ attrs }) => ["span", { class: "letter-link", "data-address": attrs["address"] as string }, 0],
  },
} as const satisfies Readonly<Record<string, MarkSpec>>;

export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({
  topNode: "letter",
  nodes,
  marks,
});

/** Blocks of running text that are one line each: a break in them would be a space. */
export function isOneLine(name: string): boolean {
  return name === "title" || name === "heading" || name === "item";
}
