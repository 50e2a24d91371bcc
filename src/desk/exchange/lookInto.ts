import { openBundle } from "../../core/bundle/open";
import type { Opened } from "../../core/bundle/open";
import { cryptoReady } from "../../core/crypto/sodium";
import type { PublicKey } from "../../core/encoding/values";
import { withoutArmor } from "./armor";
import { readIdentityFile } from "../identityFile";

/**
 * Runs a receiver's checks on a bundle without a desk: nothing counts as imported before, and nothing is kept.
 *
 * @param bundle - the whole file, armored or not
 * @param identity - an age identity file
 * @param from - the sender it must come from; null: any, which the caller says to be unchecked
 * @throws Refusal naming what is broken in the identity file or in the bundle
 */
export async function lookInto(
  bundle: Uint8Array,
  identity: Uint8Array,
  from: PublicKey | null,
): Promise<Opened> {
  await cryptoReady;
  const receiver = readIdentityFile(identity);
  return openBundle(withoutArmor(bundle), {
    ...receiver,
    knows: (sender) => from === null || sender === from,
    imported: [],
  });
}
