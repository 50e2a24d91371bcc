import type { Hash } from "../../../core/encoding/values";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { InvitationPage } from "./InvitationPage";

/** The whole page of a letter that one was invited to. */
export function InvitedLetter({ campaign }: { readonly campaign: Hash }) {
  const { t } = useText();
  const found = useRead("invitation", campaign);
  if (found === null) return null;
  if (isTrouble(found)) return <TroubleNotice trouble={found} of="entry" />;
  switch (found.outcome) {
    case "unknown-campaign":
      return (
        <Notice tone="attention" title={t("answer.unknown.title")} isWholePlace>
          <p>{t("answer.unknown.words")}</p>
        </Notice>
      );
    case "found":
      return <InvitationPage key={campaign} invitation={found} />;
    default:
      return assertNever(found);
  }
}
