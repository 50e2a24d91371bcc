import * as v from "valibot";
import { isRecipient } from "../crypto/hybrid";
import { isPublicKey } from "../crypto/keys";
import { textFault } from "../encoding/text";
import type { TextKind } from "../encoding/text";
import { byCodePoint, instantOf } from "../encoding/values";
import { countryCodes } from "./countries";

/** The field types that statements are made of. See docs/formats.md §1 and §3. */

/** Marks an issue as a fault of the text rules (§1.2), so that it is refused as "bad-text". */
export const textFaultMark = "text: ";

function text(kind: TextKind, max?: number) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const fault = textFault(dataset.value, kind, max);
      if (fault !== null) addIssue({ message: textFaultMark + fault });
    }),
  );
}

/** A name to be displayed: one line, no direction marks, at most 200 code points. */
export const name = text("name");
/** A short label from a vocabulary of the users' own, such as a sector. */
export const label = text("name", 60);
/** One line of text, such as a title. */
export const line = text("line");
/** Text of several lines, at most 20,000 code points. */
export const freeText = text("free");
/** A block of letter text as §4 writes it. */
export const blockText = text("letter", 20_000);

export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in lowercase hex"));
/** 16 random bytes. */
export const nonce = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, "expected 16 bytes in lowercase hex"));
export const publicKey = v.pipe(v.string(), v.check(isPublicKey, "expected a minisign public key line RW…"));
export const recipient = v.pipe(v.string(), v.check(isRecipient, "expected an age recipient age1pq1…"));
export const instant = v.pipe(v.string(), v.check(isInstant, "expected a time such as 2026-11-22T13:51:00Z"));
export const date = v.pipe(v.string(), v.check(isDate, "expected a date such as 2026-11-22"));
export const country = v.pipe(
  v.string(),
  v.check((code) => countryCodes.has(code), "expected an ISO 3166-1 alpha-2 country code"),
);
export const language = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/,
    "expected a BCP 47 language such as fr or zh-Hans",
  ),
);
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const flag = v.boolean();
export const https = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\x21-\x27\x2a-\x7e]*)?$/, "expected an https address"),
  v.maxLength(2000, "expected an address of at most 2,000 characters"),
);
export const media = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/, "expected a media type"));

/** An array that is a set: sorted by code point, each value once. */
export function setOf<S extends v.GenericSchema<string, string>>(item: S, most: number, least = 0) {
  return v.pipe(
    v.array(item),
    v.minLength(least, `expected at least ${least}`),
    v.maxLength(most, `expected at most ${most}`),
    v.check((values) => isSortedSet(values as string[]), "expected values sorted by code point, each once"),
  );
}

/** A list in the order its author gave it. */
export function listOf<S extends v.GenericSchema>(item: S, most: number) {
  return v.pipe(v.array(item), v.maxLength(most, `expected at most ${most}`));
}

/** A list of objects that is a set by one of their fields. */
export function setBy<S extends v.GenericSchema>(
  item: S,
  key: (value: v.InferOutput<S>) => string,
  most: number,
) {
  return v.pipe(
    v.array(item),
    v.maxLength(most, `expected at most ${most}`),
    v.check((values) => isSortedSet(values.map(key)), "expected entries sorted by code point, each once"),
  );
}

/** Who signs for an organisation. */
export const signatories = listOf(v.strictObject({ name, role: v.nullable(name) }), 20);
/** Somebody in office: any part may be missing. */
export const office = v.strictObject({
  name: v.nullable(name),
  office: v.nullable(name),
  organisation: v.nullable(name),
});
/** The files of a bundle or proof pack: their names are checked where they are read. */
export const fileList = setBy(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,100}$/, "expected at most 100 ASCII characters")),
    size: count,
    sha256: hash,
  }),
  (file) => file.name,
  50_000,
);
/** A file by its contents. */
export const fileReference = v.strictObject({ sha256: hash, size: count, media });

function isSortedSet(values: readonly string[]): boolean {
  return values.every((value, i) => i === 0 || byCodePoint(values[i - 1]!, value) < 0);
}

export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && instantOf(milliseconds / 1000) === text;
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isInstant(`${text}T00:00:00Z`);
}
