import type { Block } from "../../../core/letter/blocks";

/*
 * The pages of our Word files in numbers, as src/word/write.ts and src/word/stylesheet.ts write them: a copy, because the
 * window may not import that layer. tests/renderer/editor/typography.test.ts compares the two. All lengths in points.
 */

export type Kind = "letter" | "brief";
export type Paper = "a4" | "letter";

export const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.3, height: 841.9 },
  letter: { width: 612, height: 792 },
};

/** On all four sides: 2.5 cm, and 2 cm for a brief. */
export const margins: Readonly<Record<Kind, number>> = { letter: 70.85, brief: 56.7 };

/** From the paper's edge to the letterhead. */
export const edge = 34;

/** Of Times New Roman and of Tinos: how far lines of a size of one stand apart. */
export const lineHeight = 1.149;

/** What decides how much room a paragraph takes. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  /** a multiple of the font's own line */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  /** stays on one page with what comes next */
  readonly keepNext: boolean;
  /** stays on one page */
  readonly keepLines: boolean;
  /** no space between two of them */
  readonly isContextual: boolean;
}

export type LookName =
  "title" | "heading" | "body" | "date" | "salutation" | "closing" | "quote" | "item" | "addressee" | "note";

const plain: Look = {
  size: 0,
  bold: false,
  line: 1,
  before: 0,
  after: 0,
  indentStart: 0,
  indentEnd: 0,
  keepNext: false,
  keepLines: false,
  isContextual: false,
};

interface Sizes {
  readonly size: number;
  readonly titleSize: number;
  readonly headingSize: number;
  readonly line: number;
  readonly after: number;
  readonly afterItem: number;
  readonly beforeHeading: number;
  readonly afterHeading: number;
}

const sizes: Readonly<Record<Kind, Sizes>> = {
  letter: {
    size: 12,
    titleSize: 15,
    headingSize: 13,
    line: 259 / 240,
    after: 8,
    afterItem: 5,
    beforeHeading: 14,
    afterHeading: 6,
  },
  brief: {
    size: 10.5,
    titleSize: 15,
    headingSize: 11.5,
    line: 1,
    after: 4,
    afterItem: 2,
    beforeHeading: 7,
    afterHeading: 2.5,
  },
};

function looksOf(of: Sizes): Readonly<Record<LookName, Look>> {
  const { size, line, after } = of;
  const text = { ...plain, size };
  const kept = { keepNext: true, keepLines: true };
  return {
    title: { ...plain, ...kept, size: of.titleSize, bold: true, after: after * 1.5 },
    heading: {
      ...plain,
      ...kept,
      size: of.headingSize,
      bold: true,
      before: of.beforeHeading,
      after: of.afterHeading,
    },
    body: { ...text, line, after },
    date: { ...text, after },
    salutation: { ...text, line, after, keepNext: true },
    closing: { ...text, ...kept, before: after, after },
    quote: { ...text, line, after, indentStart: 28.35, indentEnd: 28.35 },
    item: { ...text, line, after: of.afterItem, indentStart: 22.7 },
    addressee: { ...text, after, keepLines: true, isContextual: true },
    note: { ...plain, size: 10, after: 2 },
  };
}

export const looks: Readonly<Record<Kind, Readonly<Record<LookName, Look>>>> = {
  letter: looksOf(sizes.letter),
  brief: looksOf(sizes.brief),
};

/** The letterhead's first line, its others, and what is below them: a rule and the space around it. */
export const letterhead = { nameSize: 14, size: 10, below: 6 + 0.5 + 12 } as const;

/** What stands between the text and the notes of a page. */
export const noteRule = 13.8;

export function lookNameOf(block: Block): LookName {
  switch (block.kind) {
    case "paragraph":
      return block.role;
    case "list":
      return "item";
    default:
      return block.kind;
  }
}
