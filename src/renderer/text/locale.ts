/** The languages there is a catalogue for, by their own names. */
export const languageNames = { en: "English", ar: "العربية" } as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as readonly Language[];

/** A catalogue's language, and how dates, numbers and lists are written beside it. */
export interface Place {
  readonly language: Language;
  /** BCP 47, with the region the person prefers: `en-GB-u-ca-gregory-nu-latn` */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
}

/**
 * The language to show: the one that was chosen, else the first preferred one that there is a catalogue for, else
 * English. The region comes from the first preference in that language.
 *
 * Dates are Gregorian and digits European everywhere. Statements, deadlines and United Nations documents carry
 * Gregorian dates, also in Arabic, and fingerprints are read aloud in the digits that the other side sees: a screen that
 * mixed two systems would make comparing harder. It is also what `ar` without a region means to Intl.
 *
 * @param chosen - a language of the catalogues, or null for the computer's
 * @param preferred - BCP 47 tags, best first; what is not a tag is passed over
 */
export function placeFor(chosen: string | null, preferred: readonly string[]): Place {
  const tags = preferred.flatMap(readTag);
  const wanted = [...(chosen === null ? [] : readTag(chosen)), ...tags];
  const language = wanted.map(({ language }) => language).find(isLanguage) ?? "en";
  const tag = tags.find((one) => one.language === language) ?? new Intl.Locale(language);
  return {
    language,
    locale: new Intl.Locale(plain(tag), { calendar: "gregory", numberingSystem: "latn" }).toString(),
    direction: directionOf(language),
  };
}

function isLanguage(language: string): language is Language {
  return Object.hasOwn(languageNames, language);
}

function readTag(tag: string): readonly Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}

/** Language and region alone: extensions of a preferred tag, such as another calendar, are not taken over. */
function plain({ language, region }: Intl.Locale): string {
  return region === undefined ? language : `${language}-${region}`;
}

/** Scripts in use that run from right to left, by their ISO 15924 codes. */
const rightToLeft: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Which way text in a language runs, by the script that it is usually written in. @param language - a BCP 47 tag */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}
