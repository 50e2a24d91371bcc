import type { RefusalReason } from "../../../core/encoding/refusal";
import { visible } from "../../text/isolate";
import { troubleOf } from "../../text/troubles";
import { useText } from "../../text/useText";
import { Notice } from "./Notice";

interface RefusalNoticeProps {
  readonly reason: RefusalReason;
  /** which part of the file, in the reader's terms */
  readonly part: string;
  /** what was expected, and what was found: one sentence, in English */
  readonly expected: string;
}

/** A file was refused (docs/formats.md §10): what that means, that nothing was stored, and what to do. */
export function RefusalNotice({ reason, part, expected }: RefusalNoticeProps) {
  const { t } = useText();
  const trouble = troubleOf[reason];
  return (
    <Notice
      tone="refusal"
      title={t("refusals.title")}
      details={{ title: t("refusals.details"), words: visible(`${reason}: ${part}: ${expected}`) }}
    >
      <p>{t(`refusals.what.${trouble}`)}</p>
      <p>{t("refusals.unchanged")}</p>
      <p>{t(`refusals.advice.${trouble}`)}</p>
    </Notice>
  );
}

/** A bundle could not be opened with this desk's keys. */
export function NotForMeNotice() {
  const { t } = useText();
  return (
    <Notice tone="attention" title={t("refusals.notForMe")}>
      <p>{t("refusals.notForMeAdvice")}</p>
      <p>{t("refusals.unchanged")}</p>
    </Notice>
  );
}
