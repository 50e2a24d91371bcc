import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import type { AskedTrouble } from "../../state/useAsk";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { meaningOf } from "./refusedWords";

/** The trouble that came of opening a backup: a backup has no sender to ask for another. */
export function BackupTrouble({ trouble }: { readonly trouble: AskedTrouble | null }) {
  const { t } = useText();
  if (trouble?.trouble.outcome !== "refused") return <TroubleNews trouble={trouble} of="entry" />;
  const { reason, part, expected } = trouble.trouble;
  const { what, advice } = meaningOf(reason);
  return (
    <Focused key={trouble.number}>
      <Notice
        tone="refusal"
        title={t("backup.faults.title")}
        details={{ title: t("fault.details"), words: visible(`${reason}: ${part}: ${expected}`) }}
      >
        <p>{t(`backup.faults.what.${what}`)}</p>
        <p>{t("backup.faults.nothing")}</p>
        <p>{t(`backup.faults.advice.${advice}`)}</p>
      </Notice>
    </Focused>
  );
}
