import { joinerFault, textFault } from "../encoding/text";
import type { Break, Inline, Note, Text } from "./blocks";

/** What came from elsewhere, as a letter may hold it. */
export interface Cleaned {
  readonly text: string;
  /** characters that no letter may hold and that were left out: controls, hidden signs, signs of private fonts */
  readonly dropped: number;
}

/**
 * A text from elsewhere without the characters that no letter may hold (docs/letter-grammar.md §1). Tabs and the like
 * become spaces, separators of lines and paragraphs LF; joiners are left to {@link cleanInlines}, which sees what stands
 * beside them.
 */
export function cleanText(text: string): Cleaned {
  const spaced = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\t\v\f]/g, " ")
    .normalize("NFC");
  if (/^[\n -~]*$/.test(spaced)) return { text: spaced, dropped: 0 };
  let clean = "";
  let dropped = 0;
  const known = new Map<string, boolean>();
  for (const character of spaced) {
    let isAllowed = known.get(character);
    if (isAllowed === undefined) {
      isAllowed = character === "\n" || textFault(character, "letter") === null;
      known.set(character, isAllowed);
    }
    if (isAllowed) clean += character;
    else dropped++;
  }
  // What was on both sides of something left out may now compose.
  return { text: clean.normalize("NFC"), dropped };
}

export interface CleanedInlines {
  readonly content: readonly Inline[];
  readonly dropped: number;
}

/** Running text from elsewhere as a letter may hold it: as {@link cleanText}, and without joiners that join nothing. */
export function cleanInlines(content: readonly Inline[]): CleanedInlines {
  let dropped = 0;
  const clean = (inline: Text | Break): Text | Break => {
    if (inline.kind === "break") return inline;
    const { text, dropped: count } = cleanText(inline.text);
    dropped += count;
    return { ...inline, text };
  };
  const cleaned = content.map((inline): Inline =>
    inline.kind === "note"
      ? ({ ...inline, content: withoutLoneJoiners(inline.content.map(clean)) } as Note)
      : clean(inline),
  );
  return { content: withoutLoneJoiners(cleaned), dropped };
}

/** Marks do not part what a joiner joins; notes, breaks and the ends do. */
function withoutLoneJoiners(content: readonly Inline[]): readonly Inline[] {
  if (!content.some((inline) => inline.kind === "text" && /[\u200c\u200d]/.test(inline.text))) return content;
  const out: Inline[] = [...content];
  const texts = content.map((inline) => (inline.kind === "text" ? inline.text : "\n"));
  const whole = texts.join("");
  let at = 0;
  for (const [i, inline] of content.entries()) {
    const from = at;
    at += texts[i]!.length;
    if (inline.kind !== "text") continue;
    const text = inline.text.replace(/[\u200c\u200d]/g, (joiner, offset: number) =>
      joinsIn(whole, from + offset) ? joiner : "",
    );
    out[i] = { ...inline, text };
  }
  return out;
}

function joinsIn(text: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
  const after = Array.from(text.slice(at + 1, at + 3))[0] ?? "";
  return joinerFault(before + text[at] + after) === null;
}
