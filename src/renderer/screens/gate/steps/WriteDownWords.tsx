import { Button } from "../../../components/actions/Button";
import { RecoverySheet } from "../../../components/locks/RecoverySheet";
import { useText } from "../../../text/useText";
import { GateTitle } from "../GateTitle";

interface WriteDownWordsProps {
  readonly words: readonly string[];
  /** these words will open nothing then */
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The recovery words of a new desk, to be written down. */
export function WriteDownWords({ words, onBack, onDone }: WriteDownWordsProps) {
  const { t } = useText();
  return (
    <>
      <GateTitle>{t("gate.words.title")}</GateTitle>
      <p>{t("gate.words.what")}</p>
      <p>{t("gate.words.nobody")}</p>
      <RecoverySheet words={words} />
      <div className="gate-actions">
        <Button onPress={onBack}>{t("actions.back")}</Button>
        <Button look="primary" onPress={onDone}>
          {t("gate.words.done")}
        </Button>
      </div>
    </>
  );
}
