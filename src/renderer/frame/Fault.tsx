import { Button } from "../components/actions/Button";
import { Notice } from "../components/messages/Notice";
import { useText } from "../text/useText";

interface FaultProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** A fault of the program itself: what happened, what is safe, and what to do. */
export function Fault({ error, onAgain }: FaultProps) {
  const { t } = useText();
  return (
    <div className="fault">
      <Notice
        tone="refusal"
        isWholePlace
        title={t("fault.title")}
        details={{ title: t("fault.details"), words: wordsOf(error) }}
        actions={<Button onPress={onAgain}>{t("actions.tryAgain")}</Button>}
      >
        <p>{t("fault.kept")}</p>
        <p>{t("fault.advice")}</p>
      </Notice>
    </div>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
