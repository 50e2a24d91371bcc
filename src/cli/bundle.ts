import { openBundle } from "../core/bundle/open";
import type { Opened } from "../core/bundle/open";
import { limits } from "../core/bundle/limits";
import { isPublicKey } from "../core/crypto/keys";
import type { OpeningKey } from "../core/crypto/keys";
import { cryptoReady, fromUtf8 } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import type { PublicKey } from "../core/encoding/values";
import { mostArmoredBytes, withoutArmor } from "../desk/armor";
import { readIdentityFile } from "../desk/identityFile";
import { readCapped } from "./folder";

/** What `inspect` and `open` are asked to open, and for whom. */
export interface BundleAsked {
  readonly bundle: string;
  readonly identity: string;
  /** the sender it must come from; undefined: any, and said to be unchecked */
  readonly from?: PublicKey;
}

interface Receiver {
  readonly opening: OpeningKey;
  readonly key: PublicKey | null;
}

const largestIdentity = 64 * 1024;

/**
 * Runs the receiver's checks on a file. Nobody is known but `from`, and nothing counts as imported before.
 *
 * @throws Refusal naming what is broken in the file, in the identity file or in the bundle
 */
export async function openAsked({ bundle, identity, from }: BundleAsked): Promise<Opened> {
  await cryptoReady;
  const receiver = await readReceiver(await readCapped(identity, largestIdentity, "identity"));
  const file = withoutArmor(
    await readCapped(bundle, Math.max(limits.bundleBytes, mostArmoredBytes), "bundle"),
  );
  return openBundle(file, {
    ...receiver,
    knows: (sender) => from === undefined || sender === from,
    imported: [],
  });
}

/** The identity, and the public key that a comment beside it gives: whom a sender must have meant. */
async function readReceiver(bytes: Uint8Array): Promise<Receiver> {
  const opening = await readIdentityFile(bytes);
  const comment = /^#\s*minisign public key:\s*(\S+)\s*$/im.exec(fromUtf8(bytes, "identity"));
  const key = comment?.[1] ?? null;
  if (key !== null && !isPublicKey(key)) {
    throw new Refusal("bad-key", "identity", "expected the comment to name a minisign public key line RW…");
  }
  return { opening, key };
}
