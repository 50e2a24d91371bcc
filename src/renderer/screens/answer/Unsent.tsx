import { useState } from "react";
import type { Invitation } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { SendSheet } from "../sending/SendSheet";

/** What was signed and did not leave yet: nobody has it until it is sent. Nothing when all of it went. */
export function Unsent({ invitation: { campaign, unsent } }: { readonly invitation: Invitation }) {
  const { t } = useText();
  const [isSending, setSending] = useState(false);
  return (
    <>
      {unsent.length > 0 && (
        <Notice
          tone="attention"
          title={t("answer.unsent.title")}
          actions={
            <Button look="primary" onPress={() => setSending(true)}>
              {t("answer.unsent.send")}
            </Button>
          }
        >
          <p>{t("answer.unsent.words")}</p>
        </Notice>
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
