import { assertNever } from "../encoding/values";
import { Refusal } from "../encoding/refusal";
import { checkText } from "../encoding/text";
import type { Block, Break, Heading, Inline, Letter, Note, Paragraph, Quote, Text } from "./blocks";
import { blockContents, plainText } from "./plain";
import { tidyLine } from "./runs";

const lineBreak: Break = { kind: "break" };
const space: Text = { kind: "text", text: " ", bold: false, italic: false, link: null };

/**
 * The one value that stands for all letters which read the same: runs joined, spaces tidied, what is empty left
 * out, texts in normal form. See docs/letter-grammar.md §7.
 *
 * @throws Refusal "bad-text" or "bad-letter" when it holds what no letter may hold, or has no title at its start
 */
export function normalise(letter: Letter): Letter {
  const found = letter.map((block, i) => normaliseBlock(block, `block ${i + 1}`));
  const blocks = joinLists(found.filter((block) => block !== null));
  checkTitles(blocks, (i) => `block ${i + 1}`);
  return blocks;
}

/**
 * A block by itself in its one form, or null when nothing is in it.
 *
 * @param part - what a refusal calls the block
 */
export function normaliseBlock(block: Block, part: string): Block | null {
  switch (block.kind) {
    case "title": {
      const content = oneLine(block.content, part);
      checkTitle(content, part);
      return { kind: "title", content };
    }
    case "heading":
      return unlessEmpty({ kind: "heading", content: oneLine(block.content, part) });
    case "paragraph":
      return unlessEmpty({ kind: "paragraph", role: block.role, content: lines(block.content, part) });
    case "quote":
      return unlessEmpty({ kind: "quote", content: lines(block.content, part) });
    case "list": {
      const items = block.items.map((item) => oneLine(item, part)).filter((item) => item.length > 0);
      return items.length === 0 ? null : { kind: "list", ordered: block.ordered, items };
    }
    default:
      return assertNever(block);
  }
}

/** @throws Refusal "bad-letter" unless the first block, and no other, is a title */
export function checkTitles(blocks: readonly Block[], partOf: (index: number) => string): void {
  if (blocks[0]?.kind !== "title") throw new Refusal("bad-letter", partOf(0), "expected the title first");
  const second = blocks.findIndex((block, i) => i > 0 && block.kind === "title");
  if (second !== -1) throw new Refusal("bad-letter", partOf(second), "expected one title only");
}

/** True when the two would be written as one list. */
export function areOneList(a: Block | undefined, b: Block): boolean {
  return a?.kind === "list" && b.kind === "list" && a.ordered === b.ordered;
}

function joinLists(blocks: readonly Block[]): Block[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group !== undefined && areOneList(group[0], block)) group.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => {
    const [first] = group as [Block];
    return first.kind === "list" ? { ...first, items: group.flatMap(blockContents) } : first;
  });
}

function checkTitle(content: readonly Inline[], part: string): void {
  const title = plainText(content);
  if (title === "") throw new Refusal("bad-letter", part, "expected a title, found nothing");
  checkText(title, "line", part);
}

function unlessEmpty(block: Heading | Paragraph | Quote): Block | null {
  return block.content.length === 0 ? null : block;
}

function oneLine(content: readonly Inline[], part: string): Inline[] {
  return tidyLine(
    withoutBreaks(content).flatMap((inline) => tidyNote(inline, part, oneLine)),
    part,
  );
}

function withoutBreaks(content: readonly Inline[]): (Text | Note)[] {
  return splitLines(content).flatMap((line, i) => (i === 0 ? line : [space, ...line]));
}

/** Lines with a break between two; empty ones are left out. */
function lines(content: readonly Inline[], part: string): Inline[] {
  return splitLines(content)
    .map((line) =>
      tidyLine(
        line.flatMap((inline) => tidyNote(inline, part, lines)),
        part,
      ),
    )
    .filter((line) => line.length > 0)
    .flatMap((line, i) => (i === 0 ? line : [lineBreak, ...line]));
}

function tidyNote(
  inline: Text | Note,
  part: string,
  tidy: (content: readonly Inline[], part: string) => Inline[],
): (Text | Note)[] {
  if (inline.kind === "text") return [inline];
  const content = tidy(inline.content, part) as (Text | Break)[];
  return content.length === 0 ? [] : [{ kind: "note", content }];
}

/** The lines of running text: at breaks, and at LF inside a text. */
function splitLines(content: readonly Inline[]): (Text | Note)[][] {
  const found: (Text | Note)[][] = [[]];
  for (const inline of content) {
    if (inline.kind === "break") found.push([]);
    else if (inline.kind === "note") found.at(-1)!.push(inline);
    else {
      for (const [i, text] of inline.text.split("\n").entries()) {
        if (i > 0) found.push([]);
        found.at(-1)!.push({ ...inline, text });
      }
    }
  }
  return found;
}
