import type { Opened } from "../core/bundle/open";
import { limits } from "../core/bundle/limits";
import type { PublicKey } from "../core/encoding/values";
import { mostArmoredBytes } from "../desk/exchange/armor";
import { largestIdentityFile } from "../desk/identityFile";
import { lookInto } from "../desk/exchange/lookInto";
import { readCapped } from "./folder";

/** What `inspect` and `open` are asked to open, and for whom. */
export interface BundleAsked {
  readonly bundle: string;
  readonly identity: string;
  /** the sender it must come from; undefined: any, and said to be unchecked */
  readonly from?: PublicKey;
}

/**
 * Reads both files and runs the receiver's checks.
 *
 * @throws Refusal naming what is broken in the file, in the identity file or in the bundle
 */
export async function openAsked({ bundle, identity, from }: BundleAsked): Promise<Opened> {
  const secret = await readCapped(identity, largestIdentityFile, "identity");
  const file = await readCapped(bundle, Math.max(limits.bundleBytes, mostArmoredBytes), "bundle");
  return lookInto(file, secret, from ?? null);
}
