import { fromUtf8, utf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";
import type { PublicKey } from "../../core/encoding/values";
import type { Desk } from "../desk";
import { checkDetails } from "./contactDetails";
import { contactRecord, isWithoutKey, put, remove } from "../records";
import type { ContactDetails, ContactRecord } from "../records";

/** What a desk notes about a contact by itself. What is left out stays. */
export interface ContactNotes {
  /** being seen with this could harm them: what is for them goes in a file of its own */
  readonly atRisk?: boolean;
  /** words that never leave the desk, at most 20,000 code points */
  readonly note?: string;
  /** what is known of an organisation without the program; of any other its card says it, and this is passed over */
  readonly details?: ContactDetails;
}

export type ContactEdited = { readonly outcome: "edited" } | { readonly outcome: "no-contact" };

const mostNote = 20_000;

/** @throws Refusal "too-large" for a note that is too long, "bad-text" or "bad-schema" for details that cannot be kept */
export async function editContact(desk: Desk, key: PublicKey, notes: ContactNotes): Promise<ContactEdited> {
  const contact = desk.holdings.contacts.get(key);
  if (!contact) return { outcome: "no-contact" };
  const note = notes.note === undefined ? contact.note : fromUtf8(utf8(notes.note), "note");
  if ([...note].length > mostNote) {
    throw new Refusal("too-large", "note", `expected at most ${mostNote} characters`);
  }
  const details = isWithoutKey(key) ? (notes.details ?? contact.details) : contact.details;
  if (notes.details) checkDetails(notes.details, "contact");
  await desk.store.write([
    put(contactRecord, key, { ...contact, atRisk: notes.atRisk ?? contact.atRisk, note, details }),
  ]);
  return { outcome: "edited" };
}

export interface ContactsMarked {
  readonly outcome: "marked";
  /** those that were otherwise before: whoever undoes it, undoes it for them */
  readonly changed: readonly string[];
}

/** Marks contacts as being at risk, or as no longer being so, all at once. Those no longer on the list are passed over. */
export async function markContacts(
  desk: Desk,
  ids: readonly string[],
  atRisk: boolean,
): Promise<ContactsMarked> {
  const { contacts } = desk.holdings;
  const changed = [...new Set(ids)].filter((id) => (contacts.get(id)?.atRisk ?? atRisk) !== atRisk);
  if (changed.length > 0) {
    await desk.store.write(changed.map((id) => put(contactRecord, id, { ...contacts.get(id)!, atRisk })));
  }
  return { outcome: "marked", changed };
}

export type ContactRemoved =
  { readonly outcome: "removed"; readonly contact: ContactRecord } | { readonly outcome: "no-contact" };

/** Takes somebody off the list. Its card and other statements stay: campaigns may rest on them. */
export async function removeContact(desk: Desk, key: PublicKey): Promise<ContactRemoved> {
  const contact = desk.holdings.contacts.get(key);
  if (!contact) return { outcome: "no-contact" };
  await desk.store.write([remove(contactRecord, key)]);
  return { outcome: "removed", contact };
}

/** Puts somebody back as they were before {@link removeContact}. */
export async function restoreContact(
  desk: Desk,
  key: PublicKey,
  contact: ContactRecord,
): Promise<{ readonly outcome: "restored" }> {
  await desk.store.write([put(contactRecord, key, contact)]);
  return { outcome: "restored" };
}

/** Takes several off the list at once, such as all that an import had added. Those no longer there are passed over. */
export async function removeContacts(
  desk: Desk,
  ids: readonly string[],
): Promise<{ readonly outcome: "removed"; readonly count: number }> {
  const there = [...new Set(ids)].filter((id) => desk.holdings.contacts.has(id));
  if (there.length > 0) await desk.store.write(there.map((id) => remove(contactRecord, id)));
  return { outcome: "removed", count: there.length };
}
