import { FootnoteReferenceRun, Paragraph } from "docx";
import type { FileChild, ParagraphChild } from "docx";
import type { Block, Inline, Letter } from "../core/letter/blocks";
import type { Addressee } from "./document";
import type { Languages } from "./language";
import { runsOf, textRuns } from "./runs";
import type { AddNote } from "./runs";
import { styles } from "./styles";

/** References of the two numbering definitions. */
export const numberings = { ordered: "ordered", bulleted: "bulleted" } as const;

/** What a block needs to know of its document to become paragraphs. */
export interface Setting {
  readonly languages: Languages;
  readonly addNote: AddNote;
  readonly addOwnNote: (paragraphs: readonly Paragraph[]) => number;
  /** numbers the lists, so that each begins at 1 */
  readonly nextList: () => number;
}

/** A paragraph in a style, right to left where the document is. */
export function paragraphOf(
  style: string,
  children: readonly ParagraphChild[],
  languages: Languages,
): Paragraph {
  return new Paragraph({ style, children, ...(languages.rightToLeft ? { bidirectional: true } : {}) });
}

export function blockParagraphs(block: Block, setting: Setting): Paragraph[] {
  const { languages, addNote } = setting;
  const inStyle = (style: string, content: readonly Inline[]) =>
    paragraphOf(style, runsOf(content, languages, addNote), languages);
  switch (block.kind) {
    case "title":
      return [inStyle(styles.title, block.content)];
    case "heading":
      return [inStyle(styles.heading, block.content)];
    case "quote":
      return [inStyle(styles.quote, block.content)];
    case "paragraph":
      return [inStyle(styles[block.role], block.content)];
    case "list":
      return listParagraphs(block.ordered, block.items, setting);
  }
}

function listParagraphs(
  ordered: boolean,
  items: readonly (readonly Inline[])[],
  setting: Setting,
): Paragraph[] {
  const instance = setting.nextList();
  return items.map(
    (item) =>
      new Paragraph({
        style: ordered ? styles.numbered : styles.bulleted,
        numbering: { reference: ordered ? numberings.ordered : numberings.bulleted, level: 0, instance },
        children: runsOf(item, setting.languages, setting.addNote),
        ...(setting.languages.rightToLeft ? { bidirectional: true } : {}),
      }),
  );
}

/** The title, with a footnote of the program's own after it where there is one. */
export function titleParagraph(title: Block, ownNote: readonly Paragraph[], setting: Setting): Paragraph[] {
  if (title.kind !== "title" || ownNote.length === 0) return blockParagraphs(title, setting);
  const { languages, addNote, addOwnNote } = setting;
  const runs = runsOf(title.content, languages, addNote);
  return [paragraphOf(styles.title, [...runs, new FootnoteReferenceRun(addOwnNote(ownNote))], languages)];
}

/** Name, office and organisation, a line each. */
export function addresseeParagraphs(addressee: Addressee | null, setting: Setting): FileChild[] {
  if (addressee === null) return [];
  const lines = [addressee.name, addressee.office, addressee.organisation].filter((line) => line !== null);
  return lines.map((line) =>
    paragraphOf(styles.addressee, textRuns(line, null, setting.languages), setting.languages),
  );
}

/** Where the addressee stands: after the date, before the salutation. */
export function lengthOfOpening(afterTitle: Letter): number {
  const length = afterTitle.findIndex((block) => !(block.kind === "paragraph" && block.role === "date"));
  return length === -1 ? afterTitle.length : length;
}
