import type { Hash } from "../../../core/encoding/values";
import { tell } from "../../components/messages/toasts";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

/**
 * Accepts invitations, which is told with a way to take it back.
 *
 * `accept` gives how many are not on the desk any more: those were not accepted. When one meets trouble, which is then in
 * `trouble`, those before it stay accepted.
 */
export function useAccepting() {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const undo = async (campaigns: readonly Hash[]): Promise<void> => {
    for (const campaign of campaigns) {
      const said = await desk.undoAcceptance(campaign);
      if (isTrouble(said)) tell({ words: t("answer.accept.stays.trouble") });
      else if (said.outcome === "in-use") tell({ words: t("answer.accept.stays.inUse") });
    }
  };
  const accept = async (campaigns: readonly Hash[]): Promise<number> => {
    const accepted: Hash[] = [];
    let gone = 0;
    for (const campaign of campaigns) {
      const said = await ask(() => desk.acceptCampaign(campaign));
      if (said === null) break;
      switch (said.outcome) {
        case "accepted":
          accepted.push(campaign);
          break;
        case "unknown-campaign":
          gone += 1;
          break;
        default:
          return assertNever(said);
      }
    }
    const count = accepted.length;
    if (count > 0) tell({ words: t("answer.accept.done", { count }), undo: () => void undo(accepted) });
    return gone;
  };
  return { accept, isPending, trouble };
}
