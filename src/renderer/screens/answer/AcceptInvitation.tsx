import { useState } from "react";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useText } from "../../text/useText";
import { DeclineDialog } from "./DeclineDialog";
import { NotSigned } from "./NotSigned";
import { Unsent } from "./Unsent";
import { useAccepting } from "./useAccepting";

interface AcceptInvitationProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
}

/** An invitation counts for nothing until somebody accepts it by hand, having read what that means. */
export function AcceptInvitation({ invitation, wording }: AcceptInvitationProps) {
  const { t } = useText();
  const { accept, isPending, trouble } = useAccepting();
  const [isGone, setGone] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  const { campaign, answer } = invitation;
  return (
    <section className="answer-part">
      <h2>{t("answer.accept.title")}</h2>
      <p>{t("answer.accept.read")}</p>
      <ul className="plain-list">
        <li>{t("answer.accept.opens")}</li>
        <li>{t("answer.accept.answer")}</li>
        <li>{t("answer.accept.nothing")}</li>
      </ul>
      <div className="actions">
        <Button
          look="primary"
          onPress={() => void accept([campaign]).then((gone) => setGone(gone > 0))}
          isPending={isPending}
        >
          {t("answer.accept.do")}
        </Button>
        {answer.answer !== "declined" && (
          <Button onPress={() => setDeclining(true)}>{t("answer.decline.open")}</Button>
        )}
      </div>
      {answer.answer === "declined" && <p>{t("answer.state.declinedHere")}</p>}
      {isGone && <NotSigned because="unknown-version" />}
      <TroubleNews trouble={trouble} of="entry" />
      <Unsent invitation={invitation} />
      <DeclineDialog wording={wording} isOpen={isDeclining} onClose={() => setDeclining(false)} />
    </section>
  );
}
