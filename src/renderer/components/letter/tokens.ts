import type { Block, Inline } from "../../../core/letter/blocks";

/** The smallest part of a text that a difference tells: a word, what stands between words, or a sign of the letter's. */
export interface Token {
  readonly is: "words" | "break" | "note-start" | "note-end" | "address";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * The parts of running text, in order. A link's address follows the words that it is behind: that it leads elsewhere is a
 * change that one has to see.
 *
 * @param segmenter - of the text's language: Chinese and Thai put no spaces between words
 */
export function tokensOf(content: readonly Inline[], segmenter: Intl.Segmenter): readonly Token[] {
  return content.flatMap((inline, at) => {
    switch (inline.kind) {
      case "break":
        return [sign("break", "\n")];
      case "note":
        return [sign("note-start", "["), ...tokensOf(inline.content, segmenter), sign("note-end", "]")];
      case "text": {
        const { text, bold, italic, link } = inline;
        const words = wordsIn(text, segmenter).map((word): Token => ({
          is: "words",
          text: word,
          bold,
          italic,
        }));
        const next = content[at + 1];
        const isEnd = link !== null && !(next?.kind === "text" && next.link === link);
        return isEnd ? [...words, sign("address", ` (${link})`)] : words;
      }
    }
  });
}

/** In UTF-16 units: what a segmenter is given at a time. */
const piece = 500;

/**
 * Words, and what stands between them. The engine hands out, with each segment, a copy of the whole string that the text
 * is a part of, and keeps it as long as the segment: so the segmenter gets pieces that are strings of their own, and words
 * are cut from those by their places.
 */
function wordsIn(text: string, segmenter: Intl.Segmenter): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at);
    const own = text.slice(at, end).split("").join("");
    const starts = Array.from(segmenter.segment(own), ({ index }) => index);
    for (const [i, start] of starts.entries()) found.push(own.slice(start, starts[i + 1]));
    at = end;
  }
  return found;
}

/** Behind a space where there is one; never within a character and its marks. */
function pieceEnd(text: string, at: number): number {
  if (text.length - at <= piece) return text.length;
  const space = text.lastIndexOf(" ", at + piece) + 1;
  if (space > at) return space;
  let end = at + piece;
  while (end < text.length && /[\p{M}\uDC00-\uDFFF\u200C\u200D]/u.test(text[end]!)) end++;
  return end;
}

/** Each item of a list by itself; every other block has one running text. */
export function contentsOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === "list" ? block.items : [block.content];
}

export function isSame(a: Token, b: Token): boolean {
  return a.is === b.is && a.text === b.text && a.bold === b.bold && a.italic === b.italic;
}

/** True for what holds no word: spaces and points. */
export function isBetween({ is, text }: Token): boolean {
  return is === "words" && !/[\p{L}\p{N}]/u.test(text);
}

function sign(is: Token["is"], text: string): Token {
  return { is, text, bold: false, italic: false };
}
