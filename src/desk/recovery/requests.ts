import type { Instant, PublicKey } from "../../core/encoding/values";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import type { Desk } from "../desk";
import { findAll, outgoingRecord } from "../records";
import { sharePurpose } from "./purposes";

/** Somebody asked for a share, and none was packed for them since. */
export interface ShareRequest {
  readonly from: Who;
  /** when it was taken in here */
  readonly asked: Instant;
  /** whose words they ask for, in their own words */
  readonly note: string | null;
}

/** The requests of contacts that lie open, the newest of each, the newest first. Nothing tells whether they are genuine. */
export async function openRequests(desk: Desk): Promise<readonly ShareRequest[]> {
  const answered = new Map<PublicKey, Instant>();
  for (const { value } of await findAll(desk, outgoingRecord)) {
    if (value.purpose !== sharePurpose.returned) continue;
    for (const key of value.to) {
      const before = answered.get(key);
      if (before === undefined || before < value.packed) answered.set(key, value.packed);
    }
  }
  const open = new Map<PublicKey, ShareRequest>();
  for (const { from, purpose, received, note } of desk.holdings.manifests.values()) {
    if (purpose !== sharePurpose.request || !desk.holdings.contacts.has(from)) continue;
    if ((answered.get(from) ?? "") >= received) continue;
    const known = open.get(from);
    if (known === undefined || known.asked < received)
      open.set(from, { from: whoIs(desk, from), asked: received, note });
  }
  return [...open.values()].sort((one, other) => (one.asked < other.asked ? 1 : -1));
}
