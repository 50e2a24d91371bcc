import { cardKind } from "../contact/card";
import type { Card } from "../contact/card";
import { decryptFor } from "../crypto/age";
import type { OpeningKey } from "../crypto/keys";
import { padmeSize } from "../encoding/padme";
import { Refusal } from "../encoding/refusal";
import { readTar } from "../encoding/tar";
import type { Entry } from "../encoding/tar";
import type { Hash, PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import { readSignedAs } from "../statement/statement";
import { limits } from "./limits";
import { addresseeMark, manifestKind } from "./manifest";
import type { Manifest } from "./manifest";
import { readEntries } from "./release";
import type { Released } from "./release";
import { checkFiles, sumsName } from "./sums";

/** Who opens, and what it knows already. */
export interface Receiver {
  readonly opening: OpeningKey;
  /** null when only the age identity is at hand: the addressee cannot be checked then */
  readonly key: PublicKey | null;
  readonly knows: (sender: PublicKey) => boolean;
  /** the manifests imported before */
  readonly imported: Iterable<ImportedManifest>;
}

export interface ImportedManifest {
  readonly hash: Hash;
  readonly from: PublicKey;
  readonly id: string;
  readonly seq: number;
}

/** What the receiver should be told about a bundle that was opened. */
export type Remark =
  /** another bundle of this sender had the same id */
  | "same-id"
  /** something newer from this sender was imported before */
  | "older"
  /** the receiver's public key was not given, so nobody checked whom the sender meant */
  | "addressee-unchecked";

export type Opened =
  | ({
      readonly outcome: "opened";
      readonly from: PublicKey;
      readonly manifest: Signed<Manifest>;
      readonly remarks: readonly Remark[];
    } & Released)
  | { readonly outcome: "already-imported"; readonly from: PublicKey; readonly manifest: Signed<Manifest> }
  /** nothing is released but who signed, and the card it brought of itself */
  | {
      readonly outcome: "unknown-sender";
      readonly from: PublicKey;
      readonly manifest: Signed<Manifest>;
      readonly card: Signed<Card> | null;
    }
  /** `from` is null when the file could not be decrypted, else whoever signed it for somebody else */
  | { readonly outcome: "not-for-me"; readonly from: PublicKey | null };

/**
 * Opens a bundle, in the order of checks of docs/formats.md §5.6; nothing is released before the last.
 *
 * @param file - the whole file, at most 256 MiB
 * @throws Refusal naming what is broken in the container; a bad statement is set aside instead
 */
export async function openBundle(file: Uint8Array, me: Receiver): Promise<Opened> {
  if (file.length > limits.bundleBytes) {
    throw new Refusal(
      "too-large",
      "bundle",
      `expected at most ${limits.bundleBytes} bytes, found ${file.length}`,
    );
  }
  const decrypted = await decryptFor(file, me.opening);
  if (decrypted.outcome === "not-for-me") return { outcome: "not-for-me", from: null };
  return judge(readBundleTar(decrypted.bytes), me);
}

interface BundleTar {
  readonly manifest: Signed<Manifest>;
  readonly sums: Uint8Array;
  readonly entries: readonly Entry[];
}

function readBundleTar(tar: Uint8Array): BundleTar {
  const all = readTar(tar, {
    maxEntries: limits.bundleEntries + 3,
    maxBytes: limits.bundleBytes,
    extraNames: [sumsName],
  });
  const [manifest, signature, sums, ...entries] = all;
  const names = [manifest?.name, signature?.name, sums?.name].join();
  if (!manifest || !signature || !sums || names !== `manifest.json,manifest.json.minisig,${sumsName}`) {
    throw new Refusal("bad-archive", "tar", "expected manifest.json, its signature and SHA256SUMS first");
  }
  checkPadding(tar, all);
  const signed = readSignedAs(manifestKind, manifest.bytes, signature.bytes, "manifest.json");
  return { manifest: signed, sums: sums.bytes, entries };
}

function checkPadding(tar: Uint8Array, entries: readonly Entry[]): void {
  const bare = entries.reduce((sum, { bytes }) => sum + 512 + Math.ceil(bytes.length / 512) * 512, 1024);
  if (tar.length !== padmeSize(bare)) {
    throw new Refusal(
      "not-canonical",
      "tar",
      `expected ${padmeSize(bare)} bytes with padding, found ${tar.length}`,
    );
  }
}

function judge({ manifest, sums, entries }: BundleTar, me: Receiver): Opened {
  const from = manifest.statement.key;
  if (me.key !== null && !isAddressed(manifest.statement, me.key, me.opening))
    return { outcome: "not-for-me", from };
  const checked = checkFiles(manifest.statement.files, sums, entries);
  const imported = [...me.imported].filter((one) => one.from === from);
  if (imported.some((one) => one.hash === manifest.hash))
    return { outcome: "already-imported", from, manifest };
  const released = readEntries(checked);
  if (!me.knows(from)) return { outcome: "unknown-sender", from, manifest, card: cardOf(from, released) };
  return {
    outcome: "opened",
    from,
    manifest,
    remarks: [
      ...remarksOn(manifest.statement, imported),
      ...(me.key === null ? (["addressee-unchecked"] as const) : []),
    ],
    ...released,
  };
}

function isAddressed(manifest: Manifest, key: PublicKey, { recipient }: OpeningKey): boolean {
  return manifest.to.includes(addresseeMark(manifest.id, { key, recipient }));
}

/** @param imported - what was imported before of the same sender */
export function remarksOn(manifest: Manifest, imported: readonly ImportedManifest[]): readonly Remark[] {
  const found: Remark[] = [];
  if (imported.some((one) => one.id === manifest.id)) found.push("same-id");
  if (imported.some((one) => one.seq > manifest.seq)) found.push("older");
  return found;
}

function cardOf(key: PublicKey, { statements }: Released): Signed<Card> | null {
  const cards = statements.filter(
    (signed): signed is Signed<Card> =>
      signed.statement.type === cardKind.type && signed.statement.key === key,
  );
  return cards.sort((a, b) => b.statement.seq - a.statement.seq)[0] ?? null;
}
