import type { ContactDetail } from "../../../desk/contacts/contactDetail";

/** A contact as its sheet shows it. */
export type FoundContact = Extract<ContactDetail, { readonly outcome: "found" }>;
