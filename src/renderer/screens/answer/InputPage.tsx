import { useState } from "react";
import type { ReactNode } from "react";
import type { Letter } from "../../../core/letter/blocks";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { AnswerBody } from "./AnswerBody";
import { nothing } from "./drafting";
import { ReadingSheet } from "./ReadingSheet";
import { Unsent } from "./Unsent";
import { Suggesting } from "./Suggesting";

interface InputPageProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
  /** what was answered before */
  readonly past: ReactNode;
}

/** A letter that asks for input: read in any of its languages, and suggested on in its own. */
export function InputPage({ invitation, wording, past }: InputPageProps) {
  const { t, languageName } = useText();
  const [language, setLanguage] = useState(wording.language);
  const kept = useRead("inputDraft", wording.hash);
  const text = useRead("version", wording.hash, wording.language);
  if (kept === null || text === null) return null;
  if (isTrouble(kept)) return <TroubleNotice trouble={kept} of="entry" />;
  if (language !== wording.language || text.outcome !== "found") {
    return (
      <AnswerBody sheet={<ReadingSheet wording={wording} language={language} onLanguage={setLanguage} />}>
        {text.outcome === "found" && (
          <p>{t("suggesting.otherLanguage", { language: languageName(wording.language) })}</p>
        )}
        <Unsent invitation={invitation} />
        {past}
      </AnswerBody>
    );
  }
  const letter: Letter = text.letter;
  return (
    <Suggesting
      invitation={invitation}
      wording={wording}
      letter={letter}
      kept={kept.outcome === "found" ? kept.draft : nothing}
      onLanguage={setLanguage}
      past={past}
    />
  );
}
