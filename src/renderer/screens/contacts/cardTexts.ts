const begin = "BEGIN UNDERSIGNED CARD";
const end = "END UNDERSIGNED CARD";
const dashes = "-----";

/**
 * The card blocks in a text, each by itself: a mail can hold several, and the desk takes one at a time. A text with one
 * block or none is given as it is, for the desk to judge.
 */
export function cardTexts(text: string): readonly string[] {
  const parts = text.split(end);
  if (parts.length <= 2) return [text];
  return parts.slice(0, -1).flatMap((part) => {
    const start = part.lastIndexOf(begin);
    return start === -1 ? [] : [`${dashes}${part.slice(start)}${end}${dashes}`];
  });
}

/** What a text file says. Some editors write UTF-16. */
export function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
}
