import type { Hash } from "../../../core/encoding/values";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import type { DraftStarted } from "../../../desk/writing/startDraft";
import { useState } from "react";

/** Why no draft was begun. */
export type NotStarted = Exclude<DraftStarted["outcome"], "drafted">;

/**
 * Begins a new wording of a letter from versions of it.
 *
 * @param onDraft - told the new draft's id
 */
export function useNewWording(onDraft: (draft: string) => void) {
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [fault, setFault] = useState<NotStarted | null>(null);
  const start = async (previous: readonly Hash[], from: Hash): Promise<void> => {
    setFault(null);
    const said = await ask(() => desk.startDraft(previous, from));
    if (said === null) return;
    switch (said.outcome) {
      case "drafted":
        return onDraft(said.draft.id);
      case "unknown-version":
      case "not-of-one-letter":
      case "not-a-coordinator":
        return setFault(said.outcome);
      default:
        return assertNever(said);
    }
  };
  return {
    start: (previous: readonly Hash[], from: Hash) => void start(previous, from),
    isPending,
    trouble,
    fault,
  };
}
