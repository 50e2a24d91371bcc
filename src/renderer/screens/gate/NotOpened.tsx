import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { WhatIsLost } from "./WhatIsLost";

/** Why a desk did not open although the passphrase, or the words, were right. */
export type Obstacle = "open-elsewhere" | "storage-missing" | "storage-damaged";

interface NotOpenedProps {
  readonly obstacle: Obstacle;
  readonly onAgain: () => void;
  /** to a backup, where the desk is lost */
  readonly onRestore: () => void;
  /** to what else there is on this computer */
  readonly onOthers: () => void;
}

export function NotOpened({ obstacle, onAgain, onRestore, onOthers }: NotOpenedProps) {
  const { t } = useText();
  const again = <Button onPress={onAgain}>{t("actions.tryAgain")}</Button>;
  const ways = (
    <>
      <Button onPress={onRestore}>{t("backup.restore.open")}</Button>
      {again}
      <LinkButton onPress={onOthers}>{t("gate.others.open")}</LinkButton>
    </>
  );
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
          <Notice tone="refusal" title={t("gate.problems.storageMissing.title")} isWholePlace actions={ways}>
            <p>{t("gate.problems.storageMissing.what")}</p>
            <WhatIsLost here="gone" />
          </Notice>
        </Focused>
      );
    case "storage-damaged":
      return (
        <Focused>
          <Notice tone="refusal" title={t("gate.problems.storageDamaged.title")} isWholePlace actions={ways}>
            <p>{t("gate.problems.storageDamaged.what")}</p>
            <WhatIsLost here="gone" />
          </Notice>
        </Focused>
      );
    default:
      return assertNever(obstacle);
  }
}
