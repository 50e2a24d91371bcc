import type { Card } from "../../core/contact/card";
import { fingerprintOf } from "../../core/contact/fingerprint";
import type { Fingerprint } from "../../core/contact/fingerprint";
import type { CalendarDate, PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { mayEnd, mayTellEnd } from "../ending/entrust";
import { lookalikesOf } from "./lookalikeContacts";
import type { Lookalike } from "./lookalikeContacts";
import { cardText } from "../ownCard";
import { isWithoutKey } from "../records";
import type { VerificationMethod } from "../records";
import { introducers, summaryOf } from "./trust";
import type { ContactSummary } from "./trust";
import { twinsOf } from "./twins";
import type { Twin } from "./twins";

/** Whoever says that they verified a contact. */
export interface IntroducedBy {
  readonly key: PublicKey;
  readonly organisation: string | null;
  readonly method: VerificationMethod;
  readonly met: CalendarDate;
}

export type ContactDetail =
  | ({
      readonly outcome: "found";
      readonly note: string;
      readonly added: string;
      /** null for an organisation without the program, which has no key */
      readonly fingerprint: Fingerprint | null;
      /** the card as a block of text, to pass on where its reach allows that; null without a card */
      readonly text: string | null;
      /** the card before the newest, when what it says of name, country or recipient was otherwise */
      readonly before: Signed<Card> | null;
      readonly introducedBy: readonly IntroducedBy[];
      readonly lookalikes: readonly Lookalike[];
      /**
       * others on the list that are the same organisation by name and country, one of the two without a card: to be
       * joined by hand
       */
      readonly twins: readonly Twin[];
      /** its owner gave this desk the means to publish the end of its key, and nobody did yet */
      readonly mayEnd: boolean;
      /** its key was ended, and this desk may pass that on */
      readonly mayTellEnd: boolean;
    } & ContactSummary)
  | { readonly outcome: "no-contact" };

/** All that a desk knows about one contact. */
export function contactDetail(desk: Desk, key: PublicKey): ContactDetail {
  const record = desk.holdings.contacts.get(key);
  const summary = summaryOf(desk, key);
  if (!record || !summary) return { outcome: "no-contact" };
  const { card, organisation, country } = summary;
  const earlier = desk.holdings.standingOf(key).cards.get(key)?.[1] ?? null;
  return {
    outcome: "found",
    ...summary,
    note: record.note,
    added: record.added,
    fingerprint: isWithoutKey(key) ? null : fingerprintOf(key),
    text: card && cardText(card),
    before: card && earlier && differs(card.statement, earlier.statement) ? earlier : null,
    introducedBy: introducers(desk, key).map(({ statement }) => ({
      key: statement.key,
      organisation: summaryOf(desk, statement.key)?.card?.statement.organisation ?? null,
      method: statement.method,
      met: statement.met,
    })),
    lookalikes: organisation === null ? [] : lookalikesOf(desk, { key, organisation, country }),
    twins: twinsOf(desk, key),
    mayEnd: mayEnd(desk, key),
    mayTellEnd: mayTellEnd(desk, key),
  };
}

function differs(one: Card, other: Card): boolean {
  return (["organisation", "country", "recipient"] as const).some((field) => one[field] !== other[field]);
}
