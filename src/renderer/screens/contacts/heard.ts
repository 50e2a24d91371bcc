import type { Fingerprint } from "../../../core/contact/fingerprint";

/** How much of a fingerprint was typed. */
export interface HeardSoFar {
  readonly of: "words" | "digits";
  readonly count: number;
}

/** Counts words, or digits of any script where only digits were typed. Says nothing of whether they are right. */
export function heardSoFar(text: string): HeardSoFar {
  const digits = digitsIn(text).length;
  const words = wordsIn(text).length;
  return digits > 0 && words === 0 ? { of: "digits", count: digits } : { of: "words", count: words };
}

/** True when what was typed is this desk's own fingerprint: the other side repeated what it was told. */
export function isOwn(text: string, own: Fingerprint): boolean {
  const plain = text.trim().toLowerCase();
  if (plain === own.qr) return true;
  const words = wordsIn(plain);
  if (words.length > 0) return words.join(" ") === own.words.join(" ");
  return digitsIn(plain) === own.groups.join("");
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** European digits in the place of Arabic and Persian ones. */
function digitsIn(text: string): string {
  const digits = text.match(/[0-9٠-٩۰-۹]/g) ?? [];
  return digits.map((digit) => String(digit.charCodeAt(0) & 0x0f)).join("");
}
