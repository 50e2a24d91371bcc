import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { Icon } from "../../components/Icon";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { CardFace } from "./CardFace";
import { CardStateNotice } from "./CardStateNotice";
import { CompareDialog } from "./CompareDialog";
import { EditCard } from "./EditCard";
import { PrintFingerprint } from "./PrintFingerprint";
import { ShareCard } from "./ShareCard";

/** The desk's own card: how others see it, how it is given to them, and how they make sure that it is this desk's. */
export function OwnCard({ onBack }: { readonly onBack: () => void }) {
  const { t } = useText();
  const own = useRead("ownCard");
  const identity = useRead("ownIdentity");
  const end = useRead("ownEnd");
  const [isEditing, setEditing] = useState(false);
  const [isComparing, setComparing] = useState(false);
  if (own === null || identity === null || end === null) return null;
  if (isTrouble(own)) return <TroubleNotice trouble={own} of="entry" />;
  if (isTrouble(identity)) return <TroubleNotice trouble={identity} of="entry" />;
  const isEnded = end !== null && !isTrouble(end) && end.ended !== null;
  const edit = (): void => setEditing(true);
  return (
    <>
      <header className="place-head">
        <div className="place-back">
          <LinkButton onPress={onBack}>
            <Icon name="back" /> {t("places.contacts")}
          </LinkButton>
          <h1>{t("card.title")}</h1>
        </div>
        {own.outcome === "found" && (
          <div className="actions">
            <Button onPress={edit}>{t("card.change")}</Button>
          </div>
        )}
      </header>
      {own.outcome === "none" && isEnded && (
        <Notice tone="attention" title={t("troubles.keyEnded.title")}>
          <p>{t("troubles.keyEnded.advice")}</p>
        </Notice>
      )}
      {own.outcome === "none" ? (
        !isEnded && (
          <EmptyPlace
            icon="signature"
            title={t("card.empty.title")}
            action={
              <Button look="primary" onPress={edit}>
                {t("card.empty.make")}
              </Button>
            }
          >
            {t("card.empty.words")}
          </EmptyPlace>
        )
      ) : (
        <>
          <CardStateNotice onRenew={edit} />
          <div className="own-card">
            <section className="part">
              <h2>{t("card.seen")}</h2>
              <CardFace card={own.card.statement} />
            </section>
            <div className="own-card-ways">
              <ShareCard card={own.card} text={own.text} />
              <PrintFingerprint
                organisation={own.card.statement.organisation}
                fingerprint={identity.fingerprint}
              />
              <section className="part">
                <h2>{t("card.compare.title")}</h2>
                <p>{t("card.compare.why")}</p>
                <div className="actions">
                  <Button icon="verified" onPress={() => setComparing(true)}>
                    {t("card.compare.open")}
                  </Button>
                </div>
              </section>
            </div>
          </div>
        </>
      )}
      <CompareDialog
        fingerprint={identity.fingerprint}
        isOpen={isComparing}
        onClose={() => setComparing(false)}
      />
      {isEditing && (
        <EditCard
          card={own.outcome === "found" ? own.card.statement : null}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
