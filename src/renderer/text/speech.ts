import { createInstance } from "i18next";
import type { TFunction } from "i18next";
import { ar } from "./ar/index";
import { en } from "./en/index";
import { formatsFor } from "./formats";
import type { Formats } from "./formats";
import { isolated } from "./isolate";
import { placeFor } from "./locale";
import type { Place } from "./locale";

/** Everything a screen says, in one language. A new one is made when the language changes. */
export interface Speech extends Place, Formats {
  /**
   * The words for a key of the catalogues. Each value put into a sentence is isolated: it keeps its own direction and
   * cannot change the sentence's. Numbers are written by locale.
   */
  readonly t: TFunction;
}

const catalogues = { en, ar } as const;

/** What is said in a place. The catalogues are part of the program: nothing is loaded. */
export function speechIn(place: Place): Speech {
  const formats = formatsFor(place.locale);
  const written = (value: string | number): string =>
    isolated(typeof value === "number" ? formats.number(value) : value);
  const engine = createInstance({
    lng: place.language,
    resources: { [place.language]: { words: catalogues[place.language] } },
    defaultNS: "words",
    ns: ["words"],
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: true, useRawValueToEscape: true, escape: written },
  });
  void engine.init();
  return { ...place, ...formats, t: engine.t };
}

let current = speechIn(placeFor(null, []));
const listeners = new Set<() => void>();

/** What the screens say now. */
export function speech(): Speech {
  return current;
}

/**
 * Shows every screen in another language from now on, and tells the document its language and direction.
 *
 * @param chosen - a language of the catalogues, or null for the computer's
 * @param preferred - the languages the person prefers, BCP 47, best first
 */
export function setLanguage(chosen: string | null, preferred: readonly string[]): void {
  current = speechIn(placeFor(chosen, preferred));
  document.documentElement.lang = current.language;
  document.documentElement.dir = current.direction;
  for (const listener of listeners) listener();
}

/** @returns a function that ends the listening */
export function onSpeech(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
