import { cleanText, withoutLooseJoiners } from "../../editor/grammar";
import type { Frame } from "./types";

/** What a line about an addressee may not hold besides: characters that are not seen, and marks of direction. */
const unseen =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2064\u3164\uffa0\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu;

/** A line as somebody types it, as a version may say it; null when there is nothing in it. */
export function lineOf(typed: string | null): string | null {
  const line = withoutLooseJoiners(cleanText((typed ?? "").replace(unseen, ""))).replace(
    /^\p{Zs}+|\p{Zs}+$/gu,
    "",
  );
  return line === "" ? null : line;
}

/** The lines of a letterhead as somebody types them: none of them empty. */
export function linesOf(typed: string | null): readonly string[] {
  return (typed ?? "").split("\n").flatMap((line) => lineOf(line) ?? []);
}

/** What was typed around the text, as it is saved. */
export function tidyFrame({ letterhead, addressee }: Frame): Frame {
  const lines = linesOf(letterhead);
  return {
    letterhead: lines.length === 0 ? null : lines.join("\n"),
    addressee: {
      name: lineOf(addressee.name),
      office: lineOf(addressee.office),
      organisation: lineOf(addressee.organisation),
    },
  };
}

/** The lines of an addressee that say something. */
export function addresseeLines({ name, office, organisation }: Frame["addressee"]): readonly string[] {
  return [name, office, organisation].flatMap((line) => lineOf(line) ?? []);
}

const braces = /\{\{(?:([a-z][a-z0-9-]*)\}\})?/g;

/** The names in double braces of the lines around the text; null stands for braces that are no name. */
export function namesInLines({ letterhead, addressee }: Frame): readonly (string | null)[] {
  const lines = [...linesOf(letterhead), ...addresseeLines(addressee)];
  return lines.flatMap((line) => [...line.matchAll(braces)].map(([, name]) => name ?? null));
}

/** The lines with words in the places of their names. */
export function fillFrame({ letterhead, addressee }: Frame, values: Readonly<Record<string, string>>): Frame {
  const fill = (line: string | null) =>
    line === null
      ? null
      : line.replace(braces, (whole, name?: string) =>
          name !== undefined && Object.hasOwn(values, name) ? values[name]! : whole,
        );
  return {
    letterhead: fill(letterhead),
    addressee: {
      name: fill(addressee.name),
      office: fill(addressee.office),
      organisation: fill(addressee.organisation),
    },
  };
}
