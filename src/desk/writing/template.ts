import type { LanguageTag } from "../../core/encoding/values";
import { findPlaceholders } from "../../core/letter/placeholders";
import type { Letter } from "../../core/letter/blocks";
import type { DraftAddressee } from "../records";

/** A document to begin from, as resources/templates describes it. */
export interface Template {
  readonly kind: "letter" | "brief";
  readonly language: LanguageTag;
  /** the letter text */
  readonly text: string;
  readonly addressee: DraftAddressee;
  /** lines of the letterhead; [] for none */
  readonly letterhead: readonly string[];
}

/** What stands for the names in double braces. */
export type Fillings = Readonly<Record<string, string>>;

const placeholder = /\{\{([a-z][a-z0-9-]*)\}\}/g;

/** Fills one line outside the letter text; names without a filling stay. */
export function fillLine(line: string, fillings: Fillings): string {
  return line.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(fillings, name) ? fillings[name]! : whole,
  );
}

/** The names that a letter and the lines around it still leave open. */
export function openNames(letter: Letter, lines: readonly (string | null)[]): readonly string[] {
  const inLines = lines.flatMap((line) => [...(line ?? "").matchAll(placeholder)].map((found) => found[1]!));
  return [...new Set([...findPlaceholders(letter), ...inLines])];
}
