import type { Letter } from "../../../../core/letter/blocks";
import { parseLetter } from "../../../../core/letter/parse";
import { fillPlaceholders } from "../../../../core/letter/placeholders";
import type { LetterFrame } from "../../../components/letter/LetterSheet";
import type { Fillings, Template } from "../../../../desk/writing/template";

/** A template as it will be: what is not filled stays in its braces. */
export interface Preview {
  readonly letter: Letter;
  readonly frame: LetterFrame;
}

/** @returns null where a filling holds what no letter may hold */
export function previewOf({ text, addressee, letterhead }: Template, fillings: Fillings): Preview | null {
  const fill = (line: string): string =>
    Object.entries(fillings).reduce((now, [name, value]) => now.replaceAll(`{{${name}}}`, () => value), line);
  try {
    return {
      letter: fillPlaceholders(parseLetter(text), fillings),
      frame: {
        letterhead: letterhead.length === 0 ? null : letterhead.map(fill).join("\n"),
        addressee: {
          name: addressee.name && fill(addressee.name),
          office: addressee.office && fill(addressee.office),
          organisation: addressee.organisation && fill(addressee.organisation),
        },
      },
    };
  } catch {
    // A Refusal: the desk says the same, in words, when it is asked to draft it.
    return null;
  }
}

/** What was entered, without what was left empty. */
export function filled(entered: Fillings): Fillings {
  return Object.fromEntries(
    Object.entries(entered)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
}
