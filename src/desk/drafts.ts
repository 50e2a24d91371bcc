import type { Hash, Instant, LanguageTag } from "../core/encoding/values";
import { byCodePoint } from "../core/encoding/values";
import { parseLetter } from "../core/letter/parse";
import { isUnfilled } from "../core/letter/placeholders";
import { titleOf, wordCount } from "../core/letter/plain";
import type { Desk } from "./desk";
import { unfilledIn } from "./draftLetter";
import type { Draft } from "./draftLetter";
import { draftRecord, find, findAll } from "./records";
import type { DraftRecord } from "./records";

/** A draft as a list tells it. */
export interface DraftRow {
  readonly id: string;
  /** null until its first publication founds one */
  readonly campaign: Hash | null;
  readonly kind: "letter" | "brief";
  readonly title: string;
  readonly language: LanguageTag;
  /** of its text, notes included */
  readonly words: number;
  readonly changed: Instant;
  readonly previous: readonly Hash[];
}

export interface DraftsListed {
  readonly outcome: "listed";
  /** the one that was worked on last comes first */
  readonly drafts: readonly DraftRow[];
}

/** All letters that are being written. */
export async function drafts(desk: Desk): Promise<DraftsListed> {
  const rows = (await findAll(desk, draftRecord)).map(({ id, value }): DraftRow => {
    const { campaign, kind, language, changed, previous } = value;
    const letter = parseLetter(value.text);
    const [title, words] = [titleOf(letter), wordCount(letter)];
    return { id, campaign, kind, title, language, words, changed, previous };
  });
  rows.sort((a, b) => byCodePoint(b.changed, a.changed) || byCodePoint(a.id, b.id));
  return { outcome: "listed", drafts: rows };
}

export type DraftFound =
  | {
      readonly outcome: "found";
      readonly draft: Draft;
      readonly title: string;
      /** names in double braces that are still open in its text, addressee or letterhead */
      readonly unfilled: readonly string[];
      /** "{{" is left somewhere, a whole placeholder or not: it cannot be published */
      readonly hasBraces: boolean;
    }
  | { readonly outcome: "unknown-draft" };

export async function draft(desk: Desk, id: string): Promise<DraftFound> {
  const record = await find(desk, draftRecord, id);
  if (record === null) return { outcome: "unknown-draft" };
  return {
    outcome: "found",
    draft: { id, ...record },
    title: titleOf(parseLetter(record.text)),
    unfilled: unfilledIn(record),
    hasBraces: hasBraces(record),
  };
}

/** True when braces are left: what is no whole placeholder was meant to be one. */
export function hasBraces({ text, addressee, letterhead }: DraftRecord): boolean {
  const lines = [addressee.name, addressee.office, addressee.organisation, letterhead];
  return isUnfilled(parseLetter(text)) || lines.some((line) => line?.includes("{{") === true);
}
