import type { LanguageTag } from "../../core/encoding/values";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import { zh } from "./zh";

/** The words the program itself puts into a Word file. */
export interface Labels {
  /** before the page's number, between it and the number of pages, after that */
  readonly page: readonly [string, string, string];
  readonly signatories: string;
  readonly organisation: string;
  readonly country: string;
  readonly people: string;
  /** of the table of those who signed, for readers who hear it */
  readonly tableTitle: string;
  readonly tableDescription: string;
  readonly recorded: string;
  /** how the recorded endorsements came, and that they are no signatures */
  readonly recordedNote: string;
  readonly recordedTableTitle: string;
  /** opens the list of names in a footnote to the title */
  readonly footnoteIntroduction: string;
  /** between a person's name and role */
  readonly comma: string;
  /** between organisations in a footnote */
  readonly semicolon: string;
  readonly fullStop: string;
  readonly parentheses: readonly [string, string];
  /**
   * @param count - at least 1
   * @param afterNames - whether names stand before it, which it continues with "and"
   */
  readonly withheld: (count: number, afterNames: boolean) => string;
}

const labels = { en, fr, es, ru, ar, zh } satisfies Record<string, Labels>;

export type LabelLanguage = keyof typeof labels;

/** The language of the labels in a document: its own, or English where the program has none. */
export function labelLanguage(language: LanguageTag): LabelLanguage {
  const primary = language.split("-")[0]!.toLowerCase();
  return Object.hasOwn(labels, primary) ? (primary as LabelLanguage) : "en";
}

export function labelsFor(language: LanguageTag): Labels {
  return labels[labelLanguage(language)];
}
