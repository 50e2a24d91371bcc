import { ar } from "./ar";
import type { Catalogue } from "../catalogue";
import { en } from "./en";

export const catalogues: readonly Catalogue[] = [en, ar];

/** The catalogue of the first preferred language there is one for, else English. */
export function catalogueFor(preferred: readonly string[]): Catalogue {
  const tags = preferred.map((tag) => tag.split("-")[0]!.toLowerCase());
  const found = tags.map((tag) => catalogues.find(({ language }) => language === tag));
  return found.find((catalogue) => catalogue !== undefined) ?? en;
}
