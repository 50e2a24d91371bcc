import type { Hash } from "../../../core/encoding/values";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { AnswerPage } from "./AnswerPage";

/** Several letters that one was invited to at once: each read, each decided on, and a statement for each. */
export function AnswerAll({ campaigns }: { readonly campaigns: readonly Hash[] }) {
  const { t } = useText();
  const listed = useRead("invitations", campaigns);
  if (listed === null) return null;
  if (isTrouble(listed)) return <TroubleNotice trouble={listed} of="entry" />;
  if (listed.invitations.length === 0) {
    return (
      <Notice tone="attention" title={t("answer.unknown.title")} isWholePlace>
        <p>{t("answer.unknown.words")}</p>
      </Notice>
    );
  }
  return <AnswerPage key={campaigns.join()} invitations={listed.invitations} />;
}
