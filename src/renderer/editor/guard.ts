import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { Transaction } from "@tiptap/pm/state";
import { changedBlocks } from "./changed";
import type { Placed } from "./changed";
import { cleanText } from "./grammar";
import { schema } from "./schema";
import { titleEnd } from "./toLetter";

/**
 * Keeps what is seen equal to what is saved: what no letter may hold goes as it comes in, what is too long for a title
 * moves into the text, lists that would be read as one become one. While characters are being composed nothing is
 * touched, since that would break the composing off.
 */
export const guard = new Plugin({
  appendTransaction(transactions, _before, state) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    if (transactions.some((one) => one.getMeta("composition") !== undefined)) return null;
    const { tr } = state;
    // From the end, so that places before are where they were.
    for (const { node, pos } of changedBlocks(transactions, state.doc).toReversed())
      cleanBlock(tr, node, pos);
    shortenTitle(tr);
    joinLists(tr);
    return tr.docChanged ? tr : null;
  },
});

function cleanBlock(tr: Transaction, block: Node, pos: number): void {
  const dirty: Placed[] = [];
  block.descendants((node, offset) => {
    if (node.isText && cleanText(node.text!) !== node.text) dirty.push({ node, pos: pos + 1 + offset });
  });
  for (const { node, pos: start } of dirty.toReversed()) {
    const clean = cleanText(node.text!);
    const end = start + node.nodeSize;
    if (clean === "") tr.delete(start, end);
    else tr.replaceWith(start, end, schema.text(clean, node.marks));
  }
}

function shortenTitle(tr: Transaction): void {
  const title = tr.doc.firstChild!;
  // Shorter than this it cannot have too many code points.
  if (title.content.size <= 200) return;
  const text = title.textContent;
  const end = titleEnd(text);
  if (end >= text.length) return;
  const at = placeOf(title, end);
  const rest = title.content.cut(at);
  tr.delete(1 + at, 1 + title.content.size);
  const from = tr.doc.firstChild!.nodeSize;
  tr.insert(from, schema.nodes.paragraph.create(null, rest));
}

/** Where in a block's content a place of its words is: notes have room of their own, and no words there. */
function placeOf(block: Node, units: number): number {
  let [place, left] = [0, units];
  for (const child of block.children) {
    if (left <= 0) break;
    const taken = child.isText ? Math.min(left, child.nodeSize) : child.nodeSize;
    place += taken;
    left -= child.isText ? taken : child.textContent.length;
  }
  return place;
}

function joinLists(tr: Transaction): void {
  const { doc } = tr;
  let pos = doc.content.size;
  // From the end, so that places before are where they were.
  for (let at = doc.childCount - 1; at > 0; at--) {
    const [one, other] = [doc.child(at - 1), doc.child(at)];
    pos -= other.nodeSize;
    const areLists = one.type === schema.nodes.list && other.type === schema.nodes.list;
    if (areLists && one.attrs["ordered"] === other.attrs["ordered"]) tr.join(pos);
  }
}
