import { useState } from "react";
import type { Invitation } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { SendSheet } from "../sending/SendSheet";

/**
 * What was signed and did not leave yet: nobody has it until it is sent. What was packed, and is not known to have
 * arrived, can be packed again: a file can be lost, or its window closed before it was saved.
 */
export function Unsent({ invitation }: { readonly invitation: Invitation }) {
  const { t, moment } = useText();
  const { campaign, unsent, packed } = invitation;
  const [isSending, setSending] = useState(false);
  const send = (): void => setSending(true);
  return (
    <>
      {unsent.length > 0 && (
        <Notice
          tone="attention"
          title={t("answer.unsent.title")}
          actions={
            <Button look="primary" onPress={send}>
              {t("answer.unsent.send")}
            </Button>
          }
        >
          <p>{t("answer.unsent.words")}</p>
        </Notice>
      )}
      {unsent.length === 0 && packed !== null && (
        <section className="answer-part">
          <p className="soft">{t("answer.packed.words", { date: moment(packed) })}</p>
          <div className="actions">
            <Button onPress={send}>{t("answer.packed.again")}</Button>
          </div>
        </section>
      )}
      <SendSheet
        isOpen={isSending}
        onClose={() => setSending(false)}
        campaigns={[campaign]}
        purpose="answer"
        toCoordinators
      />
    </>
  );
}
