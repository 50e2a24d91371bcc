import type { Inline } from "../../core/letter/blocks";
import { normaliseBlock } from "../../core/letter/normalise";

/** What the letter's grammar takes, asked of the grammar itself. */

/** True for running text that a letter may hold. */
function takes(inline: Inline): boolean {
  try {
    normaliseBlock({ kind: "paragraph", role: "body", content: [inline] }, "block");
    return true;
  } catch {
    // It is refused: why does not matter here.
    return false;
  }
}

function textOf(text: string, link: string | null = null): Inline {
  return { kind: "text", text, bold: false, italic: false, link };
}

/** True for an address that a letter may link to. */
export function takesLink(address: string): boolean {
  return takes(textOf("x", address));
}

const joiners = /[\u200c\u200d]/g;
const known = new Map<string, boolean>();

/** True for a character that a letter may hold somewhere. Joiners depend on what is beside them. */
function takesCharacter(character: string): boolean {
  let taken = known.get(character);
  if (taken === undefined) {
    taken = character.replace(joiners, "") === "" || takes(textOf(character.normalize("NFC")));
    known.set(character, taken);
  }
  return taken;
}

/**
 * The text without what no letter may hold: hidden characters, overrides of direction, halves of characters. Tabs and
 * ends of lines become spaces.
 */
export function cleanText(text: string): string {
  if (takes(textOf(text.replace(joiners, ""))) && !/[\n\r\t]/.test(text)) return text;
  return [...text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")].filter(takesCharacter).join("");
}

/**
 * The text without joiners that join nothing. Somebody who types Persian has them for a moment: they stay in the editor,
 * and are saved once the next letter is there.
 */
export function withoutLooseJoiners(text: string): string {
  const composed = text.normalize("NFC");
  if (takes(textOf(composed))) return composed;
  const characters = [...composed];
  return characters.filter((one, at) => !isJoiner(one) || isJoined(characters, at)).join("");
}

function isJoined(characters: readonly string[], at: number): boolean {
  return [characters[at - 1], characters[at + 1]].every((one) => one !== undefined && isJoinable(one));
}

function isJoinable(character: string): boolean {
  return !isJoiner(character) && takes(textOf(`${character}\u200d${character}`));
}

function isJoiner(character: string): boolean {
  return character === "\u200c" || character === "\u200d";
}

export function withoutJoiners(text: string): string {
  return text.replace(joiners, "");
}
