import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { useText } from "../../text/useText";
import { ChangePassphrase } from "./ChangePassphrase";
import { RenewLocks } from "./renew/RenewLocks";
import { Section } from "./Section";

/** The passphrase and the recovery words. */
export function LocksSection() {
  const { t } = useText();
  const [open, setOpen] = useState<"change" | "renew" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Section title={t("settings.locks.title")}>
      <div className="settings-item">
        <p>{t("settings.locks.change.why")}</p>
        <Button onPress={() => setOpen("change")}>{t("settings.locks.change.open")}</Button>
      </div>
      <div className="settings-item">
        <p>{t("settings.locks.renew.why")}</p>
        <Button onPress={() => setOpen("renew")}>{t("settings.locks.renew.open")}</Button>
      </div>
      <div className="settings-item">
        <h3>{t("locks.words.label")}</h3>
        <p>{t("settings.locks.wordsExplained")}</p>
      </div>
      <ChangePassphrase isOpen={open === "change"} onClose={close} />
      {open === "renew" && <RenewLocks onClose={close} />}
    </Section>
  );
}
