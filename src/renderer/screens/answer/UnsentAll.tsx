import { useState } from "react";
import type { Invitation } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { SendSheet } from "../sending/SendSheet";

/** What was answered to any of these letters and did not leave yet, sent together. Nothing when all of it went. */
export function UnsentAll({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useText();
  const unsent = invitations.filter((one) => one.unsent.length > 0).map(({ campaign }) => campaign);
  const [sending, setSending] = useState<readonly string[] | null>(null);
  return (
    <>
      {unsent.length > 0 && (
        <Notice
          tone="attention"
          title={t("answerAll.unsent", { count: unsent.length })}
          actions={
            <Button look="primary" onPress={() => setSending(unsent)}>
              {t("answerAll.send")}
            </Button>
          }
        >
          <p>{t("answer.unsent.words")}</p>
        </Notice>
      )}
      <SendSheet
        isOpen={sending !== null}
        onClose={() => setSending(null)}
        campaigns={sending ?? unsent}
        purpose="answer"
        toCoordinators
      />
    </>
  );
}
