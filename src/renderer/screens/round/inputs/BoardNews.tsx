import { Button } from "../../../components/actions/Button";
import { Notice } from "../../../components/messages/Notice";
import { useGo } from "../../../state/going";
import { useText } from "../../../text/useText";
import type { ToldBoard } from "./types";

interface BoardNewsProps {
  readonly board: ToldBoard;
  readonly onSend: () => void;
}

/** What was made of the inputs before, and whom it is still to be told. */
export function BoardNews({ board, onSend }: BoardNewsProps) {
  const { t, moment } = useText();
  const go = useGo();
  const { before, isCurrent, toTell, mayDecide } = board;
  if (!mayDecide) return null;
  const draft = before?.draft ?? null;
  const isTold = toTell.length === 0;
  const send = (
    <Button icon="exchange" onPress={onSend}>
      {t("inputs.toTell.send")}
    </Button>
  );
  const untold = `${t("inputs.toTell.title", { count: toTell.length })}. ${t("inputs.toTell.words")}`;
  if (isCurrent && before !== null) {
    return (
      <Notice
        tone="good"
        title={t("inputs.before.title", { date: moment(before.made) })}
        actions={
          <>
            {draft !== null && (
              <Button onPress={() => go("letters", `draft:${draft}`)}>{t("inputs.before.open")}</Button>
            )}
            {!isTold && send}
          </>
        }
      >
        <p>{draft === null ? t("inputs.before.gone") : t("inputs.before.words")}</p>
        {!isTold && <p>{untold}</p>}
      </Notice>
    );
  }
  if (isCurrent && isTold) return null;
  return (
    <Notice
      tone="attention"
      title={isCurrent ? t("inputs.toTell.title", { count: toTell.length }) : t("inputs.notCurrent.title")}
      {...(!isTold && { actions: send })}
    >
      {!isCurrent && <p>{t("inputs.notCurrent.words")}</p>}
      {!isTold && <p>{isCurrent ? t("inputs.toTell.words") : untold}</p>}
    </Notice>
  );
}
