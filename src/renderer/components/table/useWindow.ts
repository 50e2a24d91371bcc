import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { rowsToDraw } from "./window";
import type { Scroll } from "./window";

export interface TableWindow {
  /** as it is now */
  readonly scroll: () => Scroll;
  readonly scrollTo: (top: number) => void;
  readonly onScroll: () => void;
  readonly first: number;
  readonly end: number;
  readonly rowHeight: number;
  readonly isNarrow: boolean;
  /** the scroll bar is dragged so quickly that all rows are others each time */
  readonly isFlying: boolean;
}

/** In milliseconds: a list flies when jumps come closer than this, and has landed when none comes for so long. */
const landing = 120;

/** Below this many rows' heights of width there is no room for minor columns. */
const narrow = 20;

interface Drawn {
  readonly first: number;
  readonly end: number;
  readonly rowHeight: number;
  readonly isNarrow: boolean;
}

type Part = RefObject<HTMLDivElement | null>;

/**
 * Which of many rows are drawn: those in sight and some beyond. Drawn anew only when that changes.
 *
 * @param headRef - stays above the rows, and covers so much of them
 * @param ruleRef - empty, and as high as a row
 */
export function useWindow(count: number, scrollerRef: Part, headRef: Part, ruleRef: Part): TableWindow {
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, end: 0, rowHeight: 0, isNarrow: false });

  const scroll = useCallback((): Scroll => {
    const height = (scrollerRef.current?.clientHeight ?? 0) - heightOf(headRef);
    return { top: scrollerRef.current?.scrollTop ?? 0, height, rowHeight: heightOf(ruleRef) };
  }, [scrollerRef, headRef, ruleRef]);

  const look = useCallback(() => {
    const now = scroll();
    const [first, end] = rowsToDraw(count, now);
    const isNarrow = (scrollerRef.current?.clientWidth ?? 0) < narrow * now.rowHeight;
    setDrawn((before) =>
      before.first === first &&
      before.end === end &&
      before.rowHeight === now.rowHeight &&
      before.isNarrow === isNarrow
        ? before
        : { first, end, rowHeight: now.rowHeight, isNarrow },
    );
  }, [count, scroll, scrollerRef]);

  const [isFlying, setFlying] = useState(false);
  const flight = useRef({ first: 0, end: 0, jumped: -landing, timer: 0 });
  const onScroll = useCallback(() => {
    const [first, end] = rowsToDraw(count, scroll());
    const { current } = flight;
    const isJump = first >= current.end || end <= current.first;
    const time = performance.now();
    const isQuick = time - current.jumped < landing;
    Object.assign(current, { first, end }, isJump && { jumped: time });
    if (isJump && isQuick) {
      setFlying(true);
      clearTimeout(current.timer);
      current.timer = window.setTimeout(() => setFlying(false), landing);
    }
    look();
  }, [count, scroll, look]);
  useEffect(() => {
    const { current } = flight;
    return () => clearTimeout(current.timer);
  }, []);

  useLayoutEffect(() => {
    // Sizes are known only once all is laid out; what they decide is drawn before anybody sees it.
    // oxlint-disable-next-line react/set-state-in-effect
    look();
    const observer = new ResizeObserver(look);
    for (const part of [scrollerRef, ruleRef]) if (part.current) observer.observe(part.current);
    return () => observer.disconnect();
  }, [look, scrollerRef, ruleRef]);

  const scrollTo = useCallback(
    (top: number) => {
      if (scrollerRef.current) scrollerRef.current.scrollTop = top;
      look();
    },
    [look, scrollerRef],
  );

  return { scroll, scrollTo, onScroll, isFlying, ...drawn };
}

/** Not rounded: a hundred thousand rows would add the difference up. */
function heightOf({ current }: Part): number {
  return current?.getBoundingClientRect().height ?? 0;
}
