import type { PublicKey } from "../core/encoding/values";
import type { Desk } from "./desk";
import { contactRecord, find, put } from "./records";

export type MarkedAtRisk = { readonly outcome: "marked" } | { readonly outcome: "no-contact" };

/** Notes that being seen with this could harm a contact: what is for it will go in a file of its own. */
export async function markAtRisk(desk: Desk, key: PublicKey, atRisk: boolean): Promise<MarkedAtRisk> {
  const contact = await find(desk, contactRecord, key);
  if (!contact) return { outcome: "no-contact" };
  await desk.store.write([put(contactRecord, key, { ...contact, atRisk })]);
  return { outcome: "marked" };
}
