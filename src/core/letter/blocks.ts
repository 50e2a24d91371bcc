/**
 * What a letter is made of. See docs/formats.md §4: these types, the grammar of `letter.md` and
 * (later) the editor's schema describe the same set of letters.
 */

/** Marks nest in one order only: bold around italic around link. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** https address, or null */
  readonly link: string | null;
}

/** A line break inside a block. */
export interface Break {
  readonly kind: "break";
}

/** A footnote, written where it is called. */
export interface Note {
  readonly kind: "note";
  readonly content: readonly (Text | Break)[];
}

export type Inline = Text | Break | Note;

/** Paragraphs with a place of their own in a letter; "body" is every other one. */
export type ParagraphRole = "body" | "date" | "salutation" | "closing";

export interface Title {
  readonly kind: "title";
  readonly content: readonly Inline[];
}
export interface Heading {
  readonly kind: "heading";
  readonly content: readonly Inline[];
}
export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  readonly content: readonly Inline[];
}
export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}
export interface Quote {
  readonly kind: "quote";
  readonly content: readonly Inline[];
}

export type Block = Title | Heading | Paragraph | List | Quote;

/** A letter: its blocks from top to bottom. The first is its title. */
export type Letter = readonly Block[];
