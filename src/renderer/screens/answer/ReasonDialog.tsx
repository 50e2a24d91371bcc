import { useState } from "react";
import type { ReactNode } from "react";
import type { Trouble } from "../../../desk/trouble";
import { Button } from "../../components/actions/Button";
import { TextArea } from "../../components/fields/TextArea";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useText } from "../../text/useText";
import { NotSigned } from "./NotSigned";
import { mostReason, reasonIn } from "./reason";

interface ReasonDialogProps<Said extends { readonly outcome: string }> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** signs the answer; the reason is null when none was given */
  readonly sign: (reason: string | null) => Promise<Said>;
  /** whether it was signed; else the letter is not on the desk any more */
  readonly isSigned: (said: Exclude<Said, Trouble>) => boolean;
  /** what is asked before, and the words of the two buttons */
  readonly children: ReactNode;
  readonly leave: string;
  readonly act: string;
  /** it takes something back: leaving it is what the Enter key does */
  readonly isGrave?: boolean;
}

/** An answer that is signed with a reason, if somebody wants to give one. */
export function ReasonDialog<Said extends { readonly outcome: string }>({
  title,
  isOpen,
  onClose,
  sign,
  isSigned,
  children,
  leave,
  act,
  isGrave = false,
}: ReasonDialogProps<Said>) {
  const { t } = useText();
  const { ask, isPending, trouble, forget } = useAsk();
  const [reason, setReason] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const close = (): void => {
    forget();
    setUnknown(false);
    onClose();
  };
  const answer = async (): Promise<void> => {
    const said = await ask(() => sign(reasonIn(reason)));
    if (said === null) return;
    if (!isSigned(said)) return setUnknown(true);
    setReason("");
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      isAlert={isGrave}
      actions={
        <>
          <Button onPress={close} takesFocus={isGrave}>
            {leave}
          </Button>
          <Button look={isGrave ? "danger" : "primary"} onPress={() => void answer()} isPending={isPending}>
            {act}
          </Button>
        </>
      }
    >
      {children}
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
