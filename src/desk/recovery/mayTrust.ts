import type { PublicKey } from "../../core/encoding/values";
import { summaryOf } from "../contacts/trust";
import type { Desk } from "../desk";

/** Whether what must not reach a stranger may be packed for a contact: its fingerprint was compared by hand, and its card is good now. */
export function mayTrust(desk: Desk, key: PublicKey): boolean {
  return summaryOf(desk, key)?.trust === "verified";
}
