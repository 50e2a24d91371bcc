import type { Reach } from "../../../core/contact/card";
import type { CardDetails } from "../../../desk/publishCard";

/** How long a card is good for. */
export const lives = ["twoYears", "year", "halfYear"] as const;
export type Life = (typeof lives)[number];

/** A card as somebody fills it in. */
export interface CardDraft {
  readonly organisation: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly languages: readonly string[];
  readonly reach: Reach;
  readonly life: Life;
}

/** What is missing or cannot be, by field. */
export interface CardFaults {
  readonly organisation?: "missing" | "long";
  readonly country?: "missing";
}

/** In code points, as docs/formats.md §1.2 and §3.4 allow. */
const longestName = 200;
export const longestSector = 60;
/** Sectors, and languages, that one card may name. */
export const mostNamed = 32;

/** @param language - of the screen, which is likely to be one of the organisation's */
export function emptyDraft(language: string): CardDraft {
  return {
    organisation: "",
    country: null,
    sectors: [],
    languages: [language],
    // Neither found by strangers nor cut off from those who collect signatures.
    reach: "coordinators",
    life: "twoYears",
  };
}

export type DraftRead =
  | { readonly outcome: "details"; readonly details: CardDetails }
  | { readonly outcome: "faults"; readonly faults: CardFaults };

/** @param now - milliseconds */
export function readDraft(draft: CardDraft, now: number): DraftRead {
  const organisation = tidied(draft.organisation);
  const { country } = draft;
  const isLong = lengthOf(organisation) > longestName;
  if (organisation === "" || isLong || country === null) {
    const faults: CardFaults = {
      ...(organisation === "" && { organisation: "missing" as const }),
      ...(isLong && { organisation: "long" as const }),
      ...(country === null && { country: "missing" as const }),
    };
    return { outcome: "faults", faults };
  }
  const { sectors, languages, reach, life } = draft;
  const expires = expiryOf(life, now);
  return { outcome: "details", details: { organisation, country, sectors, languages, reach, expires } };
}

/**
 * The day on which a card made now runs out: at most two years less a day, since that is how long one may be good.
 *
 * @param now - milliseconds
 * @returns `2028-11-21`
 */
export function expiryOf(life: Life, now: number): string {
  const day = new Date(now);
  switch (life) {
    case "twoYears":
      day.setUTCFullYear(day.getUTCFullYear() + 2);
      day.setUTCDate(day.getUTCDate() - 1);
      break;
    case "year":
      day.setUTCFullYear(day.getUTCFullYear() + 1);
      break;
    case "halfYear":
      day.setUTCDate(day.getUTCDate() + 183);
  }
  return day.toISOString().slice(0, 10);
}

/** Direction marks, isolates and the like: nobody sees them, and a name may hold none. */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name or a label as it was meant: one line, single spaces, nothing unseen that came along when it was pasted. */
export function tidied(text: string): string {
  return text.normalize("NFC").replace(unseen, "").replace(/\s+/g, " ").trim();
}

/** In code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
