import { RecoverySheet } from "../../../components/locks/RecoverySheet";
import { Focused } from "../../../components/messages/Focused";
import { useText } from "../../../text/useText";

/** The new recovery words, to be written down. */
export function ShowWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useText();
  return (
    <>
      <Focused>
        <p>{t("settings.locks.renew.newWords")}</p>
      </Focused>
      <RecoverySheet words={words} />
    </>
  );
}
