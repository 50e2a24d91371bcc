import { useState } from "react";
import type { Card } from "../../../core/contact/card";
import type { CardDetails } from "../../../desk/publishCard";
import { Button } from "../../components/actions/Button";
import { CardFields } from "../../components/card/CardFields";
import { emptyDraft, readDraft } from "../../components/card/draft";
import type { CardDraft, CardFaults } from "../../components/card/draft";
import { Form } from "../../components/Form";
import { Focused } from "../../components/messages/Focused";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { CardFace } from "./CardFace";
import { DetailChanges } from "./DetailChanges";

interface EditCardProps {
  /** the present card; null when there is none */
  readonly card: Card | null;
  readonly onClose: () => void;
}

/** Makes a new card, after showing what would be otherwise than on the present one. */
export function EditCard({ card, onClose }: EditCardProps) {
  const { t, language } = useText();
  const client = useDesk();
  const [now] = useState(Date.now);
  const [draft, setDraft] = useState<CardDraft>(() =>
    card === null ? emptyDraft(language) : { ...card, life: "twoYears" },
  );
  const [faults, setFaults] = useState<CardFaults | null>(null);
  const [details, setDetails] = useState<CardDetails | null>(null);
  const { ask, isPending, trouble, forget } = useAsk();
  const title = card === null ? t("card.edit.make") : t("card.edit.title");

  const look = (): void => {
    const read = readDraft(draft, now);
    if (read.outcome === "faults") return setFaults(read.faults);
    setDetails(read.details);
  };
  const publish = async (details: CardDetails): Promise<void> => {
    const said = await ask(() => client.desk.publishCard(details));
    if (said === null) return;
    onClose();
    tell({ words: t("card.edit.done") });
  };

  if (details !== null) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        shape="sheet"
        actions={
          <>
            <Button
              onPress={() => {
                forget();
                setDetails(null);
              }}
            >
              {t("actions.back")}
            </Button>
            <Button look="primary" isPending={isPending} onPress={() => void publish(details)}>
              {t("card.edit.publish")}
            </Button>
          </>
        }
      >
        <Focused>
          <p>{t(card === null ? "card.edit.first" : "card.edit.again")}</p>
        </Focused>
        {card !== null && <DetailChanges from={card} to={details} />}
        <CardFace card={details} />
        <TroubleNews trouble={trouble} of="entry" onAgain={() => void publish(details)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      shape="sheet"
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form="edit-card">
            {t("card.edit.look")}
          </Button>
        </>
      }
    >
      <Form id="edit-card" onSubmit={look} faults={faults}>
        <CardFields
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            setFaults(null);
          }}
          faults={faults ?? {}}
          now={now}
        />
      </Form>
    </Dialog>
  );
}
