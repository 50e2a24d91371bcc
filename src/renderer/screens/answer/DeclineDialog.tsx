import { useState } from "react";
import type { Wording } from "../../../desk/invitation";
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

interface DeclineDialogProps {
  readonly wording: Wording;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** An organisation's no, with a reason if it wants to give one. */
export function DeclineDialog({ wording, isOpen, onClose }: DeclineDialogProps) {
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
  const decline = async (): Promise<void> => {
    const said = await ask(() => client.desk.decline(wording.hash, reasonIn(reason)));
    if (said === null) return;
    switch (said.outcome) {
      case "declined":
        setReason("");
        return close();
      case "unknown-version":
        return setUnknown(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("answer.decline.title")}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("actions.cancel")}</Button>
          <Button look="primary" onPress={() => void decline()} isPending={isPending}>
            {t("answer.decline.do")}
          </Button>
        </>
      }
    >
      <p>{t("answer.decline.means")}</p>
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
