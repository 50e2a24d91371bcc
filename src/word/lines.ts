import { differs } from "./unpack";
import { childOf, elementsOf, textOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

/** A paragraph as a reader sees it. */
export interface WordLine {
  readonly place: "properties" | "page" | "letterhead" | "body" | "table" | "note" | "footer";
  /** the name of its style (`Body Text`, `heading 1`); in a table, that of its first cell */
  readonly role: string;
  /** the number or bullet before it, or null */
  readonly label: string | null;
  /** a line break is LF, the call of a footnote `[^1]`, the page's number and their count `{PAGE}` and `{NUMPAGES}` */
  readonly text: string;
  /** stretches of `text` that run from right to left, in UTF-16 positions; first "bidi" if the paragraph does */
  readonly direction: string;
  /** stretches in a character style, by its name: `Strong`, `Link`, `Link Address`, `Signatory Name`, … */
  readonly spans: readonly Span[];
}

export interface Span {
  readonly style: string;
  readonly text: string;
}

interface Run {
  readonly text: string;
  readonly style: string | null;
  readonly rightToLeft: boolean;
}

/** What reading a paragraph needs from elsewhere in the file. */
export interface ReadingAid {
  /** names of styles by id, "" being the paragraph's default */
  readonly styleNames: ReadonlyMap<string, string>;
  readonly nextLabel: (numId: string) => string;
  /** the number of a footnote called here */
  readonly callNote: (id: string) => number;
}

export function lineOf(
  paragraph: XmlElement,
  place: WordLine["place"],
  part: string,
  aid: ReadingAid,
): WordLine {
  const runs = runsOf(paragraph, place, part, aid);
  return {
    place,
    role: roleOf(paragraph, part, aid),
    label: labelOf(paragraph, part, aid),
    text: runs.map(({ text }) => text).join(""),
    direction: directionOf(paragraph, runs),
    spans: spansOf(runs),
  };
}

/** The runs of a paragraph, fields as the one text they stand for. */
function runsOf(paragraph: XmlElement, place: WordLine["place"], part: string, aid: ReadingAid): Run[] {
  const field = newField(place, part);
  return elementsOf(paragraph)
    .filter(({ name }) => name === "w:r")
    .map((run) => {
      const properties = childOf(run, "w:rPr");
      const styleId = childOf(properties, "w:rStyle")?.attributes.get("w:val");
      return {
        text: elementsOf(run)
          .map((child) => field(child) ?? visible(child, part, aid))
          .join(""),
        style: styleId === undefined ? null : (aid.styleNames.get(styleId) ?? styleId),
        rightToLeft: isOn(childOf(properties, "w:rtl")),
      };
    });
}

export function isOn(element: XmlElement | undefined): boolean {
  const value = element?.attributes.get("w:val");
  return element !== undefined && value !== "0" && value !== "false";
}

function roleOf(paragraph: XmlElement, part: string, { styleNames }: ReadingAid): string {
  const id = childOf(childOf(paragraph, "w:pPr"), "w:pStyle")?.attributes.get("w:val") ?? "";
  const name = styleNames.get(id);
  if (name === undefined) throw differs(part, "every style to be defined");
  return name;
}

function labelOf(paragraph: XmlElement, part: string, { nextLabel }: ReadingAid): string | null {
  const numbering = childOf(childOf(paragraph, "w:pPr"), "w:numPr");
  if (numbering === undefined) return null;
  if ((childOf(numbering, "w:ilvl")?.attributes.get("w:val") ?? "0") !== "0") {
    throw differs(part, "lists of one level");
  }
  return nextLabel(childOf(numbering, "w:numId")?.attributes.get("w:val") ?? "");
}

function spansOf(runs: readonly Run[]): readonly Span[] {
  const spans: Span[] = [];
  let previous: string | null = null;
  for (const { text, style } of runs) {
    if (style !== null && style === previous) spans.push({ style, text: spans.pop()!.text + text });
    else if (style !== null) spans.push({ style, text });
    previous = style;
  }
  return spans;
}

function directionOf(paragraph: XmlElement, runs: readonly Run[]): string {
  const stretches: (readonly [number, number])[] = [];
  let at = 0;
  for (const { text, rightToLeft } of runs) {
    const end = at + text.length;
    const last = stretches.at(-1);
    if (rightToLeft && last?.[1] === at) stretches[stretches.length - 1] = [last[0], end];
    else if (rightToLeft && end > at) stretches.push([at, end]);
    at = end;
  }
  const own = isOn(childOf(childOf(paragraph, "w:pPr"), "w:bidi")) ? ["bidi"] : [];
  return [...own, ...stretches.map(([from, to]) => `${from}-${to}`)].join(" ");
}

/** What an element of a run shows. */
function visible(element: XmlElement, part: string, aid: ReadingAid): string {
  switch (element.name) {
    case "w:t":
      return element.attributes.get("xml:space") === "preserve"
        ? textOf(element)
        : textOf(element).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    case "w:br":
      if ((element.attributes.get("w:type") ?? "textWrapping") !== "textWrapping") {
        throw differs(part, "breaks of lines only");
      }
      return "\n";
    case "w:tab":
      return "\t";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:softHyphen":
      return "\u00AD";
    case "w:footnoteReference":
      return `[^${aid.callNote(element.attributes.get("w:id") ?? "")}]`;
    default:
      return "";
  }
}

/**
 * Reads complex fields: PAGE and NUMPAGES, in a footer. What a file keeps as their last result is not text of the
 * letter, and must be a number.
 */
function newField(place: WordLine["place"], part: string): (element: XmlElement) => string | null {
  let state: "outside" | "instruction" | "result" = "outside";
  let instruction = "";
  return (element) => {
    if (element.name === "w:fldChar") {
      const type = element.attributes.get("w:fldCharType");
      const next = { begin: "instruction", separate: "result", end: "outside" } as const;
      if (type === "begin" && (state !== "outside" || place !== "footer"))
        throw differs(part, "no such field");
      if (type !== "begin" && type !== "separate" && type !== "end") throw differs(part, "no such field");
      const ended = type === "end" ? fieldText(instruction, part) : "";
      if (type !== "separate") instruction = "";
      state = next[type];
      return ended;
    }
    if (element.name === "w:instrText") {
      if (state !== "instruction") throw differs(part, "instructions inside fields only");
      instruction += textOf(element);
      return "";
    }
    if (state === "outside" || element.name === "w:rPr") return null;
    if (state === "result" && element.name === "w:t" && /^[0-9]*$/.test(textOf(element))) return "";
    throw differs(part, "a number as the field's result");
  };
}

function fieldText(instruction: string, part: string): string {
  const name = /^\s*(PAGE|NUMPAGES)(?:\s+\\\*\s+(?:MERGEFORMAT|Arabic))*\s*$/.exec(instruction)?.[1];
  if (name === undefined) throw differs(part, "no fields but the page's number and their count");
  return `{${name}}`;
}
