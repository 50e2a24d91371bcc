/** Ids and times by meaning. All are plain strings whose form is checked where they enter (docs/formats.md §1.3). */

/** SHA-256, 64 lowercase hex digits. */
export type Hash = string & { readonly is?: "Hash" };
/** A minisign public key line, `RW…`: the identity of a desk wherever a key is written. */
export type PublicKey = string & { readonly is?: "PublicKey" };
/** An age hybrid recipient, `age1pq1…`. */
export type Recipient = string & { readonly is?: "Recipient" };
/** A UTC time to the second, `2026-11-22T13:51:00Z`: compares by code point. */
export type Instant = string & { readonly is?: "Instant" };
/** A calendar date, `2026-11-22`. */
export type CalendarDate = string & { readonly is?: "CalendarDate" };
/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string & { readonly is?: "CountryCode" };
/** BCP 47. */
export type LanguageTag = string & { readonly is?: "LanguageTag" };

/** Draws `length` random bytes. Core has no randomness of its own: it is given. */
export type Random = (length: number) => Uint8Array;

/** An instant as Unix seconds. */
export function unixSeconds(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** Unix seconds as an instant. */
export function instantOf(seconds: number): Instant {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Compares well-formed texts by code point, as sorted arrays in statements are (docs/formats.md §1.1). */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rankOf(a.charCodeAt(i)) - rankOf(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** UTF-16 units are in the order of code points once surrogates stand above all others. */
function rankOf(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** The distinct values, sorted by code point: the form of every set-like array in a statement. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodePoint);
}

/** Exhaustiveness: reaching this is a fault of the program, not of the input. */
export function assertNever(value: never): never {
  throw new Error(`not expected: ${JSON.stringify(value)}`);
}
