import { Activity, useEffect, useEffectEvent, useState } from "react";
import { useArrival } from "../../state/going";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { AnswerAll } from "../answer/AnswerAll";
import { InvitedLetter } from "../answer/InvitedLetter";
import { arrivalAt, atLetter, theList } from "./at";
import type { At } from "./at";
import { BackBar } from "./BackBar";
import { DraftView } from "./DraftView";
import { LetterList } from "./LetterList";
import { LetterView } from "./LetterView";
import { wholeView } from "./letterRows";
import { NewLetter } from "./new/NewLetter";

/** The letters one coordinates, and those one was invited to. */
export function LettersPlace() {
  const [at, setAt] = useState<At>(theList);
  const [view, setView] = useState(wholeView);
  const arrival = useArrival("letters");
  const arrive = useEffectEvent((item: string) => setAt(arrivalAt(item)));
  useEffect(() => {
    // One arrives once, and then goes on by hand: that is not to be derived from anything.
    // oxlint-disable-next-line react/set-state-in-effect
    if (arrival !== null) arrive(arrival.item);
  }, [arrival]);
  return (
    <>
      <Activity mode={at.at === "list" ? "visible" : "hidden"}>
        <LetterList
          view={view}
          onView={setView}
          onOpen={({ campaign, draft }) =>
            setAt(campaign === null ? { at: "draft", draft: draft! } : atLetter(campaign))
          }
          onNew={() => setAt({ at: "new" })}
          onAnswerAll={(campaigns) => setAt({ at: "answers", campaigns })}
        />
      </Activity>
      <Opened at={at} onGo={setAt} />
    </>
  );
}

interface OpenedProps {
  readonly at: At;
  readonly onGo: (to: At) => void;
}

function Opened({ at, onGo }: OpenedProps) {
  const { t } = useText();
  const back = (): void => onGo(theList);
  switch (at.at) {
    case "list":
      return null;
    case "new":
      return <NewLetter onBack={back} onDraft={(draft) => onGo({ at: "draft", draft })} />;
    case "letter":
      return <LetterView key={`${at.campaign} ${at.tab}`} at={at} onGo={onGo} />;
    case "draft":
      return <DraftView key={at.draft} draft={at.draft} onGo={onGo} />;
    case "answers": {
      const [only, another] = at.campaigns;
      return only !== undefined && another === undefined ? (
        <>
          <BackBar onBack={() => onGo(atLetter(only))} to={t("letters.backToLetter")} />
          <InvitedLetter campaign={only} />
        </>
      ) : (
        <>
          <BackBar onBack={back} />
          <AnswerAll campaigns={at.campaigns} />
        </>
      );
    }
    default:
      return assertNever(at);
  }
}
