import type { Identity } from "../core/crypto/keys";
import type { Instant, PublicKey, Random } from "../core/encoding/values";
import type { Store } from "../vault/store";
import type { Holdings } from "./holdings";
import type { Work } from "./work";

/** Where a desk gets the time from. */
export type Clock = () => Instant;

/** What a desk needs from the program that runs it. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * An open desk: an organisation's identity and all that it keeps. Every verb takes one.
 *
 * Verbs that write run one after another on one desk, never at the same time: {@link serveDesk} sees to that.
 */
export interface Desk extends Ports {
  readonly identity: Identity;
  readonly holdings: Holdings;
  readonly work: Work;
}

export function ownKey({ identity }: Desk): PublicKey {
  return identity.signing.key;
}
