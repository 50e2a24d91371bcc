import { isFingerprintOf } from "../../core/contact/fingerprint";
import type { PublicKey } from "../../core/encoding/values";
import type { Desk } from "../desk";
import { contactRecord, put } from "../records";
import type { Verification, VerificationMethod } from "../records";

export type ContactVerified =
  | { readonly outcome: "verified"; readonly verification: Verification }
  /** the fingerprint is another key's: nothing was noted */
  | { readonly outcome: "different" }
  | { readonly outcome: "no-contact" };

/**
 * Notes that a contact's fingerprint was compared by hand.
 *
 * @param heard - the fingerprint as the other side read it out, typed or showed it (docs/formats.md §2.3)
 * @throws Refusal "bad-encoding" when `heard` is nobody's fingerprint
 */
export async function verifyContact(
  desk: Desk,
  key: PublicKey,
  heard: string,
  method: VerificationMethod,
): Promise<ContactVerified> {
  const contact = desk.holdings.contacts.get(key);
  const card = desk.holdings.standingOf(key).cards.get(key)?.[0];
  if (!contact || !card) return { outcome: "no-contact" };
  if (!isFingerprintOf(heard, key)) return { outcome: "different" };
  const verification = { card: card.hash, method, on: desk.clock().slice(0, 10) };
  const others = contact.verified.filter((one) => one.card !== card.hash);
  await desk.store.write([put(contactRecord, key, { ...contact, verified: [...others, verification] })]);
  return { outcome: "verified", verification };
}

/** Takes back that a contact's cards were ever compared: somebody pressed the wrong thing, or has doubts. */
export async function unverifyContact(
  desk: Desk,
  key: PublicKey,
): Promise<{ readonly outcome: "unverified" } | { readonly outcome: "no-contact" }> {
  const contact = desk.holdings.contacts.get(key);
  if (!contact) return { outcome: "no-contact" };
  await desk.store.write([put(contactRecord, key, { ...contact, verified: [] })]);
  return { outcome: "unverified" };
}
