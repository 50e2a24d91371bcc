import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { Command, EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

interface Match {
  readonly from: number;
  readonly to: number;
}

/** What is looked for, and where it is. */
export interface Finding {
  readonly sought: string;
  readonly matches: readonly Match[];
  /** which of them one is at; -1 when there is none */
  readonly at: number;
}

const key = new PluginKey<Finding>("find");
const nothing: Finding = { sought: "", matches: [], at: -1 };

/** Marks what is looked for. While nothing is, it does nothing. */
export const finding = new Plugin<Finding>({
  key,
  state: {
    init: () => nothing,
    apply(tr, before, _old, { doc, selection }) {
      const asked = tr.getMeta(key) as Partial<Finding> | undefined;
      if (asked?.sought !== undefined && asked.sought !== before.sought) {
        const matches = matchesIn(doc, asked.sought);
        const next = matches.findIndex(({ to }) => to >= selection.from);
        return { sought: asked.sought, matches, at: matches.length === 0 ? -1 : Math.max(next, 0) };
      }
      if (asked?.at !== undefined) return { ...before, at: asked.at };
      if (!tr.docChanged || before.sought === "") return before;
      const matches = matchesIn(doc, before.sought);
      return { ...before, matches, at: Math.min(before.at, matches.length - 1) };
    },
  },
  props: {
    decorations(state) {
      const { matches, at } = findingOf(state);
      if (matches.length === 0) return null;
      const marks = matches.map(({ from, to }, one) =>
        Decoration.inline(from, to, { class: one === at ? "found found-here" : "found" }),
      );
      return DecorationSet.create(state.doc, marks);
    },
  },
});

export function findingOf(state: EditorState): Finding {
  return key.getState(state) ?? nothing;
}

/** The places of some words, whatever the case of their letters. What is in notes is not looked at. */
function matchesIn(doc: Node, sought: string): readonly Match[] {
  if (sought === "") return [];
  const pattern = new RegExp(sought.normalize("NFC").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
  const matches: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    // What is no text takes as much room as in the document, so that places agree.
    const text = node.children.map((one) => one.text ?? "\ufffc".repeat(one.nodeSize)).join("");
    for (const match of text.matchAll(pattern)) {
      const from = pos + 1 + match.index;
      matches.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return matches;
}

export function seek(sought: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { sought }));
    return true;
  };
}

/** Goes to the next place, or the one before; after the last comes the first. */
export function goOn(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { matches, at } = findingOf(state);
    if (matches.length === 0) return false;
    const to = (at + step + matches.length) % matches.length;
    dispatch?.(showing(state, matches[to]!).setMeta(key, { at: to }));
    return true;
  };
}

/** Brings the place one is at into sight, and selects it. */
export const showFound: Command = (state, dispatch) => {
  const { matches, at } = findingOf(state);
  if (at === -1) return false;
  dispatch?.(showing(state, matches[at]!));
  return true;
};

function showing({ tr }: EditorState, { from, to }: Match) {
  return tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView();
}

/** Puts other words in the place one is at, and goes on to the next. */
export function replaceOne(words: string): Command {
  return (state, dispatch) => {
    const { matches, at } = findingOf(state);
    const match = matches[at];
    if (match === undefined) return false;
    const { tr } = state;
    putWords(tr, match, words);
    const after = tr.mapping.map(match.to);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after))).setMeta(key, {}));
    return true;
  };
}

/** Puts other words in all places: one undo takes all of it back. */
export function replaceAll(words: string): Command {
  return (state, dispatch) => {
    const { matches } = findingOf(state);
    if (matches.length === 0) return false;
    const { tr } = state;
    for (const match of matches.toReversed()) putWords(tr, match, words);
    dispatch?.(tr);
    return true;
  };
}

function putWords(tr: EditorState["tr"], { from, to }: Match, words: string): void {
  if (words === "") tr.delete(from, to);
  else tr.insertText(words, from, to);
}
