import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** True for a drag that brings files, not a word or a picture out of a page. */
export function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/**
 * Lets files be dropped on an element, or on the whole window. Whoever is deeper takes what is dropped on it: a drop that
 * was taken is not seen again further out.
 *
 * @param target - an element, or null for the whole window
 * @param onDrop - gets what was dropped, not yet read
 * @returns true while files are held over it
 */
export function useDrop(
  target: RefObject<HTMLElement | null> | null,
  onDrop: (transfer: DataTransfer) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const place: EventTarget | null = target === null ? document : target.current;
    if (place === null) return;
    return listen(place, onDrop, setOver);
  }, [target, onDrop]);
  return isOver;
}

function listen(
  place: EventTarget,
  onDrop: (transfer: DataTransfer) => void,
  setOver: (isOver: boolean) => void,
): () => void {
  const ending = new AbortController();
  const on = (
    name: "dragenter" | "dragover" | "dragleave" | "drop",
    act: (event: DragEvent) => void,
  ): void => {
    place.addEventListener(name, (event) => act(event as DragEvent), { signal: ending.signal });
  };
  // Each element within tells of entering and leaving: what is held over the place is the difference.
  let depth = 0;
  const enter = (by: number): void => {
    depth = Math.max(0, depth + by);
    setOver(depth > 0);
  };
  on("dragenter", (event) => {
    if (bringsFiles(event)) enter(1);
  });
  on("dragleave", (event) => {
    if (bringsFiles(event)) enter(-1);
  });
  on("dragover", (event) => {
    if (!bringsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  on("drop", (event) => {
    depth = 0;
    setOver(false);
    if (!bringsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) onDrop(event.dataTransfer);
  });
  return () => ending.abort();
}

/**
 * A file that is dropped where nobody takes it would be opened in the program's place: it is refused instead. Listens
 * further out than all others, so that whoever takes it comes first.
 */
export function useNoStrayDrops(): void {
  useEffect(() => listen(window, ignore, ignore), []);
}

function ignore(): void {}
