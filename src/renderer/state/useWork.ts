import { useCallback, useEffect, useRef, useState } from "react";
import type { Served } from "../../desk/client";
import type { Progress } from "../../desk/work";
import { useDesk } from "./useProgram";

/** Whether something is being done, and how far it is. */
export type WorkState =
  { readonly state: "idle" } | { readonly state: "working"; readonly progress: Progress | null };

/**
 * Runs one work of the desk at a time, followed and stoppable. Leaving the screen stops it.
 *
 * `run` gives back what the work gives back; `cancel` asks it to stop at its next step.
 */
export function useWork() {
  const { watched } = useDesk();
  const [state, setState] = useState<WorkState>({ state: "idle" });
  const running = useRef<AbortController | null>(null);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(
    async <T>(work: (served: Served) => Promise<T>): Promise<T> => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setState({ state: "working", progress: null });
      const onProgress = (progress: Progress) => {
        if (running.current === mine) setState({ state: "working", progress });
      };
      const served = watched({ signal: mine.signal, onProgress });
      try {
        return await work(served);
      } finally {
        if (running.current === mine) {
          running.current = null;
          setState({ state: "idle" });
        }
      }
    },
    [watched],
  );
  return { state, run, cancel };
}
