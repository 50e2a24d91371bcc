import type { Option } from "./options";

/** An option that can also be found by other words than its own. */
export interface Findable<Id extends string = string> extends Option<Id> {
  readonly alsoFoundBy?: readonly string[];
}

/**
 * What is left of a text when what people leave out or write otherwise as they search is taken away: case, accents,
 * Arabic vowel signs and the lengthening stroke, the hamza on its seat, and the endings ة and ى. Not for display.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The options that what was typed is a part of: first those that begin with it, then those that have a word which does,
 * then the rest; within each in the order given.
 */
export function found<Id extends string>(
  options: readonly Findable<Id>[],
  typed: string,
): readonly Findable<Id>[] {
  const wanted = withoutArticle(folded(typed));
  const ranked = options.map((option) => ({
    option,
    rank: Math.min(...namesOf(option).map(rankOf(wanted))),
  }));
  return ranked
    .filter(({ rank }) => rank < nowhere)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/**
 * The one option that was meant by what was typed: the only one that it fits, else the only one that has just this name.
 * Null when it could be several, or none.
 */
export function meant<Id extends string>(
  options: readonly Findable<Id>[],
  typed: string,
): Findable<Id> | null {
  const wanted = withoutArticle(folded(typed));
  if (wanted === "") return null;
  const fitting = found(options, typed);
  const named = fitting.filter((option) => namesOf(option).includes(wanted));
  const [only, another] = fitting.length === 1 ? fitting : named;
  return only !== undefined && another === undefined ? only : null;
}

const nowhere = 3;

function rankOf(wanted: string): (name: string) => number {
  return (name) => {
    if (name.startsWith(wanted)) return 0;
    if (name.includes(` ${wanted}`)) return 1;
    return name.includes(wanted) ? 2 : nowhere;
  };
}

function namesOf({ words, alsoFoundBy = [] }: Findable): readonly string[] {
  return [words, ...alsoFoundBy].map((name) => withoutArticle(folded(name)));
}

/** Arabic names are looked for with their article and without it. */
function withoutArticle(text: string): string {
  return text.replace(/(?<!\p{L})ال(?=\p{L})/gu, "");
}
