import { shapes } from "./shapes";

/** Marks that a reader passes over: accents, Arabic and Hebrew vowel signs, variation selectors. */
const marks =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
/** All that is neither letter, digit nor mark, and the Arabic lengthening stroke. */
const filling = /[^\p{L}\p{N}\p{M}]|\u0640/gu;

/**
 * The known names that a reader could take for this one: the same name, or one that differs only in letter case,
 * accents, spaces, punctuation, invisible characters, or letters of another script or style that look alike.
 *
 * A help to the eye, not a proof: it knows the common look-alikes among Latin, Cyrillic, Greek, Arabic and CJK
 * letters (`shapes`), and does not know misspellings, translations, transliterations, abbreviations or traditional
 * against simplified characters. It errs on the side of finding too much.
 */
export function lookalikes(name: string, known: readonly string[]): readonly string[] {
  const own = new Set(skeletonsOf(name));
  return known.filter((other) => skeletonsOf(other).some((skeleton) => own.has(skeleton)));
}

/**
 * What is left of a name when look-alikes are one, in two readings, because some letters look like another one as
 * capitals only and others as small letters only. Not for display.
 */
export function skeletonsOf(name: string): readonly [string, string] {
  const plain = bare(name);
  const skeletons = [joined(shaped(folded(plain))), joined(folded(shaped(plain)))] as const;
  const [first] = skeletons;
  return first === "" ? [name.normalize("NFKC"), name.normalize("NFKC")] : skeletons;
}

function bare(name: string): string {
  return name
    .replaceAll("|", "l")
    .normalize("NFKD")
    .replace(marks, "")
    .replace(filling, "")
    .normalize("NFKC");
}

function folded(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll("ς", "σ");
}

function shaped(text: string): string {
  let out = "";
  for (const character of text) out += shapes.get(character) ?? character;
  return out;
}

/** Pairs that run together into another letter, and a last look at what folding has given. */
function joined(text: string): string {
  return shaped(text).replaceAll("rn", "m").replaceAll("vv", "w");
}
