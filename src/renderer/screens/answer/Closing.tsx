import type { Wording } from "../../../desk/answering/invitation";
import { useText } from "../../text/useText";

/** What a wording asks for, and until when. */
export function Closing({ wording: { phase, number, closes, isOver } }: { readonly wording: Wording }) {
  const { t, day } = useText();
  return (
    <p className="answer-closing" data-over={isOver || undefined}>
      <span>{t(`answer.phase.${phase}`, { number })}</span>
      {closes !== null && (
        <span>
          {isOver ? t("answer.closed", { date: day(closes) }) : t("answer.closes", { date: day(closes) })}
        </span>
      )}
    </p>
  );
}
