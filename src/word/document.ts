import type { CountryCode, LanguageTag } from "../core/encoding/values";
import type { Letter } from "../core/letter/blocks";

/** All that a Word file says. The file is a function of this value alone (docs/decisions/004-word.md). */
export interface LetterDocument {
  readonly kind: "letter" | "brief";
  readonly title: string;
  /** decides direction, labels, fonts' hints and the languages given to spelling checkers */
  readonly language: LanguageTag;
  /** the signed text; its first block is its title */
  readonly letter: Letter;
  /** lines shown above the first page only; [] for none */
  readonly letterhead: readonly string[];
  readonly addressee: Addressee | null;
  /** null: none are shown (a brief, or a draft) */
  readonly signatories: Signatories | null;
  readonly paper: Paper;
}

export type Paper = "a4" | "letter";

export interface Addressee {
  readonly name: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
}

/**
 * Where the signatories stand, and how they are grouped: A to Z at the end; under their countries at the end; in a
 * table before the body (Universal Periodic Review); in a footnote to the title (Human Rights Council).
 */
export type Preset = "end" | "by-country" | "start" | "title-footnote";

export interface Signatories {
  readonly preset: Preset;
  readonly listed: readonly Signatory[];
  /** those whose endorsement reached the coordinators without the program: shown apart, never as signed */
  readonly recorded: readonly Signatory[];
  /** organisations that signed and whose names are withheld */
  readonly withheld: number;
}

export interface Signatory {
  readonly organisation: string;
  readonly country: CountryCode;
  readonly people: readonly { readonly name: string; readonly role: string }[];
}
