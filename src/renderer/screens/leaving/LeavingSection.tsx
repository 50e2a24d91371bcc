import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Section } from "../settings/Section";
import { BorderDialog } from "./BorderDialog";
import { EraseDialog } from "./EraseDialog";
import { ExposureSheet } from "./ExposureSheet";

type Open =
  | { readonly open: "exposure" }
  /** `count`: desks on this computer, also those that cannot be opened */
  | { readonly open: "border" | "erase"; readonly count: number };

/** What is done before this computer leaves one's hands. */
export function LeavingSection() {
  const { t } = useText();
  const { door } = useDesk();
  const [now, setNow] = useState<Open | null>(null);
  const close = (): void => setNow(null);
  const open = async (what: "border" | "erase"): Promise<void> => {
    const found = await door.findDesks();
    setNow({ open: what, count: found.outcome === "found" ? found.count + found.broken : 1 });
  };
  return (
    <Section title={t("leaving.title")}>
      <div className="settings-item">
        <p>{t("border.why")}</p>
        <Button onPress={() => void open("border")}>{t("border.open")}</Button>
      </div>
      <div className="settings-item">
        <p>{t("leaving.exposure.why")}</p>
        <Button onPress={() => setNow({ open: "exposure" })}>{t("leaving.exposure.open")}</Button>
      </div>
      <div className="settings-item">
        <p>{t("leaving.erase.why")}</p>
        <Button onPress={() => void open("erase")}>{t("leaving.erase.open")}</Button>
      </div>
      {now?.open === "border" && <BorderDialog others={now.count - 1} onClose={close} />}
      <ExposureSheet isOpen={now?.open === "exposure"} onClose={close} />
      <EraseDialog
        isOpen={now?.open === "erase"}
        count={now?.open === "erase" ? now.count : 1}
        isDeskOpen
        onClose={close}
      />
    </Section>
  );
}
