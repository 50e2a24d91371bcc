import { isRightToLeft } from "./language";
import type { Languages, Script } from "./language";

/** A stretch of text that one Word run can hold: one direction, one language of each kind. */
export interface Segment {
  readonly text: string;
  readonly rightToLeft: boolean;
  /** set where the text is in another script than the document's: an attribute of `w:lang` and its value */
  readonly language: SegmentLanguage | null;
}

export interface SegmentLanguage {
  readonly attribute: "value" | "eastAsia" | "bidirectional";
  readonly tag: string;
}

type Class = Script | "digit" | "neutral";

/**
 * Cuts a text into runs. Arabic and Hebrew stretches are right to left with the spaces and signs between them; digits
 * and Latin words in them are not, because Word lays a run out by this property and not by its characters. What stands
 * between the two directions follows the document's.
 */
export function segmentsOf(text: string, languages: Languages): readonly Segment[] {
  if (
    !languages.rightToLeft &&
    languages.script === "latin" &&
    /^[\p{Script=Latin}\p{ASCII}’“”–—]*$/u.test(text)
  ) {
    return text === "" ? [] : [{ text, rightToLeft: false, language: null }];
  }
  const characters = [...text];
  const classes = resolve(characters.map(classOf), characters, languages);
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= characters.length; at++) {
    if (at < characters.length && classes[at] === classes[start]) continue;
    append(segments, characters.slice(start, at).join(""), classes[start]!, languages);
    start = at;
  }
  return segments;
}

function append(segments: Segment[], text: string, of: Script | "digit", languages: Languages): void {
  const rightToLeft = of !== "digit" && isRightToLeft(of);
  const language = languageOf(of, languages);
  const last = segments.at(-1);
  if (last?.rightToLeft === rightToLeft && last.language?.tag === language?.tag) {
    segments[segments.length - 1] = { ...last, text: last.text + text };
  } else {
    segments.push({ text, rightToLeft, language });
  }
}

const patterns: readonly (readonly [Class, RegExp])[] = [
  ["digit", /[0-9]/],
  ["latin", /\p{Script=Latin}/u],
  ["arabic", /[\u0600-\u06FF\p{Script=Arabic}\u061C\u200F]/u],
  ["hebrew", /[\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["han", /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u],
  ["neutral", /\p{M}/u],
  ["other", /\p{L}/u],
];

const known = new Map<string, Class>();

function classOf(character: string): Class {
  const found = known.get(character);
  if (found !== undefined) return found;
  const own = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? "neutral";
  known.set(character, own);
  return own;
}

/** Gives every sign, space and digit the class of its surroundings (a small part of Unicode's annex 9). */
function resolve(
  classes: readonly Class[],
  characters: readonly string[],
  languages: Languages,
): (Script | "digit")[] {
  const resolved = afterWords(classes.map((own, at) => joinedToDigits(classes, characters, at) ?? own));
  const out: (Script | "digit")[] = [];
  for (let at = 0; at < resolved.length;) {
    let end = at;
    while (end < resolved.length && isWeak(resolved[end]!, languages)) end++;
    if (end > at) {
      const between = classBetween(out.at(-1), resolved[end] as Script | undefined, languages);
      while (at < end) out[at++] = between;
    } else {
      out.push(resolved[at++] as Script | "digit");
    }
  }
  return keepMarks(out, characters);
}

/** A number after a left-to-right word goes with it: `A/71/858`. */
function afterWords(classes: readonly Class[]): readonly Class[] {
  let strong: Class = "neutral";
  return classes.map((own) => {
    if (own === "digit") return strong === "neutral" || isRightToLeft(strong as Script) ? own : strong;
    if (own !== "neutral") strong = own;
    return own;
  });
}

/** In a left-to-right document digits need no run of their own. */
function isWeak(own: Class, languages: Languages): boolean {
  return own === "neutral" || (own === "digit" && !languages.rightToLeft);
}

/** A point or dash between two digits, and a percent or currency sign beside one, belongs to their number. */
function joinedToDigits(classes: readonly Class[], characters: readonly string[], at: number): Class | null {
  const [before, after] = [classes[at - 1] === "digit", classes[at + 1] === "digit"];
  const between = before && after && /^[.,:/–-]$/.test(characters[at]!);
  const beside = (before || after) && /^[%‰°\p{Sc}]$/u.test(characters[at]!);
  return between || beside ? "digit" : null;
}

function classBetween(
  before: Script | "digit" | undefined,
  after: Script | "digit" | undefined,
  languages: Languages,
): Script | "digit" {
  if (before !== undefined && before !== "digit" && before === after) return before;
  const sides = [before, after].filter((side) => side !== undefined && side !== "digit");
  const mixed = sides.length < 2 || isRightToLeft(sides[0]!) !== isRightToLeft(sides[1]!);
  return mixed ? languages.script : sides[0]!;
}

/** A combining mark stays in the run of the letter it stands on. */
function keepMarks(classes: (Script | "digit")[], characters: readonly string[]): (Script | "digit")[] {
  for (let at = 1; at < classes.length; at++) {
    if (/^[\p{M}\u200C\u200D\uFE0F]$/u.test(characters[at]!)) classes[at] = classes[at - 1]!;
  }
  return classes;
}

function languageOf(of: Script | "digit", languages: Languages): SegmentLanguage | null {
  if (of === languages.script) return null;
  const other = differing[of];
  if (other === undefined) return null;
  const documents = {
    value: languages.latin,
    eastAsia: languages.eastAsian,
    bidirectional: languages.bidirectional,
  };
  return documents[other.attribute] === other.tag ? null : other;
}

const differing: { readonly [of in Script | "digit"]?: SegmentLanguage } = {
  latin: { attribute: "value", tag: "en-GB" },
  cyrillic: { attribute: "value", tag: "ru-RU" },
  arabic: { attribute: "bidirectional", tag: "ar-SA" },
  hebrew: { attribute: "bidirectional", tag: "he-IL" },
  han: { attribute: "eastAsia", tag: "zh-CN" },
  kana: { attribute: "eastAsia", tag: "ja-JP" },
  hangul: { attribute: "eastAsia", tag: "ko-KR" },
};
