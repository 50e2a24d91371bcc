import type { Trouble } from "../../../desk/trouble";
import { assertNever } from "../../state/outcomes";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { Notice } from "./Notice";
import { RefusalNotice } from "./RefusalNotice";

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /**
   * what would have been refused:
   * - "file": something that came from elsewhere
   * - "entry": what was typed or chosen on this screen
   */
  readonly of: "file" | "entry";
  /** does it once more; left out where the screen has its own button for that */
  readonly onAgain?: () => void;
}

/** What may come of any verb of the desk besides its own outcomes: what happened, what was not changed, what to do. */
export function TroubleNotice({ trouble, of, onAgain }: TroubleNoticeProps) {
  const { t } = useText();
  const again = onAgain && { actions: <Button onPress={onAgain}>{t("actions.tryAgain")}</Button> };
  const details = (words: string) => ({ title: t("fault.details"), words: visible(words) });
  switch (trouble.outcome) {
    case "refused": {
      if (of === "file") return <RefusalNotice {...trouble} />;
      const { reason, part, expected } = trouble;
      return (
        <Notice
          tone="refusal"
          title={t("troubles.entry.title")}
          details={details(`${reason}: ${part}: ${expected}`)}
        >
          <p>{t("troubles.entry.advice")}</p>
          <p>{t("troubles.unchanged")}</p>
        </Notice>
      );
    }
    case "hindered":
      return (
        <Notice
          tone="refusal"
          title={t("troubles.hindered.title")}
          details={details(`${trouble.hindrance}: ${trouble.detail}`)}
          {...again}
        >
          <p>{t(`troubles.hindered.what.${trouble.hindrance}`)}</p>
          <p>{t("troubles.unchanged")}</p>
          <p>{t(`troubles.hindered.advice.${trouble.hindrance}`)}</p>
        </Notice>
      );
    case "cancelled":
      return (
        <Notice tone="attention" title={t("troubles.cancelled")} {...again}>
          <p>{t("troubles.unchanged")}</p>
        </Notice>
      );
    case "key-ended":
      return (
        <Notice tone="refusal" title={t("troubles.keyEnded.title")}>
          <p>{t("troubles.unchanged")}</p>
          <p>{t("troubles.keyEnded.advice")}</p>
        </Notice>
      );
    case "closed":
    case "ended":
      return (
        <Notice tone="attention" title={t("troubles.ended.title")}>
          <p>{t("troubles.ended.advice")}</p>
        </Notice>
      );
    case "fault":
      return (
        <Notice
          tone="refusal"
          title={t("troubles.fault.title")}
          details={details(trouble.message)}
          {...again}
        >
          <p>{t("troubles.unchanged")}</p>
          <p>{t("troubles.fault.advice")}</p>
        </Notice>
      );
    default:
      return assertNever(trouble);
  }
}
