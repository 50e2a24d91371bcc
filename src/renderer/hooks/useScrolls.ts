import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** What Tab leads to: not what is only focused by the program, such as a notice, nor what is switched off. */
const reachable =
  ":is(a[href], button, input, select, textarea, summary, [tabindex], [contenteditable])" +
  ':not(:disabled, [tabindex="-1"], [type="hidden"])';

/**
 * True while an element holds more than it shows, and nothing that Tab leads to: then Tab must lead to the element
 * itself, or whoever has no pointer could not scroll it.
 */
export function useScrolls(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = (): void =>
      setScrolls(element.querySelector(reachable) === null && element.scrollHeight > element.clientHeight);
    const sizes = new ResizeObserver(look);
    const observe = (): void => {
      sizes.disconnect();
      for (const part of [element, ...element.children]) sizes.observe(part);
    };
    observe();
    const parts = new MutationObserver(observe);
    parts.observe(element, { childList: true });
    // What Tab leads to comes and goes anywhere inside.
    const within = new MutationObserver(look);
    within.observe(element, { childList: true, subtree: true });
    return () => {
      parts.disconnect();
      within.disconnect();
      sizes.disconnect();
    };
  }, [ref]);
  return scrolls;
}
