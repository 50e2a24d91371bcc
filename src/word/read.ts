import { checkLooks, checkTextPart } from "./allowed";
import { labelling } from "./labelling";
import { isOn, lineOf } from "./lines";
import type { ReadingAid, WordLine } from "./lines";
import { shownNames } from "./names";
import { newNotes } from "./notes";
import { differs, unpack } from "./unpack";
import type { WordParts } from "./unpack";
import { childOf, elementsOf, textOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

export type { Span, WordLine } from "./lines";

/** What a Word file of ours says to its reader. */
export interface WordText {
  readonly title: string;
  readonly language: string;
  /** everything shown, in reading order: letterhead, body with its tables, notes in the order called, footers */
  readonly lines: readonly WordLine[];
  /** names of the organisations shown as having signed, in order */
  readonly listed: readonly string[];
  /** names of those shown as having endorsed by other means */
  readonly recorded: readonly string[];
  readonly withheld: number;
}

/**
 * Reads a Word file of the kind this program writes, also after a word processor has saved it again.
 *
 * @throws Refusal "bad-word-file" when it is broken; "text-differs" when it holds something no letter of ours has
 * (tracked changes, comments, hidden text, text boxes, other fields, outside references, …)
 */
export function readDocumentText(bytes: Uint8Array): WordText {
  const parts = unpack(bytes);
  checkParts(parts);
  const notes = newNotes(parts.footnotes);
  const aid: ReadingAid = {
    styleNames: styleNamesOf(parts.styles),
    nextLabel: labelling(parts.numbering),
    callNote: notes.call,
  };
  const body = childOf(parts.document, "w:body");
  const section = body === undefined ? undefined : elementsOf(body).at(-1);
  if (body === undefined || section?.name !== "w:sectPr") throw differs(documentPart, "one section");
  const title = propertyOf(parts, "dc:title");
  const language = propertyOf(parts, "dc:language");
  const lines = [
    propertyLine("title", title),
    propertyLine("language", language),
    pageLine(section),
    ...edgeLines(parts, section, "letterhead", aid),
    ...elementsOf(body).flatMap((element) => bodyLines(element, aid)),
    ...notes.lines(aid),
    ...edgeLines(parts, section, "footer", aid),
  ];
  return { title, language, lines, ...shownNames(lines, language) };
}

const documentPart = "word/document.xml";

function checkParts({ document, edges, footnotes, endnotes, styles, numbering, settings }: WordParts): void {
  checkTextPart(document, documentPart);
  if (footnotes !== null) checkTextPart(footnotes, "word/footnotes.xml");
  if (endnotes !== null) checkTextPart(endnotes, "word/endnotes.xml");
  for (const edge of edges.values()) checkTextPart(edge, "headers and footers");
  checkLooks(styles, "word/styles.xml");
  if (numbering !== null) checkLooks(numbering, "word/numbering.xml");
  if (settings !== null) checkSettings(settings);
}

/** Settings that decide what is shown. */
function checkSettings(settings: XmlElement): void {
  if (isOn(childOf(settings, "w:evenAndOddHeaders")))
    throw differs("word/settings.xml", "one header for all pages");
  if (childOf(settings, "w:mailMerge") !== undefined) throw differs("word/settings.xml", "no mail merge");
  const notes = childOf(settings, "w:footnotePr");
  if (notes !== undefined && elementsOf(notes).some(({ name }) => name !== "w:footnote")) {
    throw differs("word/settings.xml", "footnotes numbered 1, 2, 3");
  }
}

function styleNamesOf(sheet: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const style of elementsOf(sheet).filter(({ name }) => name === "w:style")) {
    const name = childOf(style, "w:name")?.attributes.get("w:val") ?? "";
    names.set(style.attributes.get("w:styleId") ?? "", name);
    const { attributes } = style;
    const isDefault = ["1", "true"].includes(attributes.get("w:default") ?? "");
    if (attributes.get("w:type") === "paragraph" && isDefault) names.set("", name);
  }
  return names;
}

function propertyOf({ properties }: WordParts, name: string): string {
  return textOf(childOf(properties ?? undefined, name));
}

function plainLine(place: WordLine["place"], role: string, text: string): WordLine {
  return { place, role, label: null, text, direction: "", spans: [] };
}

function propertyLine(role: string, text: string): WordLine {
  return plainLine("properties", role, text);
}

/** Size and margins, whether the first page has its own header, and direction: text can be pushed off a page. */
function pageLine(section: XmlElement): WordLine {
  const values = ["w:pgSz", "w:pgMar"].flatMap((name) => {
    const attributes = childOf(section, name)?.attributes ?? new Map<string, string>();
    return ["w", "h", "top", "right", "bottom", "left", "header", "footer", "gutter"]
      .filter((each) => attributes.has(`w:${each}`))
      .map((each) => `${each} ${attributes.get(`w:${each}`)}`);
  });
  const start = childOf(section, "w:pgNumType")?.attributes ?? new Map<string, string>();
  const numbered = [...start].map(([name, value]) => `${name} ${value}`);
  const switches = ["w:titlePg", "w:bidi"].filter((name) => isOn(childOf(section, name)));
  return plainLine("page", "section", [...values, ...numbered, ...switches].join(", "));
}

/** Letterheads or footers, the first page's first; another kind than "first" and "default" is told by its role. */
function edgeLines(
  { edges }: WordParts,
  section: XmlElement,
  place: "letterhead" | "footer",
  aid: ReadingAid,
): WordLine[] {
  const reference = place === "letterhead" ? "w:headerReference" : "w:footerReference";
  const part = place === "letterhead" ? "headers" : "footers";
  const found = elementsOf(section)
    .filter(({ name }) => name === reference)
    .map(({ attributes }) => {
      const edge = edges.get(attributes.get("r:id") ?? "");
      const type = attributes.get("w:type") ?? "default";
      if (edge === undefined) throw differs(part, "every one to be there");
      if (type !== "first" && type !== "default")
        throw differs(part, "one for the first page and one for the others");
      return { edge, type };
    })
    .sort((a, b) => (a.type < b.type ? 1 : -1));
  return found.flatMap(({ edge, type }) =>
    elementsOf(edge).map((paragraph) => {
      const line = lineOf(paragraph, place, part, aid);
      return { ...line, role: `${line.role} (${type})` };
    }),
  );
}

function bodyLines(element: XmlElement, aid: ReadingAid): WordLine[] {
  if (element.name === "w:p") return [lineOf(element, "body", documentPart, aid)];
  return element.name === "w:tbl" ? tableLines(element, aid) : [];
}

/** A line a row, cells parted by tabs; before them what is read aloud in the table's place. */
function tableLines(table: XmlElement, aid: ReadingAid): WordLine[] {
  const properties = childOf(table, "w:tblPr");
  const spoken = ["w:tblCaption", "w:tblDescription"].map((name) => {
    const value = childOf(properties, name)?.attributes.get("w:val") ?? "";
    return plainLine("table", name, value);
  });
  const rightToLeft = isOn(childOf(properties, "w:bidiVisual"));
  const rows = elementsOf(table).filter(({ name }) => name === "w:tr");
  return [...spoken, ...rows.map((row) => rowLine(row, rightToLeft, aid))];
}

function rowLine(row: XmlElement, rightToLeft: boolean, aid: ReadingAid): WordLine {
  const cells = elementsOf(row)
    .filter(({ name }) => name === "w:tc")
    .map((cell) =>
      elementsOf(cell)
        .filter(({ name }) => name === "w:p")
        .map((paragraph) => lineOf(paragraph, "table", documentPart, aid)),
    );
  const paragraphs = cells.flat();
  const role = paragraphs[0]?.role ?? "";
  const name = cells[0]?.map(({ text }) => text).join("\n") ?? "";
  return {
    place: "table",
    role,
    label: paragraphs.map(({ label }) => label ?? "").join("") || null,
    text: cells.map((lines) => lines.map(({ text }) => text).join("\n")).join("\t"),
    direction: [rightToLeft ? "bidi" : "", ...paragraphs.map(({ direction }) => direction)].join("|"),
    spans: [
      ...(role === "Table Text" ? [{ style: "Signatory Name", text: name }] : []),
      ...paragraphs.flatMap(({ spans }) => spans),
    ],
  };
}
