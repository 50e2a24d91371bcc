import type { Wording } from "../../../desk/answering/invitation";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { ReasonDialog } from "./ReasonDialog";

interface DeclineDialogProps {
  readonly wording: Wording;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** An organisation's no. */
export function DeclineDialog({ wording, isOpen, onClose }: DeclineDialogProps) {
  const { t } = useText();
  const { desk } = useDesk();
  return (
    <ReasonDialog
      title={t("answer.decline.title")}
      isOpen={isOpen}
      onClose={onClose}
      sign={(reason) => desk.decline(wording.hash, reason)}
      isSigned={({ outcome }) => outcome === "declined"}
      leave={t("actions.cancel")}
      act={t("answer.decline.do")}
    >
      <p>{t("answer.decline.means")}</p>
    </ReasonDialog>
  );
}
