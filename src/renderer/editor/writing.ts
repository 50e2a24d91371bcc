import { closeHistory, history } from "@tiptap/pm/history";
import { dropCursor } from "@tiptap/pm/dropcursor";
import type { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, Plugin } from "@tiptap/pm/state";
import type { Command, Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, EditorView } from "@tiptap/pm/view";
import { finding } from "./find";
import { guard } from "./guard";
import { keys, listRules } from "./keys";
import type { Openers } from "./keys";
import { noteView } from "./noteView";
import { pasting } from "./paste/paste";
import { placeholderMarks } from "./placeholders";
import { schema } from "./schema";

/** What surrounds the place in which one writes: how it is called and behaves, and what it tells. */
export interface Surroundings extends Omit<Openers, "note"> {
  readonly label: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** shown in an empty title */
  readonly titleHint: string;
  /** what a screen reader says of a note */
  readonly noteSays: (words: string) => string;
  /** opens the note at a place */
  readonly note: (pos: number) => void;
  readonly changed: (document: Node) => void;
  /** more was pasted than a letter can hold */
  readonly tooMuch: () => void;
}

/**
 * A letter that is being written. It outlives the element in which it is shown, so that undo goes on where one left when
 * one comes back.
 */
export interface Writing {
  readonly state: () => EditorState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (tr: Transaction) => void;
  /** @returns false when the command does not apply */
  readonly run: (command: Command) => boolean;
  readonly focus: () => void;
  /** shows it in an element until the answer is called */
  readonly mount: (element: HTMLElement) => () => void;
  readonly surround: (surroundings: Surroundings) => void;
}

export function newWriting(document: Node, first: Surroundings): Writing {
  let around = first;
  let view: EditorView | null = null;
  let state = EditorState.create({
    doc: document,
    plugins: [
      keys({
        link: () => around.link(),
        note: () => openNote(state, around),
      }),
      listRules(),
      pasting(() => around.tooMuch()),
      guard,
      placeholderMarks,
      titleHint(() => around.titleHint),
      finding,
      history(),
      dropCursor({ class: "drop-cursor", color: false }),
    ],
  });
  const listeners = new Set<() => void>();

  const apply = (tr: Transaction): void => {
    const before = state;
    state = state.apply(tr);
    view?.updateState(state);
    if (state.doc !== before.doc) around.changed(state.doc);
    for (const listener of listeners) listener();
  };
  // What the program did, and what was pasted, dropped or cut, is undone by itself, however fast one types around it.
  let whole = false;
  const dispatch = (tr: Transaction): void => {
    whole = true;
    apply(closeHistory(tr));
  };
  const typed = (tr: Transaction): void => {
    const event: unknown = tr.getMeta("uiEvent");
    const moved = event === "paste" || event === "drop" || event === "cut";
    const apart = tr.docChanged && (moved || whole);
    if (tr.docChanged) whole = moved;
    apply(apart ? closeHistory(tr) : tr);
  };
  const attributes = () => ({
    class: "editor-text",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": around.label,
    lang: around.language,
    dir: around.direction,
    spellcheck: "true",
  });
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    run: (command) => command(state, dispatch, view ?? undefined),
    focus: () => view?.focus(),
    mount(element) {
      const mounted = new EditorView(element, {
        state,
        dispatchTransaction: typed,
        attributes,
        nodeViews: { note: (node) => noteView(node, (words) => around.noteSays(words)) },
        handleClickOn(_view, pos, node) {
          if (node.type !== schema.nodes.note) return false;
          around.note(pos);
          return true;
        },
      });
      view = mounted;
      return () => {
        view = null;
        mounted.destroy();
      };
    },
    surround(changed) {
      around = changed;
      view?.setProps({ attributes });
    },
  };
}

/** Says in an empty title what it is for. */
function titleHint(hint: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const title = doc.firstChild!;
        if (title.content.size > 0) return null;
        const shown = Decoration.node(0, title.nodeSize, {
          class: "title-empty",
          "data-hint": hint(),
          // A heading that says nothing is none to whoever goes from heading to heading.
          role: "presentation",
        });
        return DecorationSet.create(doc, [shown]);
      },
    },
  });
}

function openNote({ selection }: EditorState, { note }: Surroundings): boolean {
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.note) return false;
  note(selection.from);
  return true;
}
