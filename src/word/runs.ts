import { FootnoteReferenceRun, TextRun } from "docx";
import type { IRunOptions, ParagraphChild } from "docx";
import type { Break, Inline, Text } from "../core/letter/blocks";
import type { Languages } from "./language";
import { segmentsOf } from "./segments";
import type { Segment } from "./segments";
import { emphasisStyle, styles } from "./styles";
import { escapeXml } from "./xml";

/** Gives a footnote its number and keeps its text until the file is written. */
export type AddNote = (content: readonly (Text | Break)[]) => number;

/** A letter's inline contents as Word runs. */
export function runsOf(content: readonly Inline[], languages: Languages, addNote: AddNote): ParagraphChild[] {
  return content.flatMap((inline, at) => {
    if (inline.kind === "break") return [new TextRun({ break: 1 })];
    if (inline.kind === "note") return [new FootnoteReferenceRun(addNote(inline.content))];
    return [...textRuns(inline.text, textStyle(inline), languages), ...addressRuns(content, at, languages)];
  });
}

/** A text in one character style, cut where direction or script changes. */
export function textRuns(text: string, style: string | null, languages: Languages): TextRun[] {
  return segmentsOf(text, languages).map((segment) => new TextRun(runOptions(segment, style)));
}

/** The same as {@link textRuns}, as XML: for signatories, of whom there may be thousands. */
export function textRunsXml(text: string, style: string | null, languages: Languages): string {
  const named = style === null ? "" : `<w:rStyle w:val="${style}"/>`;
  return segmentsOf(text, languages)
    .map(({ text: part, rightToLeft, language }) => {
      const direction = rightToLeft ? "<w:rtl/>" : "";
      const lang =
        language === null ? "" : `<w:lang ${langAttributes[language.attribute]}="${language.tag}"/>`;
      const all = named + direction + lang;
      const properties = all === "" ? "" : `<w:rPr>${all}</w:rPr>`;
      return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
    })
    .join("");
}

const langAttributes = { value: "w:val", eastAsia: "w:eastAsia", bidirectional: "w:bidi" } as const;

function runOptions({ text, rightToLeft, language }: Segment, style: string | null): IRunOptions {
  return {
    text,
    ...(style === null ? {} : { style }),
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(language === null ? {} : { language: { [language.attribute]: language.tag } }),
  };
}

function textStyle(text: Text): string | null {
  return text.text === text.link ? styles.linkAddress : emphasisStyle(text);
}

/**
 * Where a link ends, its address in parentheses: a Word file of ours has no relationship that leads out of it, and
 * on paper the address is needed anyway. A link that shows its address is written once.
 */
function addressRuns(content: readonly Inline[], at: number, languages: Languages): TextRun[] {
  const inline = content[at]!;
  if (inline.kind !== "text" || inline.link === null || inline.text === inline.link) return [];
  const next = content[at + 1];
  if (next?.kind === "text" && next.link === inline.link) return [];
  const address = new TextRun({ text: `(${inline.link})`, style: styles.linkAddress });
  return [...textRuns(" ", null, languages), address];
}
