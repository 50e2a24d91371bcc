import { fingerprintOf } from "../core/contact/fingerprint";
import type { Fingerprint } from "../core/contact/fingerprint";
import { writeKeyFile } from "../core/crypto/minisign";
import type { PublicKey, Recipient } from "../core/encoding/values";
import { ownKey } from "./desk";
import type { Desk } from "./desk";

/** What anybody may know of a desk's identity. */
export interface OwnIdentity {
  readonly key: PublicKey;
  readonly recipient: Recipient;
  readonly fingerprint: Fingerprint;
  /** the key as a file that `minisign -p` reads (docs/formats.md §2.2) */
  readonly publicKeyFile: string;
}

export function ownIdentity(desk: Desk): OwnIdentity {
  const key = ownKey(desk);
  return {
    key,
    recipient: desk.identity.opening.recipient,
    fingerprint: fingerprintOf(key),
    publicKeyFile: writeKeyFile(key),
  };
}
