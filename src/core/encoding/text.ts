import { Refusal } from "./refusal";
import type { RefusalReason } from "./refusal";
import { unicodeRuns } from "./unicode";

/**
 * What a text is for (docs/formats.md §1.2).
 * - "name": one line, not empty, no space at its ends, no direction marks; at most 200 code points
 * - "line": one line, such as a title; at most 200
 * - "free": several lines; at most 20,000
 * - "letter": the source of a letter. Its size is capped in bytes, and its joiners are checked where the
 *   markup is taken away (`joinerFault`)
 */
export type TextKind = "name" | "line" | "free" | "letter";

const limits: Readonly<Record<TextKind, number>> = { name: 200, line: 200, free: 20_000, letter: Infinity };

interface Fault {
  readonly reason: RefusalReason & ("bad-text" | "too-large");
  readonly expected: string;
}

/**
 * @param max - the most code points, where the kind's own limit is not the right one
 * @throws Refusal "bad-text" or "too-large"
 */
export function checkText(text: string, kind: TextKind, part: string, max: number = limits[kind]): void {
  const fault = faultOf(text, kind, max);
  if (fault !== null) throw new Refusal(fault.reason, part, fault.expected);
}

/** What is wrong with a text, as a sentence, or null: `checkText` for schemas. */
export function textFault(text: string, kind: TextKind, max: number = limits[kind]): string | null {
  return faultOf(text, kind, max)?.expected ?? null;
}

/** What is wrong with the joiners (U+200C, U+200D) of a text, or null. */
export function joinerFault(text: string): string | null {
  for (const joiner of ["\u200c", "\u200d"]) {
    for (let at = text.indexOf(joiner); at !== -1; at = text.indexOf(joiner, at + 1)) {
      if (!isJoinable(codeBefore(text, at)) || !isJoinable(text.codePointAt(at + 1))) {
        return `expected ${named(joiner.charCodeAt(0))} only between letters, marks or emoji`;
      }
    }
  }
  return null;
}

/** How many bytes a well-formed text has in UTF-8. */
export function utf8Size(text: string): number {
  let size = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate pair is two units and four bytes.
    if (unit >= 0x80) size += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return size;
}

const plainAscii = /^[ -~]*$/;

function faultOf(text: string, kind: TextKind, max: number): Fault | null {
  // A code point is at most two units: what is longer than this needs no counting.
  if (text.length > 2 * max) return tooLong(max);
  const fault = plainAscii.test(text) ? lengthFault(text.length, max) : unicodeFault(text, kind, max);
  return fault ?? (kind === "name" ? nameFault(text) : null);
}

function unicodeFault(text: string, kind: TextKind, max: number): Fault | null {
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    const code = text.codePointAt(i)!;
    const expected = codeFault(code, kind);
    if (expected !== null) return badText(expected);
    i += code > 0xffff ? 2 : 1;
  }
  // Only code points of Unicode 15.0 are left: their normal form is the same in every later version.
  if (text.normalize("NFC") !== text) return badText("expected the normal form NFC");
  const joiners = kind === "letter" ? null : joinerFault(text);
  return joiners === null ? lengthFault(count, max) : badText(joiners);
}

function codeFault(code: number, kind: TextKind): string | null {
  if (code >= 0x20 && code <= 0x7e) return null;
  if (code === 0x0a) return kind === "free" || kind === "letter" ? null : "expected one line";
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f))
    return `expected no control character, found ${named(code)}`;
  if (code >= 0xd800 && code <= 0xdfff) return `expected whole characters, found half a pair, ${named(code)}`;
  if (isForbidden(code)) return `expected no invisible control, found ${named(code)}`;
  if (isDirectionMark(code) && kind === "name")
    return `expected no direction mark in a name, found ${named(code)}`;
  if (isInvisible(code) && kind === "name")
    return `expected no invisible character in a name, found ${named(code)}`;
  return classOf(code) === outside ? `expected characters of Unicode 15.0, found ${named(code)}` : null;
}

/** Separators, marks of encodings and annotations, direction overrides and isolates, tags. */
function isForbidden(code: number): boolean {
  return (
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0xe0000 && code <= 0xe007f)
  );
}

function isDirectionMark(code: number): boolean {
  return code === 0x200e || code === 0x200f || code === 0x061c;
}

/**
 * Letters and controls that show nothing (Default_Ignorable_Code_Point without joiners and variation
 * selectors): two names that differ in them alone would look the same.
 */
function isInvisible(code: number): boolean {
  return (
    code === 0x00ad ||
    code === 0x034f ||
    code === 0x115f ||
    code === 0x1160 ||
    code === 0x17b4 ||
    code === 0x17b5 ||
    (code >= 0x180b && code <= 0x180f) ||
    code === 0x200b ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0x3164 ||
    code === 0xffa0 ||
    (code >= 0x1bca0 && code <= 0x1bca3) ||
    (code >= 0x1d173 && code <= 0x1d17a)
  );
}

const spaceAtAnEnd = /^\p{Zs}|\p{Zs}$/u;

function nameFault(name: string): Fault | null {
  if (name === "") return badText("expected a name, found nothing");
  return spaceAtAnEnd.test(name) ? badText("expected no space at the ends of a name") : null;
}

function lengthFault(count: number, max: number): Fault | null {
  return count > max ? tooLong(max) : null;
}

function tooLong(max: number): Fault {
  return { reason: "too-large", expected: `expected at most ${max} characters` };
}

function badText(expected: string): Fault {
  return { reason: "bad-text", expected };
}

function named(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function codeBefore(text: string, at: number): number | undefined {
  const unit = text.charCodeAt(at - 1);
  return text.codePointAt(unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1);
}

function isJoinable(code: number | undefined): boolean {
  return code !== undefined && classOf(code) === joinable;
}

const outside = "_";
const joinable = ":";
const table = decodeRuns();

/** The class of a code point, by binary search for the run it lies in. */
function classOf(code: number): string {
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.starts[middle]! <= code) low = middle;
    else high = middle - 1;
  }
  return table.classes[low]!;
}

function decodeRuns(): { readonly starts: Uint32Array; readonly classes: string } {
  const runs = [...unicodeRuns.matchAll(/([_.:])([0-9a-z]+)/g)];
  const starts = new Uint32Array(runs.length);
  let start = 0;
  for (const [i, run] of runs.entries()) {
    starts[i] = start;
    start += Number.parseInt(run[2]!, 36);
  }
  return { starts, classes: runs.map((run) => run[1]).join("") };
}
