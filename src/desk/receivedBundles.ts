import type { Instant, PublicKey } from "../core/encoding/values";
import { byCodePoint } from "../core/encoding/values";
import type { Desk } from "./desk";
import { findAll, manifestRecord } from "./records";
import { summaryOf } from "./trust";
import type { Trust } from "./trust";

/** A bundle that was taken in. */
export interface ReceivedBundle {
  readonly hash: string;
  readonly from: PublicKey;
  /** as its newest card gives it; null when it is no longer a contact */
  readonly organisation: string | null;
  readonly trust: Trust | null;
  readonly purpose: string;
  readonly note: string | null;
  readonly received: Instant;
}

/** The newest first. */
export async function receivedBundles(desk: Desk): Promise<readonly ReceivedBundle[]> {
  return (await findAll(desk, manifestRecord))
    .map(({ id, value: { from, purpose, note, received } }) => {
      const contact = summaryOf(desk, from);
      const organisation = contact?.card?.statement.organisation ?? null;
      return { hash: id, from, organisation, trust: contact?.trust ?? null, purpose, note, received };
    })
    .sort((a, b) => byCodePoint(b.received, a.received) || byCodePoint(a.hash, b.hash));
}
