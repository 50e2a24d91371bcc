import { Fragment, Slice } from "@tiptap/pm/model";
import type { Node } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Block, Inline } from "../../../core/letter/blocks";
import { inOneLine } from "../blocks";
import { acceptable } from "../clean";
import { inlineNodes, nodeOf } from "../fromLetter";
import { isOneLine, schema } from "../schema";
import { blocksOfHtml } from "./html";
import { blocksOfText } from "./plain";

const { nodes } = schema;

/** In UTF-16 units: more than a letter can hold, many times over in a page. */
const mostText = 1_048_576;
const mostHtml = 8 * mostText;

/**
 * Whatever is pasted or dropped becomes blocks of a letter before the editor sees it, so that nothing else of it ever
 * gets into the page.
 *
 * @param onTooMuch - it was more than a letter can hold, and nothing was put in
 */
export function pasting(onTooMuch: () => void): Plugin {
  const put = (view: EditorView, data: DataTransfer | null): boolean => {
    const brought = broughtBy(data);
    if (brought === "too-much") onTooMuch();
    else if (brought.length > 0)
      view.dispatch(putBlocks(view.state, brought).setMeta("uiEvent", "paste").scrollIntoView());
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          event.preventDefault();
          return put(view, event.clipboardData);
        },
        drop(view, event) {
          // What is moved within the letter is the editor's own.
          if (view.dragging !== null) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at === null) return true;
          const { tr, doc } = view.state;
          view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
          view.focus();
          return put(view, event.dataTransfer);
        },
      },
    },
  });
}

function broughtBy(data: DataTransfer | null): readonly Block[] | "too-much" {
  const text = data?.getData("text/plain") ?? "";
  const html = data?.getData("text/html") ?? "";
  if (text.length > mostText) return "too-much";
  const blocks = html !== "" && html.length <= mostHtml ? blocksOfHtml(html) : [];
  return blocks.length > 0 ? blocks : blocksOfText(text);
}

/** Puts blocks in the place of the selection. */
export function putBlocks(state: EditorState, brought: readonly Block[]): Transaction {
  const { tr } = state;
  tr.deleteSelection();
  const [only, ...others] = brought;
  if (only?.kind === "paragraph" && only.role === "body" && others.length === 0)
    return putWords(tr, only.content);
  const blocks = brought.flatMap((block) => acceptable(block) ?? []);
  const found = blocks.map(nodeOf);
  const { $from } = tr.selection;
  if ($from.parent.type === nodes.title) return putFromTitle(tr, found);
  if ($from.parent.content.size === 0 && $from.parent.type === nodes.paragraph) {
    const from = $from.before();
    tr.replaceWith(from, $from.after(), found);
    return atEndOf(tr, from + Fragment.from(found).size);
  }
  const open = (node: Node | undefined): number =>
    node?.type === nodes.paragraph && node.attrs["role"] === "body" ? 1 : 0;
  return tr.replaceSelection(new Slice(Fragment.from(found), open(found[0]), open(found.at(-1))));
}

/** Words go into the block where one writes, with the space at either end that they were copied with. */
function putWords(tr: Transaction, content: readonly Inline[]): Transaction {
  const block = acceptable({ kind: "paragraph", role: "body", content });
  if (block?.kind !== "paragraph") return tr;
  const space = (inline: Inline | undefined, edge: RegExp) =>
    inline?.kind === "text" && edge.test(inline.text) ? [schema.text(" ")] : [];
  const words = Fragment.from([
    ...space(content[0], /^\s/),
    ...inlineNodes(block.content),
    ...space(content.at(-1), /\s$/),
  ]);
  const { parent } = tr.selection.$from;
  const fit = isOneLine(parent.type.name) ? inOneLine(words) : words;
  return tr.replaceSelection(new Slice(fit, 0, 0));
}

/** The first block's words go into the title, unless that is complete; the others come after it. */
function putFromTitle(tr: Transaction, found: readonly Node[]): Transaction {
  const { parent, parentOffset } = tr.selection.$from;
  const isComplete = parent.content.size > 0 && parentOffset === parent.content.size;
  const first = found[0];
  const goesIn = !isComplete && first !== undefined && first.type !== nodes.list;
  if (goesIn) tr.replaceSelection(new Slice(inOneLine(first.content), 0, 0));
  const rest = goesIn ? found.slice(1) : found;
  const after = tr.doc.firstChild!.nodeSize;
  tr.insert(after, rest);
  return rest.length === 0 ? tr : atEndOf(tr, after + Fragment.from(rest).size);
}

function atEndOf(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1));
}
