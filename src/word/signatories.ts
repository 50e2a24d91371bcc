import { byCodePoint } from "../core/encoding/values";
import type { LanguageTag } from "../core/encoding/values";
import { countryName } from "./countries";
import type { Signatories, Signatory } from "./document";
import { labelLanguage, labelsFor } from "./labels";
import type { Labels } from "./labels";

/** A signatory as shown: the country by its name. */
export interface ShownSignatory {
  readonly organisation: string;
  readonly country: string;
  readonly people: readonly string[];
}

/** What is shown of the signatories, in order. */
export interface ShownSignatories {
  readonly labels: Labels;
  readonly listed: readonly ShownSignatory[];
  readonly recorded: readonly ShownSignatory[];
  /** "and 3 organisations whose names are withheld", or null */
  readonly withheld: string | null;
}

/** Sorts by name as the language does, names countries, and words the count of those withheld. */
export function shownSignatories(signatories: Signatories, language: LanguageTag): ShownSignatories {
  const labels = labelsFor(language);
  const { listed, recorded, withheld } = signatories;
  return {
    labels,
    listed: shown(listed, language, labels),
    recorded: shown(recorded, language, labels),
    withheld: withheld === 0 ? null : labels.withheld(withheld, listed.length > 0),
  };
}

/** The same signatories by country, the countries in the order of their names. */
export function byCountry(
  signatories: readonly ShownSignatory[],
  language: LanguageTag,
): readonly (readonly [string, readonly ShownSignatory[]])[] {
  const groups = new Map<string, ShownSignatory[]>();
  for (const signatory of signatories) {
    const group = groups.get(signatory.country);
    if (group === undefined) groups.set(signatory.country, [signatory]);
    else group.push(signatory);
  }
  const compare = comparison(language);
  return [...groups].sort(([a], [b]) => compare(a, b));
}

function shown(
  signatories: readonly Signatory[],
  language: LanguageTag,
  labels: Labels,
): readonly ShownSignatory[] {
  const compare = comparison(language);
  const names = labelLanguage(language);
  return signatories
    .map(({ organisation, country, people }) => ({
      organisation,
      country: countryName(country, names),
      people: people.map(({ name, role }) => (role === "" ? name : name + labels.comma + role)),
    }))
    .sort(
      (a, b) =>
        compare(a.organisation, b.organisation) ||
        compare(a.country, b.country) ||
        byCodePoint(a.people.join("\n"), b.people.join("\n")),
    );
}

/** The alphabet of a language, with code points deciding between names it holds equal. */
function comparison(language: LanguageTag): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { usage: "sort", numeric: true });
  return (a, b) => collator.compare(a, b) || byCodePoint(a, b);
}
