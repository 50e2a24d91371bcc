import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { TextArea } from "../../components/fields/TextArea";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { NotSigned } from "./NotSigned";
import { mostReason, reasonIn } from "./reason";

interface WithdrawDialogProps {
  readonly campaign: Hash;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes back what was answered, having said what that does and what it does not undo. */
export function WithdrawDialog({ campaign, isOpen, onClose }: WithdrawDialogProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble, forget } = useAsk();
  const [reason, setReason] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const close = (): void => {
    forget();
    setUnknown(false);
    onClose();
  };
  const withdraw = async (): Promise<void> => {
    const said = await ask(() => client.desk.withdraw(campaign, reasonIn(reason)));
    if (said === null) return;
    switch (said.outcome) {
      case "withdrawn":
        setReason("");
        return close();
      case "unknown-campaign":
        return setUnknown(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("answer.withdraw.title")}
      isOpen={isOpen}
      onClose={close}
      isAlert
      actions={
        <>
          <Button onPress={close} takesFocus>
            {t("answer.withdraw.keep")}
          </Button>
          <Button look="danger" onPress={() => void withdraw()} isPending={isPending}>
            {t("answer.withdraw.do")}
          </Button>
        </>
      }
    >
      <ul className="plain-list">
        <li>{t("answer.withdraw.does")}</li>
        <li>{t("answer.withdraw.copies")}</li>
        <li>{t("answer.withdraw.sent")}</li>
        <li>{t("answer.withdraw.later")}</li>
      </ul>
      <TextArea
        label={t("answer.reason.label")}
        help={t("answer.reason.help")}
        isOptional
        value={reason}
        onChange={setReason}
        maxLength={mostReason}
      />
      {isUnknown && <NotSigned because="unknown-version" />}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
