import { Form } from "../../components/Form";
import { typedFault, WordsField } from "../../components/locks/WordsField";
import { Name } from "../../components/marks/Name";
import { TroubleNews } from "../../components/messages/TroubleNews";
import type { AskedTrouble } from "../../state/useAsk";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { Meaning } from "./ChooseHolders";
import type { WordsRefused } from "./GiveShares";

interface TypeWordsProps {
  /** of the form, whose button is in the dialog's foot */
  readonly id: string;
  readonly chosen: readonly Chosen[];
  readonly threshold: number;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly refused: WordsRefused | null;
  readonly trouble: AskedTrouble | null;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
}

/** Once more who gets a share, and the words that are divided. */
export function TypeWords(props: TypeWordsProps) {
  const { id, chosen, threshold, words, onWords, refused, trouble, isBusy, onSubmit } = props;
  const text = useText();
  const { t } = text;
  return (
    <Form id={id} onSubmit={onSubmit} faults={refused} isBusy={isBusy}>
      <ul className="name-list">
        {chosen.map(({ key, organisation, trust }) => (
          <li key={key}>
            <Name name={organisation} trust={trust} />
          </li>
        ))}
      </ul>
      <Meaning threshold={threshold} count={chosen.length} />
      <p>{t("shares.give.wordsWhat")}</p>
      <WordsField
        value={words}
        onChange={onWords}
        error={refused && refusedWords(text, refused)}
        takesFocus
      />
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}

function refusedWords(text: Speech, refused: WordsRefused): string {
  const { t } = text;
  return refused.outcome === "wrong-words" ? t("shares.give.faults.words") : typedFault(text, refused);
}
