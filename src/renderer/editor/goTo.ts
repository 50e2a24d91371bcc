import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Command } from "@tiptap/pm/state";
import { placesOf } from "./placeholders";
import { schema } from "./schema";

/** Selects the next place of a name in double braces, or of braces that are none; after the last comes the first. */
export function goToPlaceholder(name: string | null): Command {
  return ({ doc, tr, selection }, dispatch) => {
    const places = placesOf(doc, name);
    const next = places.find(({ from }) => from > selection.from) ?? places[0];
    if (next === undefined) return false;
    const $from = doc.resolve(next.from);
    const isInNote = $from.parent.type === schema.nodes.note;
    const selected = isInNote
      ? NodeSelection.create(doc, $from.before())
      : TextSelection.create(doc, next.from, next.to);
    dispatch?.(tr.setSelection(selected).scrollIntoView());
    return true;
  };
}

/** Goes to the start of a top-level block. @param number - from 0 */
export function goToBlock(number: number): Command {
  return ({ doc, tr }, dispatch) => {
    if (number < 0 || number >= doc.childCount) return false;
    const before = doc.children.slice(0, number).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(before + 1))).scrollIntoView());
    return true;
  };
}

/** Opens the way to a note by its number, from 0: gives its place. */
export function placeOfNote(doc: Parameters<typeof placesOf>[0], number: number): number | null {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.note) places.push(pos);
    return node.type !== schema.nodes.note;
  });
  return places[number] ?? null;
}
