import { Select } from "../../components/fields/Select";
import { Switch } from "../../components/fields/Switch";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useSnapshot } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { CaptureSwitch } from "./CaptureSwitch";
import { choices } from "./choices";
import { Section } from "./Section";

/** When the desk locks itself. */
export function LockingSection() {
  const { t } = useText();
  const { desk } = useDesk();
  const { shell } = useSnapshot().about;
  const said = useRead("settings");
  const { ask, trouble } = useAsk();
  const settings = said === null || isTrouble(said) ? null : said.settings;
  const lockAfter = settings?.lockAfter ?? null;
  const change = (minutes: string): void => {
    void ask(() => desk.changeSettings({ lockAfter: Number(minutes) }));
  };
  return (
    <Section title={t("settings.locking.title")}>
      <Select
        label={t("settings.locking.after")}
        options={choices.map((minutes) => ({
          id: String(minutes),
          words: t("settings.locking.minutes", { count: minutes }),
        }))}
        value={lockAfter === null ? null : String(lockAfter)}
        onChange={change}
        isDisabled={lockAfter === null}
      />
      <p className="soft">
        {shell === "browser" ? t("settings.locking.inBrowser") : t("settings.locking.byComputer")}
      </p>
      <Switch
        isSelected={settings?.hidesBehind ?? false}
        onChange={(hidesBehind) => void ask(() => desk.changeSettings({ hidesBehind }))}
        isDisabled={settings === null}
        help={t("settings.locking.hidesBehindMeans")}
      >
        {t("settings.locking.hidesBehind")}
      </Switch>
      <CaptureSwitch />
      <TroubleNews trouble={trouble} of="entry" />
    </Section>
  );
}
