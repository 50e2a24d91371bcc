import { parseLetter } from "../../core/letter/parse";
import { isUnfilled } from "../../core/letter/placeholders";
import { titleOf } from "../../core/letter/plain";
import type { Desk } from "../desk";
import { unfilledIn } from "./draftLetter";
import type { Draft } from "./draftLetter";
import { draftRecord, find } from "../records";
import type { DraftRecord } from "../records";

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
