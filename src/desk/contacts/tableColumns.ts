import { countryCodes } from "../../core/statement/countries";
import { plainWords } from "./plainWords";
import { fieldHeaded } from "./tableHeadings";
import type { TableField } from "./tableHeadings";

/** Which column tells what, by its place from 0; null where none does. */
export type TableColumns = Readonly<Record<TableField, number | null>>;

export const noColumns: TableColumns = {
  organisation: null,
  country: null,
  sectors: null,
  languages: null,
  groups: null,
  note: null,
  atRisk: null,
};

/** The columns that are headed by known words; the first of several that tell the same. */
export function columnsByHeadings(headings: readonly string[]): TableColumns {
  const found: Record<TableField, number | null> = { ...noColumns };
  for (const [at, heading] of headings.entries()) {
    const field = fieldHeaded(heading);
    if (field !== null) found[field] ??= at;
  }
  return found;
}

/** Without headings: the first column with names in it, and the one whose words are countries. */
export function columnsByContents(rows: readonly (readonly string[])[]): TableColumns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]?.trim() ?? ""));
  const isCountry = columns.map((words) => {
    const filled = words.filter((word) => word !== "");
    return filled.length > 0 && filled.every((word) => countryNamed(word) !== null);
  });
  const country = isCountry.indexOf(true);
  const organisation = columns.findIndex(
    (words, at) => at !== country && words.some((word) => /\p{L}{2}/u.test(word)),
  );
  return {
    ...noColumns,
    organisation: organisation === -1 ? null : organisation,
    country: country === -1 ? null : country,
  };
}

/** The languages in which countries and languages may be named. */
const tongues = ["en", "fr", "es", "ar", "ru", "zh", "pt", "de", "sw", "tr", "fa", "uk"] as const;

/** Other names that people write, which the system does not know. */
const otherNames: Readonly<Record<string, string>> = {
  usa: "US",
  uk: "GB",
  "great britain": "GB",
  uae: "AE",
  drc: "CD",
  "dr congo": "CD",
  rdc: "CD",
  "ivory coast": "CI",
  swaziland: "SZ",
  burma: "MM",
  "czech republic": "CZ",
  macedonia: "MK",
  turkey: "TR",
  palestine: "PS",
  فلسطين: "PS",
  سوريا: "SY",
  سورية: "SY",
  "cape verde": "CV",
};

let countries: ReadonlyMap<string, string> | undefined;

/** The code of a country, given by code or name in any of several languages; null for what is none. */
export function countryNamed(words: string): string | null {
  const code = words.trim().toUpperCase();
  if (countryCodes.has(code)) return code;
  countries ??= named("region", [...countryCodes], otherNames);
  return countries.get(plainWords(words)) ?? null;
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const isTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/;
let languages: ReadonlyMap<string, string> | undefined;

/** The tag of a language, given by tag or name; null for what is none. */
export function languageNamed(words: string): string | null {
  const tag = words.trim();
  languages ??= named(
    "language",
    letters.flatMap((first) => letters.map((second) => first + second)),
    { chinese: "zh-Hans", dari: "prs", "haitian creole": "ht", persian: "fa", farsi: "fa" },
  );
  const byName = languages.get(plainWords(tag));
  if (byName !== undefined) return byName;
  const [short = "", ...rest] = tag.split("-");
  const lower = [short.toLowerCase(), ...rest].join("-");
  return isTag.test(lower) ? lower : null;
}

function named(
  type: "region" | "language",
  codes: readonly string[],
  others: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const tongue of tongues) {
    const said = new Intl.DisplayNames(tongue, { type, fallback: "none" });
    for (const code of codes) {
      const name = said.of(code);
      // In some languages a system gives the code of what it has no name for.
      if (name !== undefined && name !== code && !names.has(plainWords(name))) {
        names.set(plainWords(name), code);
      }
    }
  }
  for (const [name, code] of Object.entries(others)) names.set(plainWords(name), code);
  return names;
}
