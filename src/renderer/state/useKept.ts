import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Trouble } from "../../desk/trouble";
import { useProgram } from "./useProgram";

/** Whether the desk has what was typed. */
export type Keeping =
  /** nothing was typed yet */
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  /** the desk said that it has it */
  | { readonly state: "saved" }
  | { readonly state: "not-saved"; readonly trouble: Trouble };

/** What came of saving: `lost` when there is nothing any more that it could be saved to. */
export type Saved = "saved" | "lost" | Trouble;

/** In milliseconds without a key, after which what was typed is saved. */
const pause = 400;

/**
 * Saves a value as it is changed: after each pause, and at once when `flush` is called, the screen is left or the desk
 * is locked. What changes while the desk saves is saved right after, and never before it.
 *
 * @param kept - the value as the desk has it. It is followed until something is typed: what was typed before the screen
 * was left may still be on its way to the desk when the screen comes up again.
 * @param save - gives the desk a value; the same function each time, or what waits is saved at once
 */
export function useKept<T>(kept: T, save: (value: T) => Promise<Saved>) {
  const { beforeLock } = useProgram();
  const [typed, setTyped] = useState(kept);
  const [keeping, setKeeping] = useState<Keeping>({ state: "untouched" });
  const isUntouched = keeping.state === "untouched";
  const now = useRef({ value: kept, kept, saving: null as Promise<void> | null, timer: 0 });
  useLayoutEffect(() => {
    if (isUntouched) Object.assign(now.current, { value: kept, kept });
  }, [isUntouched, kept]);

  const saveAll = useCallback(async (): Promise<void> => {
    const state = now.current;
    while (state.value !== state.kept) {
      const saving = state.value;
      const said = await save(saving);
      if (typeof said !== "string") return setKeeping({ state: "not-saved", trouble: said });
      state.kept = saving;
      if (said === "saved" && state.value === saving) setKeeping({ state: "saved" });
    }
  }, [save]);

  const flush = useCallback((): Promise<void> => {
    const state = now.current;
    clearTimeout(state.timer);
    if (state.saving === null) state.saving = saveAll().finally(() => (state.saving = null));
    return state.saving;
  }, [saveAll]);

  useEffect(() => {
    const forget = beforeLock(flush);
    return () => {
      forget();
      void flush();
    };
  }, [beforeLock, flush]);

  const change = useCallback(
    (changed: T): void => {
      now.current.value = changed;
      setTyped(changed);
      setKeeping({ state: "saving" });
      clearTimeout(now.current.timer);
      now.current.timer = window.setTimeout(() => void flush(), pause);
    },
    [flush],
  );
  return { value: isUntouched ? kept : typed, change, keeping, flush };
}
