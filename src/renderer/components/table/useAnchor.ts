import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { TableWindow } from "./useWindow";

/**
 * Rows that come and go above must not move what somebody is reading: the row at the top stays there. A change of what
 * is listed, or of its order, starts at the top instead.
 *
 * @param view - says what is listed, in which order
 */
export function useAnchor(
  { scroll, scrollTo }: TableWindow,
  scrollerRef: RefObject<HTMLElement | null>,
  ids: readonly string[],
  placeOf: ReadonlyMap<string, number>,
  view: string,
): void {
  const before = useRef({ ids, view });
  useLayoutEffect(() => {
    const { ids: oldIds, view: oldView } = before.current;
    before.current = { ids, view };
    if (oldView !== view) return scrollTo(0);
    if (oldIds === ids) return;
    const { top, rowHeight } = scroll();
    const isReading = top > 0 || scrollerRef.current?.contains(document.activeElement) === true;
    if (!isReading || rowHeight <= 0) return;
    const at = Math.floor(top / rowHeight);
    // The first of the rows then in sight that is still there.
    const kept = oldIds.slice(at, at + 100).findIndex((id) => placeOf.has(id));
    const place = placeOf.get(oldIds[at + kept] ?? "");
    if (kept === -1 || place === undefined) return;
    scrollTo(top + (place - at - kept) * rowHeight);
  }, [ids, placeOf, view, scroll, scrollTo, scrollerRef]);
}
