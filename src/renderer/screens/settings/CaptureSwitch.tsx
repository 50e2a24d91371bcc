import { useState } from "react";
import type { Hindrance } from "../../../bridge/files";
import { Switch } from "../../components/fields/Switch";
import { HindranceNotice } from "../../components/messages/HindranceNotice";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";

/** Whether pictures may be taken of the window: for this computer, and where its system can refuse them. */
export function CaptureSwitch() {
  const { t } = useText();
  const { prefer } = useProgram();
  const { about, preferences } = useSnapshot();
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  if (!about.can.refuseCapture) return <p className="soft">{t("settings.locking.captureUnknown")}</p>;
  const change = async (refuses: boolean): Promise<void> => {
    const kept = await prefer({ ...preferences, capture: refuses ? "refused" : "allowed" });
    setHindrance(kept.outcome === "hindered" ? kept.hindrance : null);
  };
  return (
    <>
      <Switch
        isSelected={preferences.capture === "refused"}
        onChange={(refuses) => void change(refuses)}
        help={t("settings.locking.captureMeans")}
      >
        {t("settings.locking.capture")}
      </Switch>
      {hindrance !== null && <HindranceNotice hindrance={hindrance} />}
    </>
  );
}
