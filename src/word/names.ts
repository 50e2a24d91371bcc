import type { LanguageTag } from "../core/encoding/values";
import { labelsFor } from "./labels";
import type { Labels } from "./labels";
import type { WordLine } from "./lines";

/** The signatories a Word file shows. */
export interface ShownNames {
  readonly listed: readonly string[];
  readonly recorded: readonly string[];
  readonly withheld: number;
}

/** Finds the names in lines that were read, and the count of those withheld (0 where none is worded). */
export function shownNames(lines: readonly WordLine[], language: LanguageTag): ShownNames {
  const labels = labelsFor(language);
  const listed: string[] = [];
  const recorded: string[] = [];
  let withheld = 0;
  let isRecorded = false;
  for (const { place, role, text, spans } of lines) {
    if (role === "Signatory Heading") isRecorded = text === labels.recorded;
    const here = place === "note" ? text.trimStart().startsWith(labels.recordedNote) : isRecorded;
    for (const span of spans) {
      if (span.style === "Signatory Name") (here ? recorded : listed).push(span.text);
      if (span.style === "Withheld Count") withheld = countIn(span.text, labels);
    }
  }
  return { listed, recorded, withheld };
}

/** Some languages word one and two without a digit. */
function countIn(phrase: string, labels: Labels): number {
  const digits = /[0-9]+/.exec(phrase)?.[0];
  if (digits !== undefined) return Number(digits);
  const isWorded = (count: number) => [true, false].some((after) => labels.withheld(count, after) === phrase);
  return [1, 2].find(isWorded) ?? 0;
}
