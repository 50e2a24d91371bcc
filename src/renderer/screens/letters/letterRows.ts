import type { LetterRow, LetterStep } from "../../../desk/round/letterList";
import { folded } from "../../components/fields/search";
import type { Sort } from "../../components/table/sorting";
import { sortedBy } from "../../components/table/sorting";

/** Which letters are listed. */
export const shownKinds = ["open", "mine", "invited", "closed", "all"] as const;

export type Shown = (typeof shownKinds)[number];

/** What of the letters is shown, and in which order. */
export interface LettersView {
  readonly search: string;
  readonly shown: Shown;
  /** null: the one with the newest first, as the desk gives them */
  readonly sort: Sort | null;
}

export const wholeView: LettersView = { search: "", shown: "open", sort: null };

export function isOver({ step }: Pick<LetterRow, "step">): boolean {
  return step === "closed" || step === "delivered";
}

const fits: Readonly<Record<Shown, (row: LetterRow) => boolean>> = {
  open: (row) => !isOver(row),
  mine: ({ role }) => role === "coordinator",
  invited: ({ role }) => role !== "coordinator",
  closed: isOver,
  all: () => true,
};

/** The letters of a view, in its order. @param collator - of the screen's language */
export function rowsOf(
  letters: readonly LetterRow[],
  { search, shown, sort }: LettersView,
  collator: Intl.Collator,
): readonly LetterRow[] {
  const words = folded(search).split(" ");
  const found = letters.filter(fits[shown]).filter((row) => {
    const text = folded([row.title, ...addresseeLines(row)].join(" "));
    return words.every((word) => text.includes(word));
  });
  return sort === null ? found : sortedBy(found, textBy(sort.column), sort.direction, collator);
}

/** The lines that say to whom a letter goes, as far as they are filled in. */
export function addresseeLines({
  addressee: { name, office, organisation },
}: Pick<LetterRow, "addressee">): readonly string[] {
  return [name, office, organisation].filter((line): line is string => line !== null && !line.includes("{{"));
}

export const steps: readonly LetterStep[] = ["draft", "input", "endorsement", "closed", "delivered"];

function textBy(column: string): (row: LetterRow) => string {
  switch (column) {
    case "addressee":
      return (row) => addresseeLines(row).join(" ");
    case "step":
      return ({ step }) => String(steps.indexOf(step));
    case "closes":
      // What has no date comes last.
      return ({ closes }) => closes ?? "9999";
    case "organisations":
      return ({ organisations }) => String(organisations).padStart(9, "0");
    default:
      return ({ title }) => title;
  }
}

/** How many days from one day of the calendar to another: negative for the past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Today where this computer is, as a day of the calendar. */
export function today(now: Date = new Date()): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
