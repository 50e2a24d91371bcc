import type { Hash } from "../../../core/encoding/values";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { ReasonDialog } from "./ReasonDialog";

interface WithdrawDialogProps {
  readonly campaign: Hash;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes back what was answered, having said what that does and what it does not undo. */
export function WithdrawDialog({ campaign, isOpen, onClose }: WithdrawDialogProps) {
  const { t } = useText();
  const { desk } = useDesk();
  return (
    <ReasonDialog
      title={t("answer.withdraw.title")}
      isOpen={isOpen}
      onClose={onClose}
      sign={(reason) => desk.withdraw(campaign, reason)}
      isSigned={({ outcome }) => outcome === "withdrawn"}
      leave={t("answer.withdraw.keep")}
      act={t("answer.withdraw.do")}
      isGrave
    >
      <ul className="plain-list">
        <li>{t("answer.withdraw.does")}</li>
        <li>{t("answer.withdraw.copies")}</li>
        <li>{t("answer.withdraw.sent")}</li>
        <li>{t("answer.withdraw.later")}</li>
      </ul>
    </ReasonDialog>
  );
}
