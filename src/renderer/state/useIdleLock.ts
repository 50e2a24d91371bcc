import { useCallback } from "react";
import { useIdle } from "./useIdle";
import { isTrouble } from "./outcomes";
import { useProgram } from "./useProgram";
import { useRead } from "./useRead";

/** In minutes: until the settings are read, and as a new desk has it. */
const usual = 10;

/** Locks the desk once nobody touched the window for as long as its settings say. */
export function useIdleLock(): void {
  const { lock } = useProgram();
  const said = useRead("settings");
  const minutes = said === null || isTrouble(said) ? usual : said.settings.lockAfter;
  useIdle(
    minutes,
    useCallback(() => lock("idle"), [lock]),
  );
}
