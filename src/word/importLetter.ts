import type { Block, Inline } from "../core/letter/blocks";
import { cleanInlines } from "../core/letter/clean";
import { areOneList, normaliseBlock } from "../core/letter/normalise";
import { blockContents, plainText } from "../core/letter/plain";
import { openForeign } from "./importPackage";
import type { ForeignParts, NotWord } from "./importPackage";
import { leftOut, runningText } from "./importRuns";
import type { LeftOut, RunAid, Tally } from "./importRuns";
import { styleSheet } from "./importStyles";
import type { ParagraphSort } from "./importStyles";
import { allElements, childOf, elementsOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

export type ImportedLetter =
  | {
      readonly outcome: "read";
      /** of the paragraph that the file calls its title; null when it has none */
      readonly title: string | null;
      /** what it says besides its title, in the one form of letters */
      readonly blocks: readonly Block[];
      /** what was left out or taken in another way, and how often; in a fixed order */
      readonly leftOut: readonly { readonly what: LeftOut; readonly count: number }[];
    }
  | { readonly outcome: "not-word"; readonly is: NotWord };

/**
 * Reads the text and the basic styles of a Word file that any program may have written: title, headings, lists,
 * quotations, bold, italic, https links and notes. All else is left out and named. Of tracked changes what was inserted
 * is text and what was deleted is not.
 *
 * @throws Refusal "too-large" or "bad-word-file"
 */
export function importLetter(bytes: Uint8Array): ImportedLetter {
  const opened = openForeign(bytes);
  if (opened.outcome === "not-word") return opened;
  const { parts } = opened;
  const counts = new Map<LeftOut, number>();
  const tally: Tally = { add: (what, count = 1) => void counts.set(what, (counts.get(what) ?? 0) + count) };
  const sheet = styleSheet(parts.styles, parts.numbering);
  const aid: RunAid = { sheet, links: parts.links, noteOf: notesIn(parts), tally };

  let title: string | null = null;
  const blocks: Block[] = [];
  const body = childOf(parts.document, "w:body");
  for (const paragraph of body ? paragraphsIn(body, tally) : []) {
    const sort = sheet.sortOf(childOf(paragraph, "w:pPr"));
    const { content, dropped } = cleanInlines(runningText(paragraph, aid));
    if (dropped > 0) tally.add("characters", dropped);
    const words = plainText(content).replaceAll("\n", " ").replace(/ +/g, " ").trim();
    if (sort.is === "title" && title === null && words !== "") title = words;
    else {
      if (sort.is === "item" && sort.isDeeper) tally.add("deeper-lists");
      const block = normaliseBlock(blockOf(sort, content), `block ${blocks.length + 1}`);
      if (block !== null) blocks.push(block);
    }
  }
  if (parts.hasMacros) tally.add("macros");
  if (parts.hasHeaders) tally.add("headers");
  if (parts.outside > 0) tally.add("outside", parts.outside);
  return {
    outcome: "read",
    title,
    blocks: joinedItems(blocks),
    leftOut: leftOut.flatMap((what) => {
      const count = counts.get(what);
      return count === undefined ? [] : [{ what, count }];
    }),
  };
}

/** Those that stand by themselves, in content controls too; tables and what is put in from other files are left out. */
function* paragraphsIn(parent: XmlElement, tally: Tally): Generator<XmlElement> {
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case "w:p":
        yield element;
        break;
      case "w:tbl":
        tally.add("tables");
        break;
      case "w:altChunk":
        tally.add("embedded");
        break;
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
        yield* paragraphsIn(element, tally);
        break;
      case "w:del":
      case "w:moveFrom":
        tally.add("deletions");
        break;
      default:
        break;
    }
  }
}

function blockOf(sort: ParagraphSort, content: readonly Inline[]): Block {
  switch (sort.is) {
    case "title":
    case "heading":
      return { kind: "heading", content };
    case "quote":
      return { kind: "quote", content };
    case "paragraph":
      return { kind: "paragraph", role: sort.role, content };
    case "item":
      return { kind: "list", ordered: sort.ordered, items: [content] };
  }
}

/** Items that follow each other are one list. */
function joinedItems(blocks: readonly Block[]): readonly Block[] {
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

function notesIn({ footnotes, endnotes }: ForeignParts): RunAid["noteOf"] {
  const found = new Map<string, readonly XmlElement[]>();
  for (const [kind, part] of [
    ["footnote", footnotes],
    ["endnote", endnotes],
  ] as const) {
    for (const note of part ? elementsOf(part) : []) {
      // Word keeps the lines that part notes from the text as notes of their own.
      if (note.name !== `w:${kind}` || note.attributes.has("w:type")) continue;
      const paragraphs = [...allElements(note)].filter(({ name }) => name === "w:p");
      found.set(`${kind} ${note.attributes.get("w:id")}`, paragraphs);
    }
  }
  return (kind, id) => found.get(`${kind} ${id}`) ?? [];
}
