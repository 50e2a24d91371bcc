import { Dialog } from "../../../components/overlays/Dialog";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import { PublishForm } from "./PublishForm";
import { Unfilled } from "./Unfilled";

interface PublishDialogProps {
  readonly draft: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** told the letter that it is a version of now */
  readonly onPublished: (campaign: string) => void;
}

/** Publishes a draft: asks what it is published for, shows what will be signed, and what keeps it from that. */
export function PublishDialog({ draft, isOpen, onClose, onPublished }: PublishDialogProps) {
  const { t } = useText();
  return (
    <Dialog title={t("letters.publish.title")} isOpen={isOpen} onClose={onClose} shape="wide">
      <Contents draft={draft} onClose={onClose} onPublished={onPublished} />
    </Dialog>
  );
}

function Contents({ draft, onClose, onPublished }: Omit<PublishDialogProps, "isOpen">) {
  const found = useRead("draft", draft);
  if (found === null) return null;
  if (isTrouble(found)) return <TroubleNotice trouble={found} of="entry" />;
  if (found.outcome === "unknown-draft") return null;
  if (found.hasBraces || found.unfilled.length > 0) {
    return <Unfilled names={found.unfilled} onJump={onClose} />;
  }
  return <PublishForm draft={found.draft} onPublished={onPublished} />;
}
