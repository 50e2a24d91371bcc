import type { CsvRow } from "../../core/encoding/csv";
import { textFault } from "../../core/encoding/text";
import type { CountryCode } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { mostLabels } from "./contactDetails";
import type { WrittenDown } from "./contactDetails";
import { longestGroup } from "./contactGroups";
import type { Desk } from "../desk";
import { plainWords } from "./plainWords";
import { countryNamed, languageNamed } from "./tableColumns";
import type { TableColumns } from "./tableColumns";
import type { TableField } from "./tableHeadings";
import { nameOf, sameNamed } from "./twins";

/** Why a row is not taken in. */
export interface RowFault {
  readonly line: number;
  readonly field: TableField;
  /**
   * - "empty": an organisation without a name
   * - "bad-text": characters that could deceive, or text that is too long
   * - "unknown": no country or language is called so
   * - "unclear": neither yes nor no
   * - "too-many": more sectors, languages or groups than one organisation may have
   */
  readonly why: "empty" | "bad-text" | "unknown" | "unclear" | "too-many";
  /** what stands there, cut short */
  readonly found: string;
}

export type JudgedRow =
  | { readonly is: "new"; readonly line: number; readonly entry: WrittenDown }
  /** one of this name and country is on the list, or stands further up: it stays as it is */
  | { readonly is: "known"; readonly line: number; readonly entry: WrittenDown }
  | { readonly is: "faulty"; readonly line: number; readonly fault: RowFault };

/** Judges rows in their order: an organisation that stands twice in the table is new only once. */
export function rowJudge(
  desk: Desk,
  columns: TableColumns,
  group: string | null,
): (row: CsvRow) => JudgedRow {
  const seen = new Map<string, Set<CountryCode | null>>();
  return (row) => {
    const { line } = row;
    const entry = entryIn(row, columns, group);
    if ("why" in entry) return { is: "faulty", line, fault: entry };
    const { organisation, country } = entry.details;
    const name = nameOf(organisation);
    const countries = seen.get(name) ?? new Set();
    const isTwice =
      countries.has(country) || (countries.size > 0 && (country === null || countries.has(null)));
    seen.set(name, countries.add(country));
    const isKnown = isTwice || sameNamed(desk, name, country).length > 0;
    return { is: isKnown ? "known" : "new", line, entry };
  };
}

class Faulty extends Error {
  constructor(readonly fault: RowFault) {
    super(fault.why);
  }
}

function entryIn(row: CsvRow, columns: TableColumns, group: string | null): WrittenDown | RowFault {
  try {
    return readEntry(row, columns, group);
  } catch (error) {
    if (error instanceof Faulty) return error.fault;
    throw error;
  }
}

const shownLength = 60;

/** Formulas are text like any other: nothing in a field is ever worked out. */
function readEntry({ line, fields }: CsvRow, columns: TableColumns, group: string | null): WrittenDown {
  const fail = (field: TableField, why: RowFault["why"], found: string): never => {
    throw new Faulty({ line, field, why, found: [...found].slice(0, shownLength).join("") });
  };
  const read = (field: TableField): string => {
    const at = columns[field];
    return at === null ? "" : (fields[at] ?? "").normalize("NFC").trim();
  };
  const many = (field: TableField): readonly string[] => {
    const values = read(field)
      .split(/[;,|\n،؛]/u)
      .map((value) => value.replace(/\s+/gu, " ").trim())
      .filter((value) => value !== "");
    if (new Set(values).size > mostLabels) fail(field, "too-many", read(field));
    return values;
  };
  const labels = (field: TableField, longest: number): readonly string[] => {
    const values = many(field);
    const bad = values.find((value) => textFault(value, "name", longest) !== null);
    if (bad !== undefined) fail(field, "bad-text", bad);
    return values;
  };

  const organisation = read("organisation").replace(/[\n\r\t]+ */g, " ");
  if (organisation === "") fail("organisation", "empty", "");
  if (textFault(organisation, "name") !== null) fail("organisation", "bad-text", organisation);
  const place = read("country");
  const country = place === "" ? null : (countryNamed(place) ?? fail("country", "unknown", place));
  const languages = many("languages").map(
    (words) => languageNamed(words) ?? fail("languages", "unknown", words),
  );
  const note = read("note").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (note !== "" && textFault(note, "free") !== null) fail("note", "bad-text", note);
  const groups = labels("groups", longestGroup);
  return {
    details: {
      organisation,
      country,
      // As cards write them.
      sectors: sortedSet(labels("sectors", longestGroup).map((sector) => sector.toLowerCase())),
      languages: sortedSet(languages),
    },
    groups: sortedSet(group === null ? groups : [...groups, group]),
    note,
    atRisk: yesOrNo(read("atRisk")) ?? fail("atRisk", "unclear", read("atRisk")),
  };
}

const yes = [
  "yes",
  "y",
  "true",
  "1",
  "x",
  "oui",
  "o",
  "vrai",
  "si",
  "s",
  "نعم",
  "да",
  "д",
  "✓",
  "✔",
  "at risk",
];
const no = ["", "no", "n", "false", "0", "non", "faux", "لا", "нет", "н"];
const yesWords = new Set(yes.map(word));
const noWords = new Set(no.map(word));

/** Null for what is neither: whether being seen could harm somebody is not guessed. */
function yesOrNo(words: string): boolean | null {
  if (yesWords.has(word(words))) return true;
  if (noWords.has(word(words)) || /^[-–—]$/u.test(words)) return false;
  return null;
}

function word(text: string): string {
  const plain = plainWords(text);
  return plain === "" ? text : plain;
}
