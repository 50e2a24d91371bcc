import type { Node } from "@tiptap/pm/model";
import type { Block, Break, Inline, Letter, ParagraphRole, Text } from "../../core/letter/blocks";
import { normalise } from "../../core/letter/normalise";
import { plainText } from "../../core/letter/plain";
import { cleanContent, tidyBlock } from "./clean";
import { emptyTitle } from "./emptyTitle";
import { schema } from "./schema";

const { nodes, marks } = schema;

/**
 * The letter that a document of the editor stands for, in its one form. There is one for every document: what no letter
 * may hold is left out, an empty title becomes a placeholder, what is too long for a title begins the text.
 */
export function toLetter(document: Node): Letter {
  const [title, ...rest] = document.children.map(blockOf);
  return normalise([...titleBlocks(contentOf(title)), ...rest.flatMap((block) => tidyBlock(block) ?? [])]);
}

function contentOf(title: Block | undefined): readonly Inline[] {
  return title?.kind === "title" ? title.content : [];
}

function blockOf(node: Node): Block {
  const content = () => inlinesOf(node);
  switch (node.type) {
    case nodes.title:
      return { kind: "title", content: content() };
    case nodes.heading:
      return { kind: "heading", content: content() };
    case nodes.quote:
      return { kind: "quote", content: content() };
    case nodes.list:
      return {
        kind: "list",
        ordered: node.attrs["ordered"] === true,
        items: node.children.map((item) => inlinesOf(item)),
      };
    default:
      return { kind: "paragraph", role: node.attrs["role"] as ParagraphRole, content: content() };
  }
}

/** Running text as the editor has it, without what no letter may hold. */
function inlinesOf(node: Node): Inline[] {
  return cleanContent(rawInlines(node));
}

function rawInlines(node: Node): Inline[] {
  return node.children.map((child): Inline => {
    if (child.type === nodes.break) return { kind: "break" };
    if (child.type === nodes.note) return { kind: "note", content: rawInlines(child) as (Text | Break)[] };
    const link = child.marks.find(({ type }) => type === marks.link)?.attrs["address"] as unknown;
    return {
      kind: "text",
      text: child.text ?? "",
      bold: child.marks.some(({ type }) => type === marks.bold),
      italic: child.marks.some(({ type }) => type === marks.italic),
      link: typeof link === "string" ? link : null,
    };
  });
}

/** The most code points of a title. */
export const longestTitle = 200;

/** The title, and after it what is too long for one. */
function titleBlocks(content: readonly Inline[]): Block[] {
  const line = tidyBlock({ kind: "heading", content });
  const tidy = line?.kind === "heading" ? line.content : [];
  if (plainText(tidy) === "") {
    return [{ kind: "title", content: [{ ...plainRun, text: emptyTitle }, ...tidy] }];
  }
  // Across a note characters may compose in the title's plain text: what is cut are the words as they stand.
  const words = tidy.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
  const isShort = [...plainText(tidy)].length <= longestTitle;
  const [head, tail] = cutAt(tidy, isShort ? words.length : titleEnd(words));
  const title: Block = { kind: "title", content: head };
  const rest = tidyBlock({ kind: "paragraph", role: "body", content: tail });
  return [tidyBlock(title)!, ...(rest === null ? [] : [rest])];
}

const plainRun: Text = { kind: "text", text: "", bold: false, italic: false, link: null };

/** Where a title that is too long is cut, in UTF-16 units: at a space near its greatest length, or right there. */
export function titleEnd(text: string): number {
  const points = [...text];
  if (points.length <= longestTitle) return text.length;
  const most = points.slice(0, longestTitle).join("");
  const space = most.lastIndexOf(" ");
  return space > most.length / 2 ? space : most.length;
}

/** Running text in two, after so many units of its words. Notes go with what is before them. */
function cutAt(content: readonly Inline[], end: number): readonly [Inline[], Inline[]] {
  const [head, tail]: [Inline[], Inline[]] = [[], []];
  let left = end;
  for (const inline of content) {
    if (inline.kind !== "text") {
      (left > 0 || tail.length === 0 ? head : tail).push(inline);
      continue;
    }
    if (left > 0) head.push({ ...inline, text: inline.text.slice(0, left) });
    if (left < inline.text.length) tail.push({ ...inline, text: inline.text.slice(Math.max(left, 0)) });
    left -= inline.text.length;
  }
  return [head, tail];
}
