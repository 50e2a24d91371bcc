import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { Trust } from "../../../desk/contacts/trust";
import type { FoundContact } from "./types";

/** A card that stands is there, and could be another's until it is compared. */
const comparable: Readonly<Record<Trust, boolean>> = {
  verified: true,
  introduced: true,
  unverified: true,
  lapsed: true,
  frozen: true,
  replaced: false,
  revoked: false,
  "no-card": false,
};

interface VerificationProps {
  readonly detail: FoundContact;
  readonly onVerify: () => void;
}

/** How a contact was compared by hand, and the way to do so. */
export function Verification({ detail, onVerify }: VerificationProps) {
  const { t, day } = useText();
  const [isTakingBack, setTakingBack] = useState(false);
  const { key, trust, verified } = detail;
  if (verified === null) {
    if (!comparable[trust]) return null;
    const isNext = trust === "unverified" || trust === "introduced" || trust === "frozen";
    return (
      <div className="actions">
        <Button look={isNext ? "primary" : "plain"} icon="verified" onPress={onVerify}>
          {t("contact.compare")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p>
        {t(`contact.verified.${verified.method}`, { date: day(verified.on) })}{" "}
        <LinkButton onPress={() => setTakingBack(true)}>{t("contact.unverify.open")}</LinkButton>
      </p>
      <TakeBack contactKey={key} isOpen={isTakingBack} onClose={() => setTakingBack(false)} />
    </>
  );
}

interface TakeBackProps {
  readonly contactKey: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** It cannot be undone, since somebody would have to compare again: so it is asked for. */
function TakeBack({ contactKey, isOpen, onClose }: TakeBackProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const takeBack = async (): Promise<void> => {
    // When it is no longer on the list there is nothing to take back.
    if ((await ask(() => client.desk.unverifyContact(contactKey))) !== null) onClose();
  };
  return (
    <Dialog
      title={t("contact.unverify.title")}
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      actions={
        <>
          <Button onPress={onClose} takesFocus>
            {t("contact.unverify.keep")}
          </Button>
          <Button look="danger" onPress={() => void takeBack()} isPending={isPending}>
            {t("contact.unverify.do")}
          </Button>
        </>
      }
    >
      <p>{t("contact.unverify.words")}</p>
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
