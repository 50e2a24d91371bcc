import { useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { moveFor } from "./keys";
import type { Move } from "./keys";
import type { Ids } from "./rows";
import { allToggled, toggled, withRange } from "./selection";
import type { Selected } from "./selection";
import { rowPlace } from "./TableRow";
import type { TableWindow } from "./useWindow";
import { clamp, rowsPerPage, topToShow } from "./window";

interface Options {
  readonly ids: Ids;
  readonly selected: Selected;
  readonly onSelect: ((selected: Selected) => void) | undefined;
  readonly onOpen: ((at: number) => void) | undefined;
}

/** One row at a time can be reached by Tab; from there keys lead on, select and open. */
export function useRows(
  shown: TableWindow,
  scrollerRef: RefObject<HTMLElement | null>,
  { ids, selected, onSelect, onOpen }: Options,
) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const activeAt = (activeId === null ? undefined : ids.placeOf(activeId)) ?? 0;
  const toFocus = useRef<number | null>(null);
  const hadFocus = useRef<number | null>(null);
  /** where a range began, and what was selected before it did */
  const range = useRef<{ readonly from: string; readonly before: Selected } | null>(null);

  const focusRow = (at: number): void => {
    shown.scrollTo(topToShow(at, shown.scroll()));
    scrollerRef.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus();
  };

  useLayoutEffect(() => {
    // The row that had the focus was taken away: the one now in its place gets it.
    if (hadFocus.current !== null && document.activeElement === document.body && ids.length > 0)
      toFocus.current ??= clamp(hadFocus.current, 0, ids.length - 1);
    const at = toFocus.current;
    toFocus.current = null;
    if (at !== null) focusRow(at);
  });

  const go = (to: number, extend: boolean): void => {
    const at = clamp(to, 0, ids.length - 1);
    if (at >= ids.length) return;
    const id = ids.idAt(at);
    if (extend && onSelect) {
      range.current ??= { from: activeAt < ids.length ? ids.idAt(activeAt) : id, before: selected };
      const from = ids.placeOf(range.current.from) ?? at;
      onSelect(withRange(range.current.before, ids, from, at));
    } else {
      range.current = null;
    }
    // A row that is not drawn yet gets the focus once it is.
    if (at === activeAt) return focusRow(at);
    toFocus.current = at;
    setActiveId(id);
  };

  const toggle = (at: number): void => {
    if (at >= ids.length || !onSelect) return;
    const id = ids.idAt(at);
    range.current = { from: id, before: toggled(selected, id) };
    onSelect(range.current.before);
  };

  const make = (move: Move): void => {
    switch (move.to) {
      case "by":
        return go(activeAt + move.rows, move.extends);
      case "page":
        return go(activeAt + move.sign * rowsPerPage(shown.scroll()), move.extends);
      case "first":
        return go(0, move.extends);
      case "last":
        return go(ids.length - 1, move.extends);
      case "toggle":
        return toggle(activeAt);
      case "open":
        return onOpen?.(activeAt);
      case "all":
        return onSelect?.(allToggled(new Set(), ids));
      case "none":
        return onSelect?.(new Set());
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moveFor(event);
    if (move === null || !takes(move)) return;
    // A row's own box is pressed by the same key.
    if (move.to === "toggle" && event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    make(move);
  };

  /** What the list has no use for is left to whatever is around it: Escape closes a dialog. */
  const takes = (move: Move): boolean => {
    if (move.to === "none") return onSelect !== undefined && selected.size > 0;
    if (move.to === "all" || move.to === "toggle") return onSelect !== undefined;
    return move.to !== "open" || onOpen !== undefined;
  };

  const onClick = (event: MouseEvent): void => {
    const at = rowPlace(event.target);
    if (at === null) return;
    const onBox = event.target instanceof Element && event.target.closest(".row-check") !== null;
    if (event.shiftKey && onSelect) go(at, true);
    else if (onSelect && (onBox || event.ctrlKey || event.metaKey || !onOpen)) toggle(at);
    else onOpen?.(at);
  };

  const onFocus = ({ target }: FocusEvent): void => {
    const at = rowPlace(target);
    if (at === null) return;
    hadFocus.current = at;
    setActiveId(at < ids.length ? ids.idAt(at) : null);
  };

  const onBlur = (): void => {
    hadFocus.current = null;
  };

  return { activeAt, onKeyDown, onClick, onFocus, onBlur };
}
