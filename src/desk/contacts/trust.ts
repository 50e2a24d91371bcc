import type { Card } from "../../core/contact/card";
import { introductionKind } from "../../core/contact/introduction";
import type { Introduction } from "../../core/contact/introduction";
import type { CountryCode, PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import { contactOf } from "./contact";
import { derived } from "../derived";
import type { Desk } from "../desk";
import type { ContactDetails, Verification } from "../records";

/**
 * What a desk makes of a contact's key, in one word (docs/formats.md §6). "verified" and "introduced" are said of a
 * card that is good now; what is wrong with a card goes before how it was compared.
 */
export type Trust =
  "verified" | "introduced" | "unverified" | "lapsed" | "replaced" | "frozen" | "revoked" | "no-card";

/** Somebody on the list, as a list shows it. */
export interface ContactSummary {
  /** its key, or the id of an organisation without the program */
  readonly key: PublicKey;
  /** as its card gives it, else as the desk wrote it down; null when neither did */
  readonly organisation: string | null;
  readonly country: CountryCode | null;
  /** the newest that stands; when none does, the newest there is */
  readonly card: Signed<Card> | null;
  readonly trust: Trust;
  readonly verified: Verification | null;
  readonly atRisk: boolean;
  /** groups of the desk's own making */
  readonly groups: readonly string[];
  /** what the desk wrote down itself */
  readonly details: ContactDetails | null;
}

export function summaryOf(desk: Desk, key: PublicKey): ContactSummary | null {
  const record = desk.holdings.contacts.get(key);
  if (!record) return null;
  const { standing, card, verified, atRisk } = contactOf(desk, key, record);
  const trustOfCard = (): Trust => {
    if (verified) return "verified";
    return introducers(desk, key).length > 0 ? "introduced" : "unverified";
  };
  const trust = standing.standing === "valid" ? trustOfCard() : notValid[standing.standing];
  const { groups, details } = record;
  const { organisation = null, country = null } = card?.statement ?? details ?? {};
  return { key, organisation, country, card, trust, verified, atRisk, groups, details };
}

const notValid = {
  lapsed: "lapsed",
  replaced: "replaced",
  revoked: "revoked",
  frozen: "frozen",
  unknown: "no-card",
} as const;

/** Verified contacts who say today that they verified this key's newest card. One step only. */
export function introducers(desk: Desk, key: PublicKey): readonly Signed<Introduction>[] {
  const today = desk.clock().slice(0, 10);
  return (introductionsBySubject(desk).get(key) ?? []).filter(({ statement }) => {
    const by = desk.holdings.contacts.get(statement.key);
    const isKnown = by !== undefined && contactOf(desk, statement.key, by).verified !== null;
    return isKnown && !statement.withdrawn && statement.expires >= today && statement.met <= today;
  });
}

/** Of each introducer's words about a subject the newest. */
const introductionsBySubject = derived((desk) => {
  const newest = new Map<PublicKey, Map<PublicKey, Signed<Introduction>>>();
  for (const signed of desk.holdings.ofKind(introductionKind)) {
    const { subject, key, seq } = signed.statement;
    const ofSubject = newest.get(subject) ?? new Map<PublicKey, Signed<Introduction>>();
    newest.set(subject, ofSubject);
    if ((ofSubject.get(key)?.statement.seq ?? -1) < seq) ofSubject.set(key, signed);
  }
  return new Map([...newest].map(([subject, by]) => [subject, [...by.values()]]));
});
