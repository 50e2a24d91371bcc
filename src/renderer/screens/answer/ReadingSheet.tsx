import type { ReactNode } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Block } from "../../../core/letter/blocks";
import type { Wording } from "../../../desk/answering/invitation";
import { Select } from "../../components/fields/Select";
import { LetterSheet } from "../../components/letter/LetterSheet";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

interface ReadingSheetProps {
  readonly wording: Wording;
  readonly language: LanguageTag;
  readonly onLanguage: (language: LanguageTag) => void;
  readonly around?: (drawn: ReactNode, number: number, block: Block) => ReactNode;
}

/** The letter on its sheet, in the language one chooses of those it is in. */
export function ReadingSheet({ wording, language, onLanguage, around }: ReadingSheetProps) {
  const { t, languageName } = useText();
  const found = useRead("version", wording.hash, language);
  return (
    <div className="answer-sheet">
      {wording.languages.length > 1 && (
        <Select
          label={t("answer.language")}
          options={wording.languages.map((id) => ({ id, words: languageName(id) }))}
          value={language}
          onChange={onLanguage}
        />
      )}
      {found !== null && isTrouble(found) && <TroubleNotice trouble={found} of="entry" />}
      {found?.outcome === "unknown-version" && (
        <Notice tone="attention" title={t("answer.noText.title")}>
          <p>{t("answer.noText.words")}</p>
        </Notice>
      )}
      {found?.outcome === "found" && (
        <LetterSheet
          letter={found.letter}
          language={language}
          frame={wording}
          {...(around !== undefined && { around })}
        />
      )}
    </div>
  );
}
