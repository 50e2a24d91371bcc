import { Button } from "../../components/actions/Button";
import { CopyButton } from "../../components/actions/CopyButton";
import { useSave } from "../../components/files/useSave";
import { useText } from "../../text/useText";
import { cardFileName } from "../card/cardFileName";
import type { FoundContact } from "./types";

/** Gives a contact's card to others, where its owner allows that to everybody. */
export function PassOn({ detail: { card, text } }: { readonly detail: FoundContact }) {
  const { t } = useText();
  const { save, isSaving, outcome } = useSave();
  if (card === null || text === null) return null;
  const { reach } = card.statement;
  return (
    <section className="part">
      <h3>{t("contact.passOn.title")}</h3>
      <p>{t(`contact.passOn.${reach}`)}</p>
      {reach === "open" && (
        <div className="actions">
          <CopyButton text={text} />
          <Button
            icon="download"
            isPending={isSaving}
            onPress={() => void save(cardFileName(card.hash), text)}
          >
            {t("card.save")}
          </Button>
        </div>
      )}
      {outcome}
    </section>
  );
}
