import type { Fingerprint } from "../../../core/contact/fingerprint";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";

interface FingerprintSheetProps {
  readonly organisation: string;
  readonly fingerprint: Fingerprint;
}

/** What goes on paper: to be handed over in person, so that the other side can compare at leisure. */
export function FingerprintSheet({ organisation, fingerprint }: FingerprintSheetProps) {
  const { t } = useText();
  return (
    <article className="fingerprint-sheet">
      <h1>
        <bdi>{visible(organisation)}</bdi>
      </h1>
      <p>{t("card.sheet.onPaper")}</p>
      <FingerprintForms fingerprint={fingerprint} />
      <p className="soft">{t("card.sheet.handOver")}</p>
    </article>
  );
}
