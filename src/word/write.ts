import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, TextRun } from "docx";
import type { FileChild, ILevelsOptions, Paragraph } from "docx";
import type { Letter } from "../core/letter/blocks";
import {
  addresseeParagraphs,
  blockParagraphs,
  lengthOfOpening,
  numberings,
  paragraphOf,
  titleParagraph,
} from "./body";
import type { Setting } from "./body";
import type { LetterDocument, Paper } from "./document";
import { labelsFor } from "./labels";
import { languagesOf } from "./language";
import type { Languages } from "./language";
import { finishPackage } from "./package";
import { runsOf, textRuns } from "./runs";
import { signatoryNote, signatorySection } from "./section";
import { shownSignatories } from "./signatories";
import { newSplices } from "./splice";
import type { Splices } from "./splice";
import { styles } from "./styles";

/**
 * A letter or brief as a Word file. The same document gives the same bytes, in a browser as in Node.
 * See docs/decisions/004-word.md.
 */
export async function writeDocument(document: LetterDocument): Promise<Uint8Array> {
  const languages = languagesOf(document.language);
  const splices = newSplices();
  const notes = newNotes(languages);
  const body = bodyOf(document, languages, notes, splices);
  const file = new Document({
    title: document.title,
    numbering: { config: numberingOf(languages) },
    footnotes: notes.all(),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(document.paper, document.kind) },
        ...(document.letterhead.length === 0
          ? {}
          : { headers: { first: letterheadOf(document.letterhead, languages) } }),
        footers: { default: pageFooter(document, languages), first: pageFooter(document, languages) },
        children: body,
      },
    ],
  });
  const written = new Uint8Array(await Packer.toArrayBuffer(file));
  return finishPackage(written, document, languages, splices.fill);
}

type Notes = ReturnType<typeof newNotes>;

/** Collects footnotes in the order they are called. */
function newNotes(languages: Languages) {
  const notes: (readonly Paragraph[])[] = [];
  return {
    add: (paragraphs: readonly Paragraph[]): number => notes.push(paragraphs),
    addText: (content: Parameters<Setting["addNote"]>[0]): number => {
      const runs = runsOf(content, languages, () => 0);
      return notes.push([
        paragraphOf(styles.footnote, [...textRuns(" ", null, languages), ...runs], languages),
      ]);
    },
    all: () => Object.fromEntries(notes.map((children, at) => [at + 1, { children }])),
  };
}

function bodyOf(document: LetterDocument, languages: Languages, notes: Notes, splices: Splices): FileChild[] {
  let lists = 0;
  const setting: Setting = {
    languages,
    addNote: notes.addText,
    addOwnNote: notes.add,
    nextList: () => ++lists,
  };
  const signatories = signatoriesOf(document, languages, splices);
  const [title, ...rest] = document.letter;
  const opening = lengthOfOpening(rest);
  const paragraphs = (blocks: Letter) => blocks.flatMap((block) => blockParagraphs(block, setting));
  return [
    ...(title === undefined ? [] : titleParagraph(title, signatories.titleNote, setting)),
    ...paragraphs(rest.slice(0, opening)),
    ...addresseeParagraphs(document.addressee, setting),
    ...signatories.start,
    ...paragraphs(rest.slice(opening)),
    ...signatories.end,
  ];
}

interface PlacedSignatories {
  readonly start: readonly FileChild[];
  readonly end: readonly FileChild[];
  readonly titleNote: readonly Paragraph[];
}

function signatoriesOf(
  { signatories, language, paper, kind }: LetterDocument,
  languages: Languages,
  splices: Splices,
): PlacedSignatories {
  const nowhere = { start: [], end: [], titleNote: [] };
  if (signatories === null) return nowhere;
  const shown = shownSignatories(signatories, language);
  if (signatories.preset === "title-footnote")
    return { ...nowhere, titleNote: signatoryNote(shown, languages) };
  const textWidth = papers[paper].width - 2 * margins[kind];
  const section = signatorySection(shown, signatories.preset, { languages, language, splices, textWidth });
  return { ...nowhere, [signatories.preset === "start" ? "start" : "end"]: section };
}

/** In twentieths of a point. */
const papers: { readonly [paper in Paper]: { readonly width: number; readonly height: number } } = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};
/** 2.5 cm; 2 cm for a brief. */
const margins = { letter: 1417, brief: 1134 } as const;
const edge = 680;

function pageOf(paper: Paper, kind: LetterDocument["kind"]) {
  const margin = margins[kind];
  return {
    size: papers[paper],
    margin: {
      top: margin,
      bottom: margin,
      left: margin,
      right: margin,
      header: edge,
      footer: edge,
      gutter: 0,
    },
  };
}

function letterheadOf(lines: readonly string[], languages: Languages): Header {
  const children = lines.map((line, at) =>
    paragraphOf(
      styles.letterhead,
      textRuns(line, at === 0 ? styles.letterheadName : null, languages),
      languages,
    ),
  );
  return new Header({ children });
}

function pageFooter({ language }: LetterDocument, languages: Languages): Footer {
  const [before, between, after] = labelsFor(language).page;
  const text = (label: string) => textRuns(label, null, languages);
  const runs = [
    ...text(before),
    new TextRun({ children: [PageNumber.CURRENT] }),
    ...text(between),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ...text(after),
  ];
  return new Footer({ children: [paragraphOf(styles.footer, runs, languages)] });
}

/**
 * Numbers hang before their text; right to left they begin further in, because LibreOffice puts them on the outer
 * side of where they should begin.
 */
function listLevels(
  { rightToLeft }: Languages,
  format: ILevelsOptions["format"],
  text: string,
): ILevelsOptions[] {
  const indent = { left: rightToLeft ? 737 : 454, hanging: 454 };
  const level = { level: 0, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
  return [{ ...level, ...(format && { format }) }];
}

function numberingOf(languages: Languages) {
  return [
    { reference: numberings.ordered, levels: listLevels(languages, LevelFormat.DECIMAL, "%1.") },
    { reference: numberings.bulleted, levels: listLevels(languages, LevelFormat.BULLET, "•") },
  ];
}
