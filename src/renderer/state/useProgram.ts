import { createContext, useContext, useSyncExternalStore } from "react";
import type { DeskClient } from "../../desk/client";
import type { Program, Snapshot } from "./program";

export const ProgramContext = createContext<Program | null>(null);

/** The window's program, and what may be done with it. */
export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error("a screen outside the program");
  return program;
}

/** What the window knows now; the component is drawn again when it changes. */
export function useSnapshot(): Snapshot {
  const { subscribe, snapshot } = useProgram();
  return useSyncExternalStore(subscribe, snapshot);
}

/** The present desk's thread. */
export function useDesk(): DeskClient {
  return useSnapshot().client;
}
