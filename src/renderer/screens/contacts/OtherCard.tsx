import type { Card } from "../../../core/contact/card";
import type { Trust } from "../../../desk/contacts/trust";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { CardChanges } from "./CardChanges";

interface OtherCardProps {
  /** the card before, or one that contradicts it */
  readonly before: Card;
  readonly card: Card;
  readonly trust: Trust;
}

/** Another card of the same key says something else: the one before it, or one that nobody can tell from it. */
export function OtherCard({ before, card, trust }: OtherCardProps) {
  const { t } = useText();
  if (trust === "frozen") {
    return (
      <Notice tone="attention" title={t("contact.twins.title")}>
        <CardChanges from={before} to={card} areTwins />
        <p>{t("contact.twins.advice")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={t("contact.changed.title")}>
      <CardChanges from={before} to={card} />
      {trust !== "verified" && <p>{t("contact.changed.advice")}</p>}
    </Notice>
  );
}
