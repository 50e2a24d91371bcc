import { useEffect } from "react";

const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** In milliseconds: how often it is looked at the clock. */
const glance = 5000;

/**
 * Calls back once nobody touched the window for so long. The clock decides, not the timers, which stand still while a
 * computer sleeps.
 */
export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    let last = Date.now();
    const touched = (): void => {
      last = Date.now();
    };
    const look = (): void => {
      if (Date.now() - last >= minutes * 60_000) onIdle();
    };
    for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true });
    document.addEventListener("visibilitychange", look);
    const timer = setInterval(look, glance);
    return () => {
      for (const sign of signs) removeEventListener(sign, touched, { capture: true });
      document.removeEventListener("visibilitychange", look);
      clearInterval(timer);
    };
  }, [minutes, onIdle]);
}
