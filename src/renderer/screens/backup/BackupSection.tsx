import { useEffect, useRef, useState } from "react";
import type { remindAfterChoices } from "../../../desk/backup/kept";
import { Button } from "../../components/actions/Button";
import { Select } from "../../components/fields/Select";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useArrival } from "../../state/going";
import { isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { Section } from "../settings/Section";
import { backupItem } from "./item";
import { MergeBackup } from "./MergeBackup";
import { SaveBackup } from "./SaveBackup";

/** In days: a test compares them with the desk's. */
export const reminders: readonly (typeof remindAfterChoices)[number][] = [7, 30, 90];

/** When the desk was last backed up, and what may be done about it. */
export function BackupSection() {
  const { t, moment } = useText();
  const { desk } = useDesk();
  const said = useRead("backup");
  const { ask, trouble } = useAsk();
  const [open, setOpen] = useState<"save" | "merge" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const arrival = useArrival("settings");
  useEffect(() => {
    if (arrival?.item !== backupItem) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.querySelector("button")?.focus();
  }, [arrival]);
  const known = said === null || isTrouble(said) ? null : said;
  const change = (days: string): void => {
    void ask(() => desk.remindOfBackup(days === never ? null : Number(days)));
  };
  return (
    <Section title={t("backup.title")}>
      <div ref={place} className="settings-item">
        <p>{t("backup.why")}</p>
        {known !== null && (
          <p>{known.last === null ? t("backup.never") : t("backup.last", { when: moment(known.last) })}</p>
        )}
        {known?.isDue === true && <Notice tone="attention" title={t("backup.due")} />}
        <Button icon="download" onPress={() => setOpen("save")}>
          {t("backup.save.open")}
        </Button>
      </div>
      <Select
        label={t("backup.remind")}
        options={[
          ...reminders.map((days) => ({ id: String(days), words: t("backup.days", { count: days }) })),
          { id: never, words: t("backup.noReminder") },
        ]}
        value={known === null ? null : known.remindAfter === null ? never : String(known.remindAfter)}
        onChange={change}
        isDisabled={known === null}
      />
      <TroubleNews trouble={trouble} of="entry" />
      <div className="settings-item">
        <h3>{t("backup.merge.heading")}</h3>
        <p>{t("backup.merge.why")}</p>
        <Button onPress={() => setOpen("merge")}>{t("backup.merge.open")}</Button>
      </div>
      {open === "save" && <SaveBackup onClose={() => setOpen(null)} />}
      {open === "merge" && <MergeBackup onClose={() => setOpen(null)} />}
    </Section>
  );
}

const never = "never";
