import type { Break, Inline, Note, Text } from "../core/letter/blocks";
import { isLink } from "../core/letter/links";
import type { Emphasis, StyleSheet } from "./importStyles";
import { allElements, childOf, elementsOf, textOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

/** What a Word file can hold and a letter of this program does not. */
export const leftOut = [
  "pictures",
  "text-boxes",
  "tables",
  "comments",
  "insertions",
  "deletions",
  "fields",
  "formulas",
  "hidden",
  "links",
  "struck",
  "symbols",
  "deeper-lists",
  "headers",
  "macros",
  "embedded",
  "outside",
  "characters",
] as const;

export type LeftOut = (typeof leftOut)[number];

/** Counts what was left out, or taken in another way than the file has it. */
export interface Tally {
  readonly add: (what: LeftOut, count?: number) => void;
}

/** What is needed to read running text. */
export interface RunAid {
  readonly sheet: StyleSheet;
  readonly links: ReadonlyMap<string, string>;
  /** a note's paragraphs, by the kind of note and its id */
  readonly noteOf: (kind: "footnote" | "endnote", id: string) => readonly XmlElement[];
  readonly tally: Tally;
}

/** Where in a field the reading is: what a field says it is computed from is no text. */
interface Place {
  readonly link: string | null;
  readonly inNote: boolean;
  /** one for each open field: whether its result has begun */
  readonly fields: { isResult: boolean }[];
}

/** The running text of a paragraph. */
export function runningText(paragraph: XmlElement, aid: RunAid): readonly Inline[] {
  return contentOf(paragraph, { link: null, inNote: false, fields: [] }, aid);
}

function contentOf(parent: XmlElement, place: Place, aid: RunAid): readonly Inline[] {
  return elementsOf(parent).flatMap((element) => inlinesOf(element, place, aid));
}

function inlinesOf(element: XmlElement, place: Place, aid: RunAid): readonly Inline[] {
  const { tally } = aid;
  switch (element.name) {
    case "w:r":
      return runOf(element, place, aid);
    case "w:hyperlink":
      return contentOf(element, { ...place, link: linkOf(element, aid) }, aid);
    case "w:ins":
    case "w:moveTo":
      tally.add("insertions");
      return contentOf(element, place, aid);
    case "w:del":
    case "w:moveFrom":
      tally.add("deletions");
      return [];
    case "w:fldSimple":
      tally.add("fields");
      return contentOf(element, place, aid);
    case "w:sdt":
      return elementsOf(element)
        .filter(({ name }) => name === "w:sdtContent")
        .flatMap((content) => contentOf(content, place, aid));
    case "w:smartTag":
    case "w:customXml":
    case "w:dir":
    case "w:bdo":
      return contentOf(element, place, aid);
    default:
      if (/:oMath(?:Para)?$/.test(element.name)) tally.add("formulas");
      return [];
  }
}

function linkOf(element: XmlElement, { links, tally }: RunAid): string | null {
  const target = links.get(element.attributes.get("r:id") ?? "");
  // One within the document leads nowhere in a letter.
  if (target === undefined) return null;
  if (isLink(target)) return target;
  tally.add("links");
  return null;
}

function runOf(run: XmlElement, place: Place, aid: RunAid): readonly Inline[] {
  const properties = childOf(run, "w:rPr");
  const emphasis = aid.sheet.emphasisOf(properties);
  if (emphasis.hidden) {
    if (elementsOf(run).some(({ name }) => name !== "w:rPr")) aid.tally.add("hidden");
    return [];
  }
  if (["w:strike", "w:dstrike"].some((name) => childOf(properties, name) !== undefined))
    aid.tally.add("struck");
  return elementsOf(run).flatMap((element) => partOf(element, emphasis, place, aid));
}

function partOf(element: XmlElement, emphasis: Emphasis, place: Place, aid: RunAid): readonly Inline[] {
  const { tally } = aid;
  const said = (inline: Inline): readonly Inline[] =>
    place.fields.every(({ isResult }) => isResult) ? [inline] : [];
  const text = (words: string): readonly Inline[] => {
    const { bold, italic } = emphasis;
    return said({ kind: "text", text: words, bold, italic, link: place.link } satisfies Text);
  };
  switch (element.name) {
    case "w:t":
      return text(textOf(element));
    case "w:tab":
      return text(" ");
    case "w:noBreakHyphen":
      return text("\u2011");
    case "w:cr":
      return said({ kind: "break" } satisfies Break);
    case "w:br":
      return element.attributes.get("w:type") === "page" ? [] : said({ kind: "break" });
    case "w:fldChar":
      stepInField(element.attributes.get("w:fldCharType") ?? "", place, tally);
      return [];
    case "w:footnoteReference":
      return noteOf("footnote", element, place, aid);
    case "w:endnoteReference":
      return noteOf("endnote", element, place, aid);
    case "w:commentReference":
      tally.add("comments");
      return [];
    case "w:sym":
      tally.add("symbols");
      return [];
    case "w:object":
      tally.add("embedded");
      return [];
    case "w:ruby":
      return elementsOf(element)
        .filter(({ name }) => name === "w:rubyBase")
        .flatMap((base) => contentOf(base, place, aid));
    default:
      if (isDrawing(element)) tally.add(hasTextBox(element) ? "text-boxes" : "pictures");
      return [];
  }
}

function isDrawing({ name }: XmlElement): boolean {
  return name === "w:drawing" || name === "w:pict" || name.endsWith(":AlternateContent");
}

function hasTextBox(element: XmlElement): boolean {
  for (const { name } of allElements(element)) if (name === "w:txbxContent") return true;
  return false;
}

function stepInField(type: string, { fields }: Place, tally: Tally): void {
  if (type === "begin") {
    tally.add("fields");
    fields.push({ isResult: false });
  } else if (type === "separate") {
    const field = fields.at(-1);
    if (field) field.isResult = true;
  } else if (type === "end") {
    fields.pop();
  }
}

/** A note is one running text: its paragraphs become lines. A note called in a note, or twice, says nothing new. */
function noteOf(
  kind: "footnote" | "endnote",
  element: XmlElement,
  { inNote, fields }: Place,
  aid: RunAid,
): readonly Inline[] {
  if (inNote || fields.some(({ isResult }) => !isResult)) return [];
  const paragraphs = aid.noteOf(kind, element.attributes.get("w:id") ?? "");
  const content = paragraphs.flatMap((paragraph, at): readonly Inline[] => [
    ...(at > 0 ? [{ kind: "break" } as const] : []),
    ...contentOf(paragraph, { link: null, inNote: true, fields: [] }, aid),
  ]);
  const note: Note = { kind: "note", content: content.filter((inline) => inline.kind !== "note") };
  return note.content.length === 0 ? [] : [note];
}
