import type { Block, Inline, Letter } from "../../../core/letter/blocks";
import { letterhead, lineHeight, looks, lookNameOf, margins, edge, noteRule, papers } from "./typography";
import type { Kind, Look, LookName, Paper } from "./typography";
import { paginate } from "./paginate";
import type { Line, Pages, Part } from "./paginate";

/** What stands on the pages. */
export interface Measured {
  readonly kind: Kind;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly letter: Letter;
  /** lines of the letterhead */
  readonly letterhead: readonly string[];
  /** lines of the addressee */
  readonly addressee: readonly string[];
}

/** Everything is drawn larger by this, so that rounding to pixels weighs less. */
const scale = 4;

/** Lines of paragraphs that were measured before: when one types, a letter's other paragraphs are the same. */
const known = new Map<string, readonly Line[]>();
const mostKnown = 4000;

/**
 * The pages a document takes on a paper, without its signatories: its lines are broken by the browser, unseen, in a type
 * as wide as that of the Word file. Resolves when that type is there.
 */
export async function pagesOf(document: Measured, paper: Paper): Promise<Pages> {
  await typeFor(document);
  const { kind, letter } = document;
  const width = papers[paper].width - 2 * margins[kind];
  const place = openPlace(document);
  try {
    const measure = (content: readonly Inline[], name: LookName) =>
      linesOf(content, name, document, width, place);
    return paginate(partsOf(letter, document, measure), roomOn(paper, document));
  } finally {
    place.remove();
  }
}

function roomOn(paper: Paper, { kind, letterhead: lines }: Measured) {
  const others = papers[paper].height - 2 * margins[kind];
  const rest = Math.max(0, lines.length - 1);
  const head =
    lines.length === 0
      ? 0
      : edge + (letterhead.nameSize + rest * letterhead.size) * lineHeight + letterhead.below;
  const { size, line } = looks[kind].body;
  return {
    first: others - Math.max(0, head - margins[kind]),
    others,
    noteRule,
    line: size * lineHeight * line,
  };
}

type Measure = (content: readonly Inline[], name: LookName) => readonly Line[];

function partsOf(letter: Letter, { kind, addressee }: Measured, measure: Measure): readonly Part[] {
  const [title, ...rest] = letter.map((block, at) => blockParts(block, at, kind, measure));
  const opening = lengthOfOpening(letter.slice(1));
  const lines = addressee.map((text) => partOf([plain(text)], "addressee", -1, kind, measure));
  const parts = [...(title ?? []), ...rest.slice(0, opening).flat(), ...lines, ...rest.slice(opening).flat()];
  return parts.map(({ isContextual, ...part }, at) =>
    isContextual && parts[at + 1]?.isContextual === true ? { ...part, after: 0 } : part,
  );
}

/** The addressee stands after the date, as in src/word/body.ts. */
function lengthOfOpening(blocks: Letter): number {
  const length = blocks.findIndex((block) => !(block.kind === "paragraph" && block.role === "date"));
  return length === -1 ? blocks.length : length;
}

function blockParts(block: Block, at: number, kind: Kind, measure: Measure) {
  const contents = block.kind === "list" ? block.items : [block.content];
  return contents.map((content) => partOf(content, lookNameOf(block), at, kind, measure));
}

function partOf(content: readonly Inline[], name: LookName, block: number, kind: Kind, measure: Measure) {
  const { before, after, keepNext, keepLines, isContextual } = looks[kind][name];
  return { lines: measure(content, name), before, after, keepNext, keepLines, isContextual, block };
}

function plain(text: string): Inline {
  return { kind: "text", text, bold: false, italic: false, link: null };
}

/** Where paragraphs are drawn to be measured: in the page, but not seen, heard or reached. */
function openPlace({ language, direction }: Measured): HTMLElement {
  const place = document.createElement("div");
  place.className = "measuring";
  place.lang = language;
  place.dir = direction;
  place.setAttribute("aria-hidden", "true");
  document.body.append(place);
  return place;
}

function linesOf(
  content: readonly Inline[],
  name: LookName,
  { kind, language }: Measured,
  width: number,
  place: HTMLElement,
): readonly Line[] {
  const key = JSON.stringify([kind, name, width, language, content]);
  let lines = known.get(key);
  if (lines === undefined) {
    lines = measured(content, looks[kind][name], width, place);
    if (known.size >= mostKnown) known.clear();
    known.set(key, lines);
  }
  return lines;
}

function measured(
  content: readonly Inline[],
  look: Look,
  width: number,
  place: HTMLElement,
): readonly Line[] {
  const { paragraph, notes } = draw(content, look, width);
  place.append(paragraph);
  const { top, height } = paragraph.getBoundingClientRect();
  const unit = pixels(look.size * 2);
  const count = Math.max(1, Math.round(height / unit));
  const own = look.size * lineHeight * look.line;
  const lines = Array.from({ length: count }, () => ({ height: own, notes: 0 }));
  const calls = notes.map(({ mark, words }) => ({
    at: Math.min(count - 1, Math.max(0, Math.floor((mark.getBoundingClientRect().bottom - top) / unit))),
    words,
  }));
  paragraph.remove();
  for (const { at, words } of calls) lines[at]!.notes += noteHeight(words, width, place);
  return lines;
}

/** Notes have one look in letters and briefs. */
function noteHeight(words: readonly Inline[], width: number, place: HTMLElement): number {
  const look = looks.letter.note;
  const lines = measured([plain("0 "), ...words], look, width, place);
  return lines.length * look.size * lineHeight + look.after;
}

function pixels(points: number): number {
  return (points * scale * 4) / 3;
}

interface Call {
  readonly mark: HTMLElement;
  readonly words: readonly Inline[];
}

/** Lines are drawn twice as far apart as letters are high, so that they can be counted whatever stands in them. */
function draw(content: readonly Inline[], look: Look, width: number) {
  const paragraph = document.createElement("p");
  Object.assign(paragraph.style, {
    inlineSize: `${pixels(width - look.indentStart - look.indentEnd)}px`,
    fontSize: `${pixels(look.size)}px`,
    fontWeight: look.bold ? "700" : "400",
    lineHeight: `${pixels(look.size * 2)}px`,
  });
  const notes: Call[] = [];
  for (const [at, inline] of content.entries()) {
    if (inline.kind === "break") paragraph.append(document.createElement("br"));
    else if (inline.kind === "note") {
      const mark = document.createElement("sup");
      mark.textContent = "0";
      notes.push({ mark, words: inline.content });
      paragraph.append(mark);
    } else {
      const run = document.createElement("span");
      run.textContent = inline.text + addressAfter(content, at);
      if (inline.bold) run.style.fontWeight = "700";
      if (inline.italic) run.style.fontStyle = "italic";
      paragraph.append(run);
    }
  }
  return { paragraph, notes };
}

/** A link's address stands behind its words, as in src/word/runs.ts. */
function addressAfter(content: readonly Inline[], at: number): string {
  const [inline, next] = [content[at], content[at + 1]];
  if (inline?.kind !== "text" || inline.link === null || inline.text === inline.link) return "";
  return next?.kind === "text" && next.link === inline.link ? "" : ` (${inline.link})`;
}

/** Waits for the faces that the letters of a document need: each is read when it is first asked for. */
async function typeFor({ letter, addressee }: Measured): Promise<void> {
  const sample = [...new Set(JSON.stringify([letter, addressee]))].join("");
  const faces = ["16px Tinos", "bold 16px Tinos", "italic 16px Tinos", "italic bold 16px Tinos"];
  await Promise.all(faces.map((face) => document.fonts.load(face, sample)));
}
