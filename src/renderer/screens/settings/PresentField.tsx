import { PasswordField } from "../../components/fields/PasswordField";
import { longestPassphrase } from "../../components/locks/NewPassphraseFields";
import { useText } from "../../text/useText";
import type { Present } from "./usePresent";

export function PresentField({ present }: { readonly present: Present }) {
  const { t } = useText();
  const { words, fault, type } = present;
  return (
    <PasswordField
      label={t("settings.locks.present")}
      value={words}
      onChange={type}
      error={fault === null ? null : t(`settings.locks.faults.${fault.fault}`)}
      maxLength={longestPassphrase}
      takesFocus
    />
  );
}
