import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import type { ContactVerified } from "../../../desk/contacts/verifyContact";

interface ComparisonProps {
  readonly compared: ContactVerified;
  readonly name: string;
}

/** What came of comparing, once a whole fingerprint was heard. */
export function Comparison({ compared, name }: ComparisonProps) {
  const { t, day } = useText();
  switch (compared.outcome) {
    case "verified": {
      const { method, on } = compared.verification;
      return (
        <Notice tone="good" title={t("verify.fits.title")}>
          <p>{t("verify.fits.words", { name })}</p>
          <p>{t(`contact.verified.${method}`, { date: day(on) })}</p>
        </Notice>
      );
    }
    case "different":
      return (
        <Notice tone="refusal" title={t("verify.different.title")}>
          <p>{t("verify.different.means", { name })}</p>
          <p>{t("verify.different.unchanged")}</p>
          <p>{t("verify.different.advice")}</p>
        </Notice>
      );
    case "no-contact":
      return (
        <Notice tone="attention" title={t("verify.gone.title")}>
          <p>{t("verify.gone.words")}</p>
        </Notice>
      );
    default:
      return assertNever(compared);
  }
}
