import type { OwnCardState } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

interface CardMissingProps {
  readonly card: OwnCardState;
  readonly onOpen: () => void;
}

/** Without a card that is good nothing can be endorsed: it says so, and leads to the card. */
export function CardMissing({ card, onOpen }: CardMissingProps) {
  const { t, day } = useText();
  if (card.state === "good") return null;
  if (card.state === "ended") {
    return (
      <Notice tone="attention" title={t("troubles.keyEnded.title")}>
        <p>{t("troubles.keyEnded.advice")}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="attention"
      title={
        card.state === "none" ? t("answer.card.none") : t("answer.card.lapsed", { date: day(card.expires) })
      }
      actions={<Button onPress={onOpen}>{t("answer.card.open")}</Button>}
    >
      <p>{t("answer.card.words")}</p>
    </Notice>
  );
}
