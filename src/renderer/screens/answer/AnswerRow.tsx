import type { Invitation } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { Checkbox } from "../../components/fields/Checkbox";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { Closing } from "./Closing";
import { stateOf } from "./several";

interface AnswerRowProps {
  readonly invitation: Invitation;
  /** it was opened here, in the wording that is the current one */
  readonly isRead: boolean;
  readonly isChosen: boolean;
  readonly onRead: () => void;
  readonly onChoose: (isChosen: boolean) => void;
  /** goes to its own page */
  readonly onOpen: () => void;
}

/** One of several letters: to whom it goes, where it stands, and what one does about it. */
export function AnswerRow({ invitation, isRead, isChosen, onRead, onChoose, onOpen }: AnswerRowProps) {
  const { t } = useText();
  const { wordings, title, answer } = invitation;
  const state = stateOf(invitation);
  const [wording] = wordings;
  const { name = null, office = null, organisation = null } = wording?.addressee ?? {};
  const to = [name, office, organisation].filter((line) => line !== null);
  return (
    <li className="answer-row" data-state={state}>
      <div className="answer-row-words">
        <h2>
          <bdi>{visible(wording?.title ?? title)}</bdi>
        </h2>
        {to.length > 0 && <p className="soft">{t("answerAll.to", { name: to.join(" · ") })}</p>}
        {wording !== undefined && wordings.length === 1 && <Closing wording={wording} />}
        <p className="answer-row-state">
          {state === "open" && answer.answer !== "none"
            ? t(`answerAll.before.${answer.answer}`)
            : t(`answerAll.state.${state}`)}
        </p>
      </div>
      <div className="answer-row-acts">
        {wordings.length === 1 && (
          <Button onPress={onRead} icon={isRead ? "check" : "letters"}>
            {isRead ? t("answerAll.readAgain") : t("answerAll.read")}
          </Button>
        )}
        {state === "open" && (
          <Checkbox
            isSelected={isChosen}
            onChange={onChoose}
            isDisabled={!isRead}
            {...(!isRead && { help: t("answerAll.readFirst") })}
          >
            {t("answerAll.choose")}
          </Checkbox>
        )}
        <LinkButton onPress={onOpen}>{t("answerAll.open")}</LinkButton>
      </div>
    </li>
  );
}
