import { useState } from "react";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { isolated } from "../../text/isolate";
import { useText } from "../../text/useText";
import { ContactDetail } from "./ContactDetail";
import { VerifyDialog } from "./VerifyDialog";

interface ContactSheetProps {
  /** null while none is open */
  readonly contactKey: string | null;
  readonly onClose: () => void;
  /** it was taken off the list: the sheet is to be closed */
  readonly onRemoved: (key: string) => void;
  /** opens another contact instead */
  readonly onOpen: (key: string) => void;
}

/** All about one contact, at the side of the list. */
export function ContactSheet({ contactKey, ...rest }: ContactSheetProps) {
  return contactKey === null ? null : <OpenSheet key={contactKey} contactKey={contactKey} {...rest} />;
}

function OpenSheet(props: ContactSheetProps & { readonly contactKey: string }) {
  const { contactKey, onClose, onRemoved, onOpen } = props;
  const { t } = useText();
  const detail = useRead("contactDetail", contactKey);
  const [isVerifying, setVerifying] = useState(false);
  const [isJustVerified, setJustVerified] = useState(false);
  if (detail === null) return null;
  if (isTrouble(detail) || detail.outcome === "no-contact") {
    return (
      <Dialog title={t("contact.gone.title")} isOpen onClose={onClose} shape="sheet">
        {isTrouble(detail) ? (
          <TroubleNotice trouble={detail} of="entry" />
        ) : (
          <Notice tone="attention" title={t("contact.gone.words")} />
        )}
      </Dialog>
    );
  }
  const name = detail.organisation;
  return (
    <>
      <Dialog
        title={name === null ? t("names.unnamed") : isolated(name)}
        isOpen
        onClose={onClose}
        shape="sheet"
      >
        <ContactDetail
          detail={detail}
          isJustVerified={isJustVerified}
          onVerify={() => {
            setJustVerified(false);
            setVerifying(true);
          }}
          onOpen={onOpen}
          onRemoved={() => onRemoved(contactKey)}
        />
      </Dialog>
      {isVerifying && (
        <VerifyDialog
          detail={detail}
          onClose={(isVerified) => {
            setVerifying(false);
            setJustVerified(isVerified);
          }}
        />
      )}
    </>
  );
}
