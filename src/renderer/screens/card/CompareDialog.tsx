import type { Fingerprint } from "../../../core/contact/fingerprint";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { Dialog } from "../../components/overlays/Dialog";
import { useText } from "../../text/useText";

interface CompareDialogProps {
  readonly fingerprint: Fingerprint;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The desk's own fingerprint, large enough to be read to somebody. */
export function CompareDialog({ fingerprint, isOpen, onClose }: CompareDialogProps) {
  const { t } = useText();
  return (
    <Dialog title={t("card.compare.title")} isOpen={isOpen} onClose={onClose} shape="wide">
      <p>{t("card.compare.read")}</p>
      <div className="fingerprint-large">
        <FingerprintForms fingerprint={fingerprint} />
      </div>
      <p className="soft">{t("card.compare.theirs")}</p>
    </Dialog>
  );
}
