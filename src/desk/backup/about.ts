import { fromUtf8, utf8 } from "../../core/crypto/sodium";
import { sameBytes } from "../../core/encoding/bytes";
import { readJson, writeJson } from "../../core/encoding/json";
import { Refusal } from "../../core/encoding/refusal";
import type { Instant, PublicKey } from "../../core/encoding/values";
import { backupKinds } from "./kinds";
import { fields, instant, list, matching, nullable, publicKey, text, whole } from "./shapes";

/** What a backup says of itself: its first entry, `backup.json` (docs/formats.md §8.7). */
export interface AboutBackup {
  readonly made: Instant;
  /** whose desk it is */
  readonly key: PublicKey;
  /** as its card said then; null without a card */
  readonly organisation: string | null;
  /** how many letters and briefs */
  readonly letters: number;
  /** how many records of each kind, in the order in which they stand */
  readonly records: readonly { readonly kind: string; readonly count: number }[];
  /** how many letter texts and attachments, and their size together in bytes */
  readonly contents: number;
  readonly bytes: number;
}

export const aboutName = "backup.json";
export const backupFormat = "undersigned/backup/1";

const kindName = matching(
  (name) => backupKinds.some((kind) => kind.name === name),
  "a kind of record that backups have",
);
const shape = fields({
  format: text,
  made: instant,
  key: publicKey,
  organisation: nullable(text),
  letters: whole,
  records: list(fields({ kind: kindName, count: whole })),
  contents: whole,
  bytes: whole,
});

export function writeAbout(about: AboutBackup): Uint8Array {
  const { made, key, organisation, letters, records, contents, bytes } = about;
  const counts = records.map(({ kind, count }) => ({ kind, count }));
  return utf8(
    writeJson({ format: backupFormat, made, key, organisation, letters, records: counts, contents, bytes }),
  );
}

/** @returns "newer-program" for a backup in a later format of ours. @throws Refusal for anything else */
export function readAbout(bytes: Uint8Array): AboutBackup | "newer-program" {
  const found = readJson(fromUtf8(bytes, aboutName), aboutName);
  const format =
    typeof found === "object" && found !== null ? (found as Record<string, unknown>)["format"] : null;
  if (format !== backupFormat) {
    if (typeof format === "string" && /^undersigned\/backup\/[1-9]\d{0,5}$/.test(format))
      return "newer-program";
    throw new Refusal("bad-schema", aboutName, `expected the format ${backupFormat}`);
  }
  shape(found, aboutName);
  const about = found as AboutBackup;
  if (!sameBytes(writeAbout(about), bytes))
    throw new Refusal("not-canonical", aboutName, "expected the bytes that writing it again gives");
  return about;
}

/** How many records of a kind there are. */
export function countOf({ records }: AboutBackup, kind: string): number {
  return records.find((one) => one.kind === kind)?.count ?? 0;
}

/** How many parts there are in all: what progress is told by. */
export function partsIn({ records, contents }: AboutBackup): number {
  return records.reduce((sum, { count }) => sum + count, contents);
}
