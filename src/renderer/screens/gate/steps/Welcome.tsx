import { Button } from "../../../components/actions/Button";
import { Disclosure } from "../../../components/Disclosure";
import { Limits } from "../../../components/Limits";
import { useSnapshot } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { GateTitle } from "../GateTitle";

interface WelcomeProps {
  readonly onStart: () => void;
  /** to make the desk of a backup */
  readonly onRestore: () => void;
  /** back to the desks that are there already */
  readonly onLeave?: () => void;
}

/** What the program is, and what it is not. */
export function Welcome({ onStart, onRestore, onLeave }: WelcomeProps) {
  const { t } = useText();
  const { shell } = useSnapshot().about;
  return (
    <>
      <GateTitle>{t("gate.welcome.title")}</GateTitle>
      <p>{t("gate.welcome.what")}</p>
      <p>{t("gate.welcome.where")}</p>
      <p>{t("gate.welcome.who")}</p>
      {onLeave && <p>{t("gate.welcome.another")}</p>}
      {shell === "browser" && <p className="soft">{t("places.previewMeans")}</p>}
      <Disclosure title={t("limits.title")}>
        <Limits />
      </Disclosure>
      <div className="gate-actions">
        {onLeave && <Button onPress={onLeave}>{t("actions.back")}</Button>}
        <Button look="primary" onPress={onStart}>
          {t("gate.welcome.start")}
        </Button>
        <Button onPress={onRestore}>{t("backup.restore.open")}</Button>
      </div>
    </>
  );
}
