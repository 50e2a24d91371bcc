import type { Card } from "../../../core/contact/card";
import type { Signed } from "../../../core/statement/envelope";
import { Button } from "../../components/actions/Button";
import { CopyButton } from "../../components/actions/CopyButton";
import { useSave } from "../../components/files/useSave";
import { useText } from "../../text/useText";
import { cardFileName } from "./cardFileName";

interface ShareCardProps {
  readonly card: Signed<Card>;
  /** the card as a block of text */
  readonly text: string;
}

/** The ways in which others get this desk's card. */
export function ShareCard({ card, text }: ShareCardProps) {
  const { t } = useText();
  const { save, isSaving, outcome } = useSave();
  return (
    <section className="part">
      <h2>{t("card.share.title")}</h2>
      <p>{t("card.share.how")}</p>
      <div className="actions">
        <CopyButton text={text} />
        <Button icon="download" isPending={isSaving} onPress={() => void save(cardFileName(card.hash), text)}>
          {t("card.save")}
        </Button>
      </div>
      {outcome}
    </section>
  );
}
