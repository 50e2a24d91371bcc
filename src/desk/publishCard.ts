import { cardKind } from "../core/contact/card";
import type { Card, Reach } from "../core/contact/card";
import type { CalendarDate, CountryCode, LanguageTag } from "../core/encoding/values";
import { sortedSet } from "../core/encoding/values";
import type { Signed } from "../core/statement/envelope";
import type { Desk } from "./desk";
import { ownCard } from "./ownCard";
import { signAndKeep } from "./pen";

/** What an organisation says about itself. */
export interface CardDetails {
  readonly organisation: string;
  readonly country: CountryCode;
  readonly sectors: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly reach: Reach;
  /** at most two years ahead */
  readonly expires: CalendarDate;
}

/**
 * Makes the desk's card, or a new one that follows it.
 *
 * @throws Refusal "bad-schema" or "bad-text" naming the field that cannot be
 */
export async function publishCard(desk: Desk, details: CardDetails): Promise<Signed<Card>> {
  return signAndKeep(desk, cardKind, null, {
    recipient: desk.identity.opening.recipient,
    organisation: details.organisation,
    country: details.country,
    sectors: sortedSet(details.sectors),
    languages: sortedSet(details.languages),
    reach: details.reach,
    previous: ownCard(desk)?.hash ?? null,
    previousKey: null,
    expires: details.expires,
  });
}
