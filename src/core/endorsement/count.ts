import type { CountryCode, PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Admission } from "./admission";
import type { Endorsement, Listing } from "./answers";
import { meetConditions } from "./conditions";

/** An endorsement that counts: one for each organisation. */
export interface Counted {
  readonly endorsement: Signed<Endorsement>;
  /** names the organisation whatever it is called: the smallest of its admitted keys */
  readonly organisation: PublicKey;
  readonly admission: Signed<Admission>;
}

export interface VersionCount {
  /** sorted by the endorsements' hashes */
  readonly counted: readonly Counted[];
  /** signed with another key of an organisation that is counted already */
  readonly alike: readonly Signed<Endorsement>[];
  readonly unmet: readonly Signed<Endorsement>[];
}

export interface Counts {
  readonly organisations: number;
  readonly countries: number;
  /** sorted by country code */
  readonly byCountry: readonly { readonly country: CountryCode; readonly organisations: number }[];
  readonly byListing: Readonly<Record<Listing, number>>;
  /** on record without the program: not among the organisations */
  readonly recorded: number;
}

/**
 * Counts the endorsements of one version that nothing else is wrong with. Of an organisation's endorsements whose
 * conditions are met the newest is shown: the highest number, then the smallest hash.
 *
 * @param candidates - sorted by the endorsements' hashes
 */
export function countVersion(candidates: readonly Counted[]): VersionCount {
  const { met, unmet } = meetConditions(
    candidates.map((value) => ({
      value,
      organisation: value.organisation,
      atLeast: value.endorsement.statement.condition?.atLeast ?? 0,
    })),
  );
  const shown = new Map<PublicKey, Counted>();
  for (const one of met) {
    const known = shown.get(one.organisation);
    if (!known || one.endorsement.statement.seq > known.endorsement.statement.seq)
      shown.set(one.organisation, one);
  }
  const isShown = (one: Counted) => shown.get(one.organisation) === one;
  return {
    counted: met.filter(isShown),
    alike: met.filter((one) => !isShown(one)).map(({ endorsement }) => endorsement),
    unmet: unmet.map(({ endorsement }) => endorsement),
  };
}

export function countsOf(counted: readonly Counted[], recorded: number): Counts {
  const countries = new Map<CountryCode, number>();
  const byListing = { public: 0, recipients: 0, withheld: 0 };
  for (const { endorsement } of counted) {
    const { country, listing } = endorsement.statement;
    countries.set(country, (countries.get(country) ?? 0) + 1);
    byListing[listing]++;
  }
  const byCountry = [...countries]
    .map(([country, organisations]) => ({ country, organisations }))
    .sort((a, b) => (a.country < b.country ? -1 : 1));
  return { organisations: counted.length, countries: countries.size, byCountry, byListing, recorded };
}
