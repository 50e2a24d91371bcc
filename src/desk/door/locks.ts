import type { DeskPlace } from "../../bridge/bridge";
import { sameBytes } from "../../core/encoding/bytes";
import { Refusal } from "../../core/encoding/refusal";
import { readVaultHeader, writeVaultHeader } from "../../vault/header";
import type { VaultHeader } from "../../vault/header";

/** A desk's locks, as its header and the copy of it say. See docs/formats.md §8.2. */
export interface Locks {
  /** those that may be the desk's, to be tried in this order; at least one */
  readonly headers: readonly [VaultHeader, ...VaultHeader[]];
  /**
   * "behind": there is no copy, or one of before, as when the program ended between the two; "differ": one of the two is
   * missing, damaged, older or another's. What is not the same is to be put right from the one that opens.
   */
  readonly state: "same" | "behind" | "differ";
}

/**
 * Reads a desk's header and its copy.
 *
 * @returns null when neither is there
 * @throws Refusal when neither is as it was written, and "newer-vault" when either is a later program's
 */
export function readLocks({ header, copy }: Pick<DeskPlace, "header" | "copy">): Locks | null {
  const [first, second] = [header, copy].map((bytes) => (bytes === null ? null : read(bytes)));
  // The other is what that program had not replaced yet: opened by it, the desk would be put back to what it was before.
  for (const one of [first, second]) if (one instanceof Refusal && one.reason === "newer-vault") throw one;
  if (isHeader(first)) {
    if (!isHeader(second)) return { headers: [first], state: copy === null ? "behind" : "differ" };
    return compared(first, second);
  }
  if (isHeader(second)) return { headers: [second], state: "differ" };
  const refusal = first ?? second ?? null;
  if (refusal) throw refusal;
  return null;
}

function read(bytes: Uint8Array): VaultHeader | Refusal {
  try {
    return readVaultHeader(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function isHeader(found: VaultHeader | Refusal | null | undefined): found is VaultHeader {
  return !!found && !(found instanceof Refusal);
}

function compared(header: VaultHeader, copy: VaultHeader): Locks {
  if (sameBytes(writeVaultHeader(header), writeVaultHeader(copy))) {
    return { headers: [header], state: "same" };
  }
  if (!sameBytes(header.vault, copy.vault)) return { headers: [header, copy], state: "differ" };
  if (header.epoch === copy.epoch) return { headers: [header, copy], state: "behind" };
  // What an earlier vault key sealed is gone once there is a later one: its locks open nothing any more.
  if (header.epoch > copy.epoch) return { headers: [header], state: "behind" };
  return { headers: [copy], state: "differ" };
}
