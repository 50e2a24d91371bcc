import { ar } from "./ar";
import type { Catalogue } from "./catalogue";
import { en } from "./en";

const catalogues: Readonly<Record<string, Catalogue>> = { en, ar };

/** The catalogue of the first preferred language there is one for, else English. */
export function catalogueFor(languages: readonly string[]): Catalogue {
  for (const tag of languages) {
    const found = catalogues[tag.split("-")[0]?.toLowerCase() ?? ""];
    if (found !== undefined) return found;
  }
  return en;
}
