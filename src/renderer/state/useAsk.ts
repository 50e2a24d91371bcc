import { useCallback, useRef, useState } from "react";
import type { Trouble } from "../../desk/trouble";
import { isTrouble } from "./outcomes";

/** What came of asking that no verb expects. */
export interface AskedTrouble {
  readonly trouble: Trouble;
  /** another number for each trouble, so that the same one twice is news twice */
  readonly number: number;
}

/**
 * Asks a verb of the desk something, and keeps apart what may come of any verb. `ask` gives the verb's own outcome, or
 * null when there was trouble, which is then in `trouble`.
 */
export function useAsk() {
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<AskedTrouble | null>(null);
  const last = useRef(0);
  const ask = useCallback(
    async <Said extends { readonly outcome: string }>(
      verb: () => Promise<Said>,
    ): Promise<Exclude<Said, Trouble> | null> => {
      setPending(true);
      setTrouble(null);
      const said = await verb();
      setPending(false);
      if (!isTrouble(said)) return said as Exclude<Said, Trouble>;
      last.current += 1;
      setTrouble({ trouble: said, number: last.current });
      return null;
    },
    [],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { ask, isPending, trouble, forget };
}
