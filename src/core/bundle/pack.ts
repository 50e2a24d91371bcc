import { encryptTo } from "../crypto/age";
import type { SigningKey } from "../crypto/keys";
import { sha256 } from "../crypto/sodium";
import { toHex } from "../encoding/hex";
import { padmeSize } from "../encoding/padme";
import { Refusal } from "../encoding/refusal";
import { writeTar } from "../encoding/tar";
import type { Entry } from "../encoding/tar";
import { byCodePoint, sortedSet } from "../encoding/values";
import type { Hash, Instant, Random } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import { signStatement } from "../statement/statement";
import { limits } from "./limits";
import { addresseeMark, manifestKind } from "./manifest";
import type { Addressee, Manifest } from "./manifest";
import { listFiles, sumsName, writeSums } from "./sums";
import type { HashedEntry } from "./sums";

/** What goes into a bundle. */
export interface Contents {
  readonly statements: readonly Signed[];
  /** letter texts, as bytes */
  readonly texts: readonly Uint8Array[];
  readonly attachments: readonly Uint8Array[];
}

export interface Parcel {
  readonly from: SigningKey;
  readonly to: readonly Addressee[];
  /** a hint for display, such as "invitation" */
  readonly purpose: string;
  readonly note: string | null;
  readonly seq: number;
  readonly now: Instant;
  readonly contents: Contents;
}

export interface Packed {
  /** a neutral file name: it tells the day and nothing else */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly manifest: Signed<Manifest>;
}

/**
 * Packs a bundle. See docs/formats.md §5.
 *
 * @throws Refusal "too-large" beyond the limits of §9
 */
export async function packBundle(parcel: Parcel, random: Random): Promise<Packed> {
  const entries = entriesOf(parcel.contents);
  const manifest = signManifest(parcel, entries, random);
  const recipients = sortedSet(parcel.to.map((addressee) => addressee.recipient));
  const bytes = await encryptTo(writeBundleTar(manifest, entries), recipients, random);
  if (bytes.length > limits.bundleBytes) throw tooLarge(limits.bundleBytes, "bytes", bytes.length);
  return { name: bundleName(parcel.now, random), bytes, manifest };
}

/** The tar inside a bundle, padded (§5.2, §5.3). */
export function writeBundleTar(manifest: Signed<Manifest>, entries: readonly Entry[]): Uint8Array {
  return writeTar(
    [
      { name: "manifest.json", bytes: manifest.bytes },
      { name: "manifest.json.minisig", bytes: manifest.signature },
      { name: sumsName, bytes: writeSums(manifest.statement.files) },
      ...entries,
    ],
    { padTo: padmeSize },
  );
}

/** The entries of a bundle, sorted by name, each content once. */
export function entriesOf({ statements, texts, attachments }: Contents): HashedEntry[] {
  const entries = new Map<string, HashedEntry>();
  const add = (bytes: Uint8Array, nameFor: (own: Hash) => string) => {
    const own = sha256(bytes);
    const name = nameFor(own);
    entries.set(name, { name, bytes, sha256: own });
  };
  for (const { hash, bytes, signature, rotation } of statements) {
    add(bytes, () => `statements/${hash}.json`);
    add(signature, () => `statements/${hash}.json.minisig`);
    if (rotation) add(rotation, () => `statements/${hash}.previous.minisig`);
  }
  for (const bytes of texts) add(bytes, (own) => `texts/${own}.md`);
  for (const bytes of attachments) add(bytes, (own) => `attachments/${own}`);
  if (entries.size > limits.bundleEntries) throw tooLarge(limits.bundleEntries, "entries", entries.size);
  return [...entries.values()].sort((a, b) => byCodePoint(a.name, b.name));
}

function signManifest(parcel: Parcel, entries: readonly HashedEntry[], random: Random): Signed<Manifest> {
  const id = toHex(random(16));
  return signStatement(
    manifestKind,
    {
      type: manifestKind.type,
      key: parcel.from.key,
      campaign: null,
      seq: parcel.seq,
      created: parcel.now,
      id,
      purpose: parcel.purpose,
      to: sortedSet(parcel.to.map((addressee) => addresseeMark(id, addressee))),
      note: parcel.note,
      files: listFiles(entries),
    },
    parcel.from,
  );
}

function bundleName(now: Instant, random: Random): string {
  return `${now.slice(0, 10)}-${toHex(random(2))}.age`;
}

function tooLarge(most: number, unit: string, found: number): Refusal {
  return new Refusal("too-large", "bundle", `expected at most ${most} ${unit}, found ${found}`);
}
