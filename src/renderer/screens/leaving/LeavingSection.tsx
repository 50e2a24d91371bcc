import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Section } from "../settings/Section";
import { EraseDialog } from "./EraseDialog";
import { ExposureSheet } from "./ExposureSheet";

/** What is done before this computer leaves one's hands. */
export function LeavingSection() {
  const { t } = useText();
  const { door } = useDesk();
  const [erasing, setErasing] = useState<{ readonly count: number } | null>(null);
  const [isExposed, setExposed] = useState(false);
  const open = async (): Promise<void> => {
    const found = await door.findDesks();
    setErasing({ count: found.outcome === "found" ? found.count + found.broken : 1 });
  };
  return (
    <Section title={t("leaving.title")}>
      <div className="settings-item">
        <p>{t("leaving.exposure.why")}</p>
        <Button onPress={() => setExposed(true)}>{t("leaving.exposure.open")}</Button>
      </div>
      <div className="settings-item">
        <p>{t("leaving.erase.why")}</p>
        <Button onPress={() => void open()}>{t("leaving.erase.open")}</Button>
      </div>
      <ExposureSheet isOpen={isExposed} onClose={() => setExposed(false)} />
      <EraseDialog
        isOpen={erasing !== null}
        count={erasing?.count ?? 1}
        isDeskOpen
        onClose={() => setErasing(null)}
      />
    </Section>
  );
}
