import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";

/** Why a desk did not open although the passphrase, or the words, were right. */
export type Obstacle = "open-elsewhere" | "storage-missing" | "storage-damaged";

interface NotOpenedProps {
  readonly obstacle: Obstacle;
  readonly onAgain: () => void;
}

export function NotOpened({ obstacle, onAgain }: NotOpenedProps) {
  const { t } = useText();
  const again = <Button onPress={onAgain}>{t("actions.tryAgain")}</Button>;
  switch (obstacle) {
    case "open-elsewhere":
      return (
        <Focused>
          <Notice tone="attention" title={t("gate.problems.elsewhere.title")} isWholePlace actions={again}>
            <p>{t("gate.problems.elsewhere.what")}</p>
          </Notice>
        </Focused>
      );
    case "storage-missing":
      return (
        <Focused>
          <Notice tone="refusal" title={t("gate.problems.storageMissing.title")} isWholePlace actions={again}>
            <p>{t("gate.problems.storageMissing.what")}</p>
            <p>{t("gate.problems.putBack")}</p>
          </Notice>
        </Focused>
      );
    case "storage-damaged":
      return (
        <Focused>
          <Notice tone="refusal" title={t("gate.problems.storageDamaged.title")} isWholePlace actions={again}>
            <p>{t("gate.problems.storageDamaged.what")}</p>
            <p>{t("gate.problems.putBack")}</p>
          </Notice>
        </Focused>
      );
    default:
      return assertNever(obstacle);
  }
}
