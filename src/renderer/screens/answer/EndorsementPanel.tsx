import { useState } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";
import { CardMissing } from "./CardMissing";
import { Countings } from "./Countings";
import { DeclineDialog } from "./DeclineDialog";
import { EndorseSheet } from "./EndorseSheet";
import { PresentAnswer } from "./PresentAnswer";
import { WithdrawDialog } from "./WithdrawDialog";

interface EndorsementPanelProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
  readonly language: LanguageTag;
}

type Open = "none" | "endorse" | "decline" | "withdraw";

/** What one answered to a letter that asks for endorsement, and what one can answer now. */
export function EndorsementPanel({ invitation, wording, language }: EndorsementPanelProps) {
  const { t } = useText();
  const go = useGo();
  const [open, setOpen] = useState<Open>("none");
  const { answer, card, wordings, needsNewerProgram, unsent } = invitation;
  const isOurs = answer.answer === "endorsed" && answer.version === wording.hash;
  const canEndorse = card.state === "good" && wordings.length === 1 && !needsNewerProgram;
  const close = (): void => setOpen("none");
  return (
    <section className="answer-part">
      <h2>{t("answer.title")}</h2>
      <Countings invitation={invitation} />
      {wording.isOver && answer.answer === "none" && (
        <Notice tone="attention" title={t("answer.over.title")}>
          <p>{t("answer.over.words")}</p>
        </Notice>
      )}
      <PresentAnswer invitation={invitation} wording={wording} />
      {card.state !== "good" && <CardMissing card={card} onOpen={() => go("contacts", "card")} />}
      <div className="actions">
        {canEndorse && (
          <Button
            look={isOurs || unsent.length > 0 ? "plain" : "primary"}
            icon="signature"
            onPress={() => setOpen("endorse")}
          >
            {endorseWords()}
          </Button>
        )}
        {answer.answer !== "declined" && answer.answer !== "endorsed" && (
          <Button onPress={() => setOpen("decline")}>{t("answer.decline.open")}</Button>
        )}
        {answer.answer === "endorsed" && (
          <Button onPress={() => setOpen("withdraw")}>{t("answer.withdraw.open")}</Button>
        )}
      </div>
      {open === "endorse" && (
        <EndorseSheet invitation={invitation} wording={wording} language={language} onClose={close} />
      )}
      <DeclineDialog wording={wording} isOpen={open === "decline"} onClose={close} />
      <WithdrawDialog campaign={invitation.campaign} isOpen={open === "withdraw"} onClose={close} />
    </section>
  );

  function endorseWords(): string {
    if (isOurs) return t("answer.endorse.change");
    if (answer.answer === "endorsed") return t("answer.endorse.changed");
    return answer.answer === "none" ? t("answer.endorse.open") : t("answer.endorse.afterAll");
  }
}
