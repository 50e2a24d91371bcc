import { useState } from "react";
import type { Fingerprint } from "../../../core/contact/fingerprint";
import { Button } from "../../components/actions/Button";
import { useSave } from "../../components/files/useSave";
import { Notice } from "../../components/messages/Notice";
import { usePrintSheet } from "../../components/print/usePrintSheet";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { FingerprintSheet } from "./FingerprintSheet";

interface PrintFingerprintProps {
  readonly organisation: string;
  readonly fingerprint: Fingerprint;
}

/** A sheet of paper with the desk's fingerprint: printed, or as a PDF file. Nothing where the shell can do neither. */
export function PrintFingerprint({ organisation, fingerprint }: PrintFingerprintProps) {
  const { t } = useText();
  const { bridge } = useProgram();
  const { can } = useSnapshot().about;
  const { save, isSaving, outcome } = useSave();
  const [hasNoPdf, setNoPdf] = useState(false);
  const { sheet, withSheet, isPrinting } = usePrintSheet(
    <FingerprintSheet organisation={organisation} fingerprint={fingerprint} />,
  );
  const savePdf = async (): Promise<void> => {
    const made = await withSheet(() => bridge.pdf());
    setNoPdf(made.outcome === "unavailable");
    // Neutral: whoever sees a file's name need not know whose fingerprint it is.
    if (made.outcome === "made") await save("fingerprint.pdf", made.bytes);
  };
  if (!can.print && !can.pdf) return null;
  return (
    <section className="part">
      <h2>{t("card.sheet.title")}</h2>
      <p>{t("card.sheet.what")}</p>
      <div className="actions">
        {can.print && (
          <Button icon="print" isPending={isPrinting} onPress={() => void withSheet(() => bridge.print())}>
            {t("card.sheet.print")}
          </Button>
        )}
        {can.pdf && (
          <Button icon="file" isPending={isPrinting || isSaving} onPress={() => void savePdf()}>
            {t("card.sheet.pdf")}
          </Button>
        )}
      </div>
      {hasNoPdf && <Notice tone="attention" title={t("card.sheet.noPdf")} />}
      {outcome}
      {sheet}
    </section>
  );
}
