import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { changedBlocks } from "./changed";
import { schema } from "./schema";

/** A name in double braces, or braces that are none yet. */
const braces = /\{\{(?:([a-z][a-z0-9-]*)\}\})?/g;

/** Shows placeholders as what they are: places that are still to be filled. */
export const placeholderMarks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_config, { doc }) => {
      const found: Decoration[] = [];
      doc.descendants((node, pos) => {
        if (node.isTextblock) found.push(...marksIn(node, pos));
        return !node.isTextblock;
      });
      return DecorationSet.create(doc, found);
    },
    apply: (tr, before, _old, { doc }) => {
      if (!tr.docChanged) return before;
      let marks = before.map(tr.mapping, doc);
      for (const { node, pos } of changedBlocks([tr], doc)) {
        marks = marks.remove(marks.find(pos, pos + node.nodeSize)).add(doc, marksIn(node, pos));
      }
      return marks;
    },
  },
  props: {
    decorations(state) {
      return placeholderMarks.getState(state);
    },
  },
});

function marksIn(block: Node, pos: number): Decoration[] {
  const found: Decoration[] = [];
  block.forEach((node, offset) => {
    if (!node.isText) return;
    for (const match of node.text!.matchAll(braces)) {
      const from = pos + 1 + offset + match.index;
      const look = match[1] === undefined ? "placeholder placeholder-open" : "placeholder";
      found.push(Decoration.inline(from, from + match[0].length, { class: look }));
    }
  });
  return found;
}

/** The places of one name, or of braces that are no name, in the text and in its notes. */
export function placesOf(
  doc: Node,
  name: string | null,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const match of node.text!.matchAll(braces)) {
      if ((match[1] ?? null) === name) {
        found.push({ from: pos + match.index, to: pos + match.index + match[0].length });
      }
    }
  });
  return found;
}

/** Puts words in the places of their names, all at once: one undo takes all of it back. */
export function fill({ tr }: EditorState, values: Readonly<Record<string, string>>): Transaction {
  const places = Object.entries(values).flatMap(([name, value]) =>
    placesOf(tr.doc, name).map((place) => ({ ...place, value })),
  );
  for (const { from, to, value } of places.sort((a, b) => b.from - a.from)) {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, schema.text(value, marks));
  }
  return tr;
}
