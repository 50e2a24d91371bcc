import { toggleMark } from "@tiptap/pm/commands";
import type { Mark, MarkType } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import { takesLink } from "./grammar";
import { schema } from "./schema";

export const bold = toggleMark(schema.marks.bold);
export const italic = toggleMark(schema.marks.italic);

export function isMarked({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

/** A link's address and the whole of its words, where the selection is in one. */
export interface LinkAt {
  readonly address: string;
  readonly from: number;
  readonly to: number;
}

export function linkAt({ selection }: EditorState): LinkAt | null {
  const { $from } = selection;
  const { parent, parentOffset } = $from;
  const isLinked = (index: number): Mark | undefined =>
    index >= 0 && index < parent.childCount
      ? schema.marks.link.isInSet(parent.child(index).marks)
      : undefined;
  const here = $from.index();
  const at = isLinked(here)
    ? here
    : $from.nodeBefore && parentOffset > 0 && isLinked(here - 1)
      ? here - 1
      : -1;
  const mark = isLinked(at);
  if (mark === undefined) return null;
  const isSame = (index: number): boolean => isLinked(index)?.eq(mark) === true;
  let [first, last] = [at, at];
  while (isSame(first - 1)) first--;
  while (isSame(last + 1)) last++;
  const start = $from.start();
  const sizes = parent.children.map(({ nodeSize }) => nodeSize);
  const before = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, start);
  return { address: mark.attrs["address"] as string, from: before(first), to: before(last + 1) };
}

/** Links the selection, or the link it is in, or puts the address itself there. @param address - one `asLink` gave */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    const link = schema.marks.link.create({ address });
    const present = linkAt(state);
    const { from, to, empty } = present === null ? state.selection : { ...present, empty: false };
    const { tr } = state;
    if (empty) tr.insert(from, schema.text(address, [...state.selection.$from.marks(), link]));
    else tr.removeMark(from, to, schema.marks.link).addMark(from, to, link);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const present = linkAt(state);
  if (present === null) return false;
  dispatch?.(state.tr.removeMark(present.from, present.to, schema.marks.link));
  return true;
};

/**
 * What somebody typed as the address of a web page, in the form a letter takes: "example.org" is a secure page. Null for
 * any other kind of address, such as an insecure page's.
 */
export function asLink(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const address = new URL(whole).href.replaceAll("(", "%28").replaceAll(")", "%29");
  return takesLink(address) ? address : null;
}
