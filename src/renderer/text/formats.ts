import { isolated } from "./isolate";

/** How numbers, times and lists are written in a locale. */
export interface Formats {
  readonly number: (value: number) => string;
  /** a share of one as per cent, without decimals */
  readonly percent: (share: number) => string;
  /** a day of the calendar, `2026-11-22`: the same day wherever one reads it */
  readonly day: (date: string) => string;
  /** the same day in few characters, for a list's columns */
  readonly shortDay: (date: string) => string;
  /** a moment, `2026-11-22T13:51:00Z`: in the time of this computer */
  readonly moment: (instant: string) => string;
  /** a file's size, in units of 1,000 as file managers show them; at least 1 kB for what is not empty */
  readonly size: (bytes: number) => string;
  /** texts from elsewhere, each isolated */
  readonly list: (items: readonly string[]) => string;
  /** a country's name by its code; the code itself where the system knows no name */
  readonly country: (code: string) => string;
  /** a language's name by its code, BCP 47; the code itself where the system knows no name */
  readonly languageName: (code: string) => string;
  /** for sorting and searching as people of this language do */
  readonly collator: Intl.Collator;
}

/** As a card may hold them (docs/formats.md §1.3). */
const isLanguageCode = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/;

const units = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** @param locale - BCP 47 */
export function formatsFor(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const shortDays = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const tongues = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => shortDays.format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) => moments.format(new Date(instant)),
    size: (bytes) => sizeIn(locale, bytes),
    list: (items) => lists.format(items.map(isolated)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    languageName: (code) => (isLanguageCode.test(code) ? (tongues.of(code) ?? code) : code),
    collator: new Intl.Collator(locale, { numeric: true }),
  };
}

function sizeIn(locale: string, bytes: number): string {
  let amount = bytes / 1000;
  let step = 0;
  // What would be rounded to a thousand goes to the next unit.
  while (amount >= 999.5 && step < units.length - 1) {
    amount /= 1000;
    step += 1;
  }
  const shown = bytes > 0 && step === 0 ? Math.max(amount, 1) : amount;
  const maximumFractionDigits = step > 0 && shown < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step] ?? "terabyte",
    maximumFractionDigits,
  }).format(shown);
}
