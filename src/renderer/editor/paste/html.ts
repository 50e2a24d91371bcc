import type { Block, Inline, ParagraphRole, Text } from "../../../core/letter/blocks";
import { asLink } from "../marks";
import { quiet } from "./quiet";
import { isApart, isBold, isItalic, isLeftOut, isWordTitle, wordItem, wordNote } from "./foreign";

type Marks = Pick<Text, "bold" | "italic" | "link">;
type Kind = ParagraphRole | "heading" | "quote" | "numbered" | "bulleted";

const unmarked: Marks = { bold: false, italic: false, link: null };

/** How deep elements may lie in one another: what lies deeper is hostile, and left out. */
const deepest = 200;

/**
 * The blocks that a web page, or what a word processor put on the clipboard, says: words, headings, lists, quotes, bold,
 * italic, links and notes. Nothing of it is drawn, run or fetched on the way.
 */
export function blocksOfHtml(html: string): Block[] {
  const page = new DOMParser().parseFromString(quiet(html), "text/html");
  const reading = newReading();
  read(page.body, { kind: "body", marks: unmarked, isPre: false, depth: 0 }, reading);
  reading.end();
  return reading.blocks;
}

interface Place {
  readonly kind: Kind;
  readonly marks: Marks;
  /** ends of lines are meant */
  readonly isPre: boolean;
  readonly depth: number;
}

type Reading = ReturnType<typeof newReading>;

/** Collects running text into blocks. */
function newReading() {
  const blocks: Block[] = [];
  let content: Inline[] = [];
  let kind: Kind = "body";
  return {
    blocks,
    add(inline: Inline, to: Kind): void {
      if (content.length === 0) kind = to;
      content.push(inline);
    },
    /** ends the block; in a list each is an item */
    end(): void {
      if (content.length === 0) return;
      const last = blocks.at(-1);
      const ordered = kind === "numbered";
      if (kind === "numbered" || kind === "bulleted") {
        if (last?.kind === "list" && last.ordered === ordered) {
          blocks[blocks.length - 1] = { ...last, items: [...last.items, content] };
        } else blocks.push({ kind: "list", ordered, items: [content] });
      } else if (kind === "heading" || kind === "quote") blocks.push({ kind, content });
      else blocks.push({ kind: "paragraph", role: kind, content });
      content = [];
    },
  };
}

function read(element: Element, place: Place, reading: Reading): void {
  if (place.depth > deepest) return;
  for (const node of element.childNodes) {
    if (node.nodeType === 3) addText(node.nodeValue ?? "", place, reading);
    else if (node.nodeType === 1) readElement(node as Element, place, reading);
  }
}

function readElement(element: Element, place: Place, reading: Reading): void {
  if (isLeftOut(element)) return;
  if (element.tagName === "BR") return reading.add({ kind: "break" }, place.kind);
  const note = noteOf(element);
  if (note !== null) return reading.add(note, place.kind);
  const within = placeIn(element, place);
  const isBlock = isApart(element) || /^(?:H[1-6]|BLOCKQUOTE)$/.test(element.tagName);
  if (isBlock) reading.end();
  read(element, within, reading);
  if (isBlock) reading.end();
}

function placeIn(element: Element, place: Place): Place {
  const { marks } = place;
  const link = element.tagName === "A" ? element.getAttribute("href") : element.getAttribute("data-address");
  return {
    kind: kindIn(element, place.kind),
    marks: {
      bold: !/^H[1-6]$/.test(element.tagName) && isBold(element, marks.bold),
      italic: isItalic(element, marks.italic),
      link: (link?.includes(":") === true ? asLink(link) : null) ?? marks.link,
    },
    isPre: place.isPre || element.tagName === "PRE",
    depth: place.depth + 1,
  };
}

function kindIn(element: Element, kind: Kind): Kind {
  if (/^H[1-6]$/.test(element.tagName) || isWordTitle(element)) return "heading";
  if (element.tagName === "BLOCKQUOTE") return "quote";
  if (element.tagName === "OL") return "numbered";
  if (element.tagName === "UL") return "bulleted";
  const role = element.getAttribute("data-role");
  if (role === "date" || role === "salutation" || role === "closing") return role;
  return wordItem(element) ?? kind;
}

/** A note of this program's, or of Word's. */
function noteOf(element: Element): Inline | null {
  const words = element.hasAttribute("data-note")
    ? element.getAttribute("data-note") || element.textContent
    : wordNote(element);
  if (words === null) return null;
  return { kind: "note", content: [{ kind: "text", text: collapsed(words), ...unmarked }] };
}

function addText(text: string, { kind, marks, isPre }: Place, reading: Reading): void {
  const lines = isPre ? text.split(/\r?\n/) : [collapsed(text)];
  for (const [at, line] of lines.entries()) {
    if (at > 0) reading.add({ kind: "break" }, kind);
    if (line.trim() !== "" || (line !== "" && !isPre)) addLine(line, kind, marks, reading);
  }
}

function addLine(line: string, kind: Kind, marks: Marks, reading: Reading): void {
  reading.add({ kind: "text", text: line, ...marks }, kind);
}

/** Spaces as a page shows them. Word pads with spaces that do not break, which are wanted only between words. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, " ")
    .replace(/ \u00a0|\u00a0 /g, " ")
    .replace(/\u00a0{2,}/g, " ");
}
