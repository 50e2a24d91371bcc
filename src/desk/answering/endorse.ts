import { isLapsed } from "../../core/contact/standing";
import { toHex } from "../../core/encoding/hex";
import type { CalendarDate, Hash, LanguageTag } from "../../core/encoding/values";
import { endorsementKind } from "../../core/endorsement/answers";
import type { Endorsement, Listing } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { needsNewerProgram } from "../writing/newerVersion";
import { ownCard } from "../ownCard";
import { checkKeyStands, signAndKeep } from "../pen";
import { campaignRecord, find, remove } from "../records";
import { endorsementDraftRecord } from "./endorsementDraft";
import { stateOf } from "../round/stateOf";
import { findStatement } from "../statements";

/** What an organisation decided on, having read the version. */
export interface EndorsementDetails {
  /** the version that was on the screen */
  readonly version: Hash;
  /** the language it was read in */
  readonly read: LanguageTag;
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[];
  readonly listing: Listing;
  /** counts only together with this many organisations */
  readonly atLeast?: number;
  readonly successorsMayRead: boolean;
  readonly expires?: CalendarDate;
}

export type Endorsed =
  | { readonly outcome: "endorsed"; readonly endorsement: Signed<Endorsement> }
  | { readonly outcome: "unknown-version" }
  /** the version asks for input */
  | { readonly outcome: "not-for-endorsement" }
  /** there is another version now, or several that claim to be the current one */
  | { readonly outcome: "not-current" }
  /** a coordinator published another version, which only a newer program can read */
  | { readonly outcome: "newer-program" }
  /** the campaign was not accepted by hand */
  | { readonly outcome: "not-accepted" }
  | { readonly outcome: "language-not-offered" }
  /** the desk has no card of its own, or it has run out */
  | { readonly outcome: "no-card" }
  /** the day on which it would run out has passed */
  | { readonly outcome: "expired" };

/**
 * Signs exactly one version, as it was read. What was kept while it was being filled in is let go of.
 *
 * @throws Refusal for names that no statement may hold
 */
export async function endorse(desk: Desk, details: EndorsementDetails): Promise<Endorsed> {
  const version = findStatement(desk, versionKind, details.version);
  if (!version) return { outcome: "unknown-version" };
  const { campaign, phase, title, text, number, language, translations } = version.statement;
  if (phase !== "endorsement") return { outcome: "not-for-endorsement" };
  if (!(await find(desk, campaignRecord, campaign))) return { outcome: "not-accepted" };
  const { versions, coordinators } = await stateOf(desk, campaign);
  if (needsNewerProgram(desk, campaign, coordinators)) return { outcome: "newer-program" };
  if (versions.current?.hash !== version.hash) return { outcome: "not-current" };
  if (![language, ...translations.map((one) => one.language)].includes(details.read)) {
    return { outcome: "language-not-offered" };
  }
  checkKeyStands(desk);
  const card = ownCard(desk);
  if (!card || isLapsed(card.statement, desk.clock())) return { outcome: "no-card" };
  if (details.expires !== undefined && details.expires < desk.clock().slice(0, 10))
    return { outcome: "expired" };
  const fields = {
    version: version.hash,
    text,
    title,
    number,
    read: details.read,
    card: card.hash,
    organisation: card.statement.organisation,
    country: card.statement.country,
    signatories: details.signatories,
    listing: details.listing,
    condition: details.atLeast === undefined ? null : { atLeast: details.atLeast },
    successorsMayRead: details.successorsMayRead,
    nonce: toHex(desk.random(16)),
    expires: details.expires ?? null,
  };
  const letGo = [remove(endorsementDraftRecord, version.hash)];
  const endorsement = await signAndKeep(desk, endorsementKind, campaign, fields, letGo);
  return { outcome: "endorsed", endorsement };
}
