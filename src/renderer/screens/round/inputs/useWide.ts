import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** True while an element has at least so many rem of room across: what its window has is not to the point. */
export function useWide(ref: RefObject<HTMLElement | null>, rem: number): boolean {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = (): void => {
      const one = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWide(element.clientWidth >= rem * one);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    look();
    return () => sizes.disconnect();
  }, [ref, rem]);
  return isWide;
}
