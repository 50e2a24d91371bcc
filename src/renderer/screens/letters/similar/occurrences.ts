import type { Letter } from "../../../../core/letter/blocks";
import { letterBlockText } from "../../../../core/letter/plain";
import type { LetterFrame } from "../../../components/letter/LetterSheet";

/** A line that says to whom a letter goes. */
export const addresseeParts = ["name", "office", "organisation"] as const;

export type AddresseePart = (typeof addresseeParts)[number];

/** A line of the old addressee that the letter's text says too. */
export interface Occurrence {
  readonly part: AddresseePart;
  readonly words: string;
  readonly count: number;
}

/** Where the text names the addressee that it was written to. The longest comes first: it may hold the others. */
export function occurrencesIn(letter: Letter, addressee: LetterFrame["addressee"]): readonly Occurrence[] {
  const text = letter.map(letterBlockText).join("\n");
  return addresseeParts
    .map((part): Occurrence => {
      const words = addressee[part] ?? "";
      return { part, words, count: words === "" ? 0 : text.split(words).length - 1 };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/** What stands in the text as long as nothing else is known: it has to be filled before the letter is published. */
export const placeholderFor: Readonly<Record<AddresseePart, string>> = {
  name: "{{addressee-name}}",
  office: "{{addressee-office}}",
  organisation: "{{addressee-organisation}}",
};
