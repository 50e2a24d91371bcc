import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Ids } from "./rows";
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
  ids: Ids,
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
    for (let before = at; before < at + 100; before++) {
      const place = ids.placeOf(oldIds.idAt(before));
      if (place !== undefined) return scrollTo(top + (place - before) * rowHeight);
    }
  }, [ids, view, scroll, scrollTo, scrollerRef]);
}
