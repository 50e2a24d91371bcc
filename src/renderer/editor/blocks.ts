import { Fragment } from "@tiptap/pm/model";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { ParagraphRole } from "../../core/letter/blocks";
import { isOneLine, schema } from "./schema";

/** What a block of running text can be; a title is one for good. */
export type BlockKind = ParagraphRole | "heading" | "quote" | "bulleted" | "numbered";

const { nodes } = schema;

/** A block of running text: an item of a list is one too. */
interface Line {
  readonly node: Node;
  /** where its content begins */
  readonly start: number;
  readonly kind: BlockKind | "title";
  readonly isSelected: boolean;
}

/** The blocks of running text of all top-level blocks that the selection touches, and the bounds of those. */
function linesAround({ doc, selection }: Pick<EditorState, "doc" | "selection">) {
  const { $from, $to, from, to } = selection;
  const first = Math.min($from.index(0), doc.childCount - 1);
  const last = Math.min($to.index(0), doc.childCount - 1);
  const lines: Line[] = [];
  let pos = 0;
  let [start, end] = [0, 0];
  for (const [at, block] of doc.children.entries()) {
    if (at === first) start = pos;
    if (at >= first && at <= last) {
      block.descendants((node, offset) => {
        if (node.isTextblock) add(node, pos + 1 + offset + 1);
        return !node.isTextblock;
      });
      if (block.isTextblock) add(block, pos + 1);
    }
    pos += block.nodeSize;
    if (at === last) end = pos;
  }
  return { lines, start, end };

  function add(node: Node, begins: number): void {
    const isSelected = begins + node.content.size >= from && begins <= to;
    lines.push({ node, start: begins, kind: kindOf(node, doc.resolve(begins).node(-1)), isSelected });
  }
}

function kindOf(block: Node, parent: Node): BlockKind | "title" {
  switch (block.type) {
    case nodes.title:
      return "title";
    case nodes.heading:
      return "heading";
    case nodes.quote:
      return "quote";
    case nodes.item:
      return parent.attrs["ordered"] === true ? "numbered" : "bulleted";
    default:
      return block.attrs["role"] as ParagraphRole;
  }
}

/** What the selected blocks are, or null when they are of several kinds. */
export function selectedKind(state: EditorState): BlockKind | "title" | null {
  const kinds = new Set(
    linesAround(state).lines.flatMap(({ kind, isSelected }) => (isSelected ? [kind] : [])),
  );
  return kinds.size === 1 ? [...kinds][0]! : null;
}

/** Makes the selected blocks, other than the title, of one kind. */
export function turnInto(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { lines, start, end } = linesAround(state);
    if (!lines.some((line) => line.isSelected && line.kind !== "title")) return false;
    if (!dispatch) return true;
    const turned = lines.map((line) => (line.isSelected && line.kind !== "title" ? { ...line, kind } : line));
    const { blocks, starts } = blocksOf(turned, start);
    const { tr } = state;
    tr.replaceWith(start, end, blocks);
    const moved = (pos: number): number => {
      const at = lines.findLastIndex((line) => line.start <= pos);
      return at === -1 ? pos : starts[at]! + Math.min(pos - lines[at]!.start, lines[at]!.node.content.size);
    };
    const { anchor, head } = state.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(moved(anchor)), tr.doc.resolve(moved(head))));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** As {@link turnInto}, and back to running text when they are all of that kind. */
export function toggleKind(kind: BlockKind): Command {
  return (state, dispatch) => turnInto(selectedKind(state) === kind ? "body" : kind)(state, dispatch);
}

/** The blocks that lines make up, and where the content of each line begins in them. */
function blocksOf(lines: readonly Pick<Line, "kind" | "node">[], from: number) {
  const blocks: Node[] = [];
  const starts: number[] = [];
  let pos = from;
  for (let at = 0; at < lines.length;) {
    const { kind, node } = lines[at]!;
    if (kind !== "bulleted" && kind !== "numbered") {
      starts.push(pos + 1);
      blocks.push(blockOf(kind, node));
      at++;
    } else {
      const items: Node[] = [];
      let inside = pos + 1;
      for (; lines[at]?.kind === kind; at++) {
        const item = nodes.item.create(null, inOneLine(lines[at]!.node.content));
        starts.push(inside + 1);
        inside += item.nodeSize;
        items.push(item);
      }
      blocks.push(nodes.list.create({ ordered: kind === "numbered" }, items));
    }
    pos += blocks.at(-1)!.nodeSize;
  }
  return { blocks, starts };
}

function blockOf(kind: Exclude<BlockKind, "bulleted" | "numbered"> | "title", { content }: Node): Node {
  if (kind === "title") return nodes.title.create(null, content);
  if (kind === "heading") return nodes.heading.create(null, inOneLine(content));
  if (kind === "quote") return nodes.quote.create(null, content);
  return nodes.paragraph.create({ role: kind }, content);
}

/** Running text for a block of one line: a break becomes a space, as in the grammar, so that places stay. */
export function inOneLine(content: Fragment): Fragment {
  return Fragment.from(content.content.map((node) => (node.type === nodes.break ? schema.text(" ") : node)));
}

/** Running text for a block of that type. */
export function fitting(content: Fragment, name: string): Fragment {
  return isOneLine(name) ? inOneLine(content) : content;
}
