import { useEffect } from "react";
import type { RefObject } from "react";
import type { CommentOnBoard } from "../../../../desk/round/inputsOnBlock";

/** The name under which the style sheet draws what comments are about. */
const name = "quoted";

/** Highlights the words that comments are about, without a change to what is drawn. */
export function useQuotes(words: RefObject<HTMLElement | null>, comments: readonly CommentOnBoard[]): void {
  useEffect(() => {
    const element = words.current;
    if (!element) return;
    const ranges = comments.flatMap(({ quote }) => (quote === null ? [] : rangeOf(element, quote)));
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => void CSS.highlights.delete(name);
  }, [words, comments]);
}

/** Where a text stands in what is drawn, over marks and links; nothing when it does not. */
function rangeOf(element: HTMLElement, quote: string): readonly Range[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const start = texts
    .map(({ data }) => data)
    .join("")
    .indexOf(quote);
  if (start === -1 || quote === "") return [];
  const range = document.createRange();
  const [first, last] = [placeIn(texts, start), placeIn(texts, start + quote.length - 1)];
  if (!first || !last) return [];
  range.setStart(first.text, first.at);
  range.setEnd(last.text, last.at + 1);
  return [range];
}

function placeIn(texts: readonly Text[], place: number): { readonly text: Text; readonly at: number } | null {
  let before = 0;
  for (const text of texts) {
    if (place < before + text.length) return { text, at: place - before };
    before += text.length;
  }
  return null;
}
