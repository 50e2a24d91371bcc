import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Select } from "../../components/fields/Select";
import { Notice } from "../../components/messages/Notice";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { AcceptInvitation } from "./AcceptInvitation";
import { AnswerBody } from "./AnswerBody";
import { Between } from "./ChangedText";
import { Closing } from "./Closing";
import { EndorsementPanel } from "./EndorsementPanel";
import { InputPage } from "./InputPage";
import { Inviters } from "./Inviters";
import { PastAnswers } from "./PastAnswers";
import { ReadingSheet } from "./ReadingSheet";
import { ReceiptList } from "./ReceiptList";
import { Unsent } from "./Unsent";

/** An invitation, from who it comes to what one answered. */
export function InvitationPage({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useText();
  const { wordings, title } = invitation;
  const [chosen, setChosen] = useState<Hash | null>(wordings.length === 1 ? wordings[0]!.hash : null);
  // What one began to read stays in sight by name: another wording does not slip in its place unsaid.
  const wording = wordings.find(({ hash }) => hash === chosen) ?? wordings[0];
  const isOther = wording !== undefined && chosen !== null && wording.hash !== chosen;
  const { answer } = invitation;
  // What changed since one endorsed is said beside one's answer.
  const isTold = answer.answer === "endorsed";
  return (
    <div className="answer-page">
      <header className="place-head">
        <h1>
          <bdi>{visible(wording?.title ?? title)}</bdi>
        </h1>
        {wording !== undefined && <Closing wording={wording} />}
      </header>
      <Inviters invitation={invitation} />
      {isOther && !isTold && (
        <Notice
          tone="attention"
          title={t("answer.other.title")}
          actions={<Button onPress={() => setChosen(wording.hash)}>{t("answer.other.seen")}</Button>}
        >
          <p>{t("answer.other.words", { number: wording.number })}</p>
          <Between from={chosen} to={wording.hash} />
        </Notice>
      )}
      {invitation.needsNewerProgram && (
        <Notice tone="attention" title={t("answer.newer.title")}>
          <p>{t("answer.newer.words")}</p>
        </Notice>
      )}
      {wordings.length > 1 && (
        <Notice tone="attention" title={t("answer.several.title")}>
          <p>{t("answer.several.words")}</p>
          <Select
            label={t("answer.several.read")}
            options={wordings.map(({ hash, number, by }) => ({
              id: hash,
              words: t("answer.several.one", { number, name: by.organisation ?? t("names.unnamed") }),
            }))}
            value={wording?.hash ?? null}
            onChange={setChosen}
          />
        </Notice>
      )}
      {wording === undefined ? (
        <Notice tone="attention" title={t("answer.none.title")}>
          <p>{t("answer.none.words")}</p>
        </Notice>
      ) : (
        <WordingBody key={wording.hash} invitation={invitation} wording={wording} />
      )}
    </div>
  );
}

interface WordingBodyProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
}

/** The letter, and beside it what can be done about it now. */
function WordingBody({ invitation, wording }: WordingBodyProps) {
  const [language, setLanguage] = useState(wording.language);
  const past = (
    <>
      {invitation.receipts > 0 && <ReceiptList campaign={invitation.campaign} />}
      <PastAnswers invitation={invitation} />
    </>
  );
  if (!invitation.isAccepted) {
    return (
      <AnswerBody sheet={<ReadingSheet wording={wording} language={language} onLanguage={setLanguage} />}>
        <AcceptInvitation invitation={invitation} wording={wording} />
      </AnswerBody>
    );
  }
  if (wording.phase === "input") {
    return <InputPage invitation={invitation} wording={wording} past={past} />;
  }
  return (
    <AnswerBody sheet={<ReadingSheet wording={wording} language={language} onLanguage={setLanguage} />}>
      <EndorsementPanel invitation={invitation} wording={wording} language={language} />
      <Unsent invitation={invitation} />
      {past}
    </AnswerBody>
  );
}
