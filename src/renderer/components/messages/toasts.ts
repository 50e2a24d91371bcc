import { UNSTABLE_ToastQueue as Queue } from "react-aria-components";

/** A short word after something was done. */
export interface Told {
  readonly words: string;
  /** takes it back; offered while the word is shown */
  readonly undo?: () => void;
}

/** In milliseconds: long enough to read a sentence twice and reach "Undo"; the clock stands while one points at it. */
const shown = 10_000;

export const toasts = new Queue<Told>({ maxVisibleToasts: 3 });

/** Says shortly that something was done. What must not be missed is a Notice instead. */
export function tell(told: Told): void {
  toasts.add(told, { timeout: shown });
}
