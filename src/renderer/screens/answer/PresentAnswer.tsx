import type { Invitation, Wording } from "../../../desk/answering/invitation";
import type { OwnEndorsement } from "../../../desk/answering/ownAnswer";
import type { StateReason } from "../../../core/endorsement/reasons";
import { Disclosure } from "../../components/Disclosure";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { ChangedText } from "./ChangedText";
import { choiceOf, signatoriesIn } from "./choice";
import { LinePreview } from "./LinePreview";
import { WhatIsSigned } from "./WhatIsSigned";

interface PresentAnswerProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
}

/** What one last answered, and whether it is to the wording that is asked about. */
export function PresentAnswer({ invitation: { answer, unsent }, wording }: PresentAnswerProps) {
  const { t, moment } = useText();
  switch (answer.answer) {
    case "none":
      return <p>{t("answer.state.none")}</p>;
    case "endorsed":
      return <Endorsed answer={answer} wording={wording} isUnsent={unsent.includes(answer.hash)} />;
    case "declined":
      return (
        <>
          <p>{t("answer.state.declined", { date: moment(answer.created) })}</p>
          <Reason words={answer.reason} />
        </>
      );
    case "withdrawn":
      return (
        <>
          <p>{t("answer.state.withdrawn", { date: moment(answer.created) })}</p>
          <Reason words={answer.reason} />
        </>
      );
    case "unclear":
      return (
        <Notice tone="attention" title={t("answer.state.unclear.title")}>
          <p>{t(`answer.state.unclear.${answer.because}`)}</p>
        </Notice>
      );
    default:
      return assertNever(answer);
  }
}

interface EndorsedProps {
  readonly answer: OwnEndorsement;
  readonly wording: Wording;
  readonly isUnsent: boolean;
}

function Endorsed({ answer, wording, isUnsent }: EndorsedProps) {
  const { t, moment } = useText();
  const isOurs = answer.version === wording.hash;
  const choice = choiceOf(answer, answer.expires ?? "");
  // Nobody can have admitted what nobody has.
  const where = isUnsent && answer.standing === "not-admitted" ? undefined : standingWords[answer.standing];
  return (
    <>
      <p className="answer-done">{t("answer.state.endorsed", { date: moment(answer.created) })}</p>
      {isOurs ? (
        where !== undefined && <p className="soft">{t(`answer.standing.${where}`)}</p>
      ) : (
        <ChangedText from={answer.version} to={wording.hash} number={answer.number} />
      )}
      <Disclosure title={t("answer.state.copy")}>
        <div className="endorsement-fields">
          <WhatIsSigned
            title={answer.title}
            number={answer.number}
            read={answer.read}
            choice={choice}
            isDone
          />
          <LinePreview
            version={answer.version}
            signatories={signatoriesIn(choice)}
            listing={answer.listing}
          />
        </div>
      </Disclosure>
    </>
  );
}

/** What an organisation may want to know of where its own endorsement is. */
const standingWords: Partial<
  Record<StateReason, "counted" | "waiting" | "refused" | "unmet" | "expired" | "held">
> = {
  counted: "counted",
  "same-organisation": "counted",
  "not-admitted": "waiting",
  "refused-by-coordinator": "refused",
  "condition-unmet": "unmet",
  expired: "expired",
  "outside-card": "held",
  "card-frozen": "held",
  "card-of-another-key": "held",
  "missing-card": "held",
  future: "held",
  "key-revoked": "held",
};

function Reason({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p className="answer-reason" dir="auto">
      {words.split("\n").map(visible).join("\n")}
    </p>
  );
}
