import type { Fingerprint } from "../../../core/contact/fingerprint";
import { useText } from "../../text/useText";
import { DigitGroups } from "./DigitGroups";
import { Qr } from "./Qr";
import { WordGrid } from "./WordGrid";

/** A fingerprint in its three forms (docs/formats.md §2.3): to read aloud, to read without a common alphabet, to scan. */
export function FingerprintForms({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const { t } = useText();
  return (
    <div className="fingerprint">
      <div className="fingerprint-read">
        <WordGrid label={t("fingerprint.words")} words={fingerprint.words} />
        <DigitGroups label={t("fingerprint.digits")} groups={fingerprint.groups} />
      </div>
      <Qr label={t("fingerprint.qr")} text={fingerprint.qr} />
    </div>
  );
}
