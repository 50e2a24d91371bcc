import type { Mark, Node } from "@tiptap/pm/model";
import type { Block, Inline, Letter } from "../../core/letter/blocks";
import { emptyTitle } from "./emptyTitle";
import { schema } from "./schema";

const { nodes, marks } = schema;

/** The editor's document of a letter in its one form. */
export function fromLetter(letter: Letter): Node {
  return nodes.letter.create(null, letter.map(nodeOf));
}

/** A block as the editor has it. @param block - its texts hold neither nothing nor LF */
export function nodeOf(block: Block): Node {
  switch (block.kind) {
    case "title":
      return nodes.title.create(null, isEmptyTitle(block.content) ? [] : inlineNodes(block.content));
    case "heading":
      return nodes.heading.create(null, inlineNodes(block.content));
    case "paragraph":
      return nodes.paragraph.create({ role: block.role }, inlineNodes(block.content));
    case "quote":
      return nodes.quote.create(null, inlineNodes(block.content));
    case "list": {
      const items = block.items.map((item) => nodes.item.create(null, inlineNodes(item)));
      return nodes.list.create({ ordered: block.ordered }, items);
    }
  }
}

export function inlineNodes(content: readonly Inline[]): Node[] {
  return content.map((inline) => {
    if (inline.kind === "break") return nodes.break.create();
    if (inline.kind === "note") return nodes.note.create(null, inlineNodes(inline.content));
    return schema.text(inline.text, marksOf(inline));
  });
}

function marksOf({ bold, italic, link }: Extract<Inline, { kind: "text" }>): Mark[] {
  return [
    ...(bold ? [marks.bold.create()] : []),
    ...(italic ? [marks.italic.create()] : []),
    ...(link === null ? [] : [marks.link.create({ address: link })]),
  ];
}

function isEmptyTitle(content: readonly Inline[]): boolean {
  const [only, ...rest] = content;
  return (
    rest.length === 0 &&
    only?.kind === "text" &&
    only.text === emptyTitle &&
    !only.bold &&
    !only.italic &&
    only.link === null
  );
}
