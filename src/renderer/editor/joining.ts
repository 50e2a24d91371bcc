import { NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { fitting, turnInto } from "./blocks";
import { isOneLine, schema } from "./schema";

/** What Enter, Backspace and Delete do where one block of running text ends and another begins. */

const { nodes } = schema;

/** A new block after this one; in an empty item or quote, the end of the list or quote. */
export const enter: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (selection instanceof NodeSelection) return false;
  if (selection.empty && isLeft(selection.$from)) return turnInto("body")(state, dispatch);
  tr.deleteSelection();
  const $at = tr.selection.$from;
  const { parent: block, parentOffset: offset } = $at;
  if (!block.isTextblock) return false;
  const isAtEnd = offset === block.content.size;
  const isBefore = offset === 0 && !isAtEnd && block.type !== nodes.title && block.type !== nodes.item;
  if (isBefore) {
    tr.insert($at.before(), nodes.paragraph.create());
  } else {
    tr.split($at.pos, 1, [afterwards(block, isAtEnd)]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

function isLeft({ parent }: ResolvedPos): boolean {
  return parent.content.size === 0 && (parent.type === nodes.item || parent.type === nodes.quote);
}

/** What one goes on with. */
function afterwards(block: Node, isAtEnd: boolean) {
  if (block.type === nodes.item || block.type === nodes.quote) return { type: block.type };
  if (block.type === nodes.heading && !isAtEnd) return { type: nodes.heading };
  // Those who close a letter are several.
  const role = block.attrs["role"] === "closing" ? "closing" : "body";
  return { type: nodes.paragraph, attrs: { role } };
}

/** A new line within the block, or a new block where the block is one line. */
export const newLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || isOneLine($from.parent.type.name)) return enter(state, dispatch);
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create(), false).scrollIntoView());
  return true;
};

/** Backspace at the start of a block: first it becomes plain text, then it is joined with what is before it. */
export const backward: Command = (state, dispatch) => {
  const $at = cursorOf(state);
  if ($at === null) return false;
  if ($at.parentOffset > 0)
    return select($at.nodeBefore, $at.pos - ($at.nodeBefore?.nodeSize ?? 0), state, dispatch);
  if ($at.parent.type === nodes.title) return true;
  if ($at.parent.type !== nodes.paragraph || $at.parent.attrs["role"] !== "body") {
    return turnInto("body")(state, dispatch);
  }
  const before = Selection.findFrom(state.doc.resolve($at.before()), -1, true);
  if (before === null) return true;
  dispatch?.(join(state.tr, before.$head, $at).scrollIntoView());
  return true;
};

/** Delete at the end of a block: what comes after it is joined to it. */
export const forward: Command = (state, dispatch) => {
  const $at = cursorOf(state);
  if ($at === null) return false;
  if ($at.parentOffset < $at.parent.content.size) return select($at.nodeAfter, $at.pos, state, dispatch);
  const after = Selection.findFrom(state.doc.resolve($at.after()), 1, true);
  if (after === null) return true;
  dispatch?.(join(state.tr, $at, after.$head).scrollIntoView());
  return true;
};

function cursorOf({ selection }: EditorState): ResolvedPos | null {
  return selection instanceof TextSelection && selection.empty && selection.$from.parent.isTextblock
    ? selection.$from
    : null;
}

/** A note is not taken away by one key: first it is marked. */
function select(
  node: Node | null,
  pos: number,
  state: EditorState,
  dispatch: Parameters<Command>[1],
): boolean {
  if (node?.type !== nodes.note) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
  return true;
}

/** Two neighbouring blocks as one: the first, unless it is empty running text, then the second. */
function join(tr: Transaction, $end: ResolvedPos, $start: ResolvedPos): Transaction {
  const [first, second] = [$end.parent, $start.parent];
  if (first.content.size === 0 && first.type === nodes.paragraph) {
    const at = tr.mapping.map($start.pos);
    tr.delete($end.before(), $end.after());
    return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(at)));
  }
  const content = fitting(second.content, first.type.name);
  const isOnlyItem = second.type === nodes.item && $start.node(-1).childCount === 1;
  const depth = isOnlyItem ? $start.depth - 1 : $start.depth;
  tr.delete($start.before(depth), $start.after(depth));
  tr.insert($end.pos, content);
  return tr.setSelection(TextSelection.create(tr.doc, $end.pos));
}
