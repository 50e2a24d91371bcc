import { useSyncExternalStore } from "react";

/** Whether the window is the one that is being used: what another window covers, or only stands beside it, is not. */
export function useInFront(): boolean {
  return useSyncExternalStore(listen, isInFront);
}

function isInFront(): boolean {
  return document.hasFocus() && document.visibilityState === "visible";
}

function listen(changed: () => void): () => void {
  const places = [
    [window, "focus"],
    [window, "blur"],
    [document, "visibilitychange"],
  ] as const;
  for (const [place, event] of places) place.addEventListener(event, changed);
  return () => {
    for (const [place, event] of places) place.removeEventListener(event, changed);
  };
}
