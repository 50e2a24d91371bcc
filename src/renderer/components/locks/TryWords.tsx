import { useState } from "react";
import { useText } from "../../text/useText";
import { TextField } from "../fields/TextField";

/** Some of the recovery words, as somebody typed them: by their number from 1. */
export type TypedWords = Readonly<Record<number, string>>;

/** The numbers of the words that were typed otherwise than shown; another value each time they were looked at. */
export interface WrongWords {
  readonly numbers: readonly number[];
}

interface TryWordsProps {
  /** the numbers of the words to type, from 1 */
  readonly asked: readonly number[];
  readonly typed: TypedWords;
  readonly onChange: (typed: TypedWords) => void;
  readonly wrong: WrongWords | null;
}

/** A few of the recovery words, typed from paper: so that one finds a slip of the pen while the words can still be seen. */
export function TryWords({ asked, typed, onChange, wrong }: TryWordsProps) {
  const { t } = useText();
  // A word that is typed anew is not yet known to be wrong.
  const [mended, setMended] = useState<{ readonly since: WrongWords | null; readonly words: TypedWords }>({
    since: null,
    words: {},
  });
  const isWrong = (number: number): boolean =>
    wrong !== null &&
    wrong.numbers.includes(number) &&
    !(mended.since === wrong && mended.words[number] !== undefined);
  const change = (number: number, word: string): void => {
    const before = mended.since === wrong ? mended.words : {};
    setMended({ since: wrong, words: { ...before, [number]: word } });
    onChange({ ...typed, [number]: word });
  };
  return (
    <>
      <div className="try-words">
        {asked.map((number, at) => (
          <TextField
            key={number}
            label={t("locks.words.numbered", { number })}
            holds="words"
            value={typed[number] ?? ""}
            onChange={(word) => change(number, word)}
            error={isWrong(number) ? t("locks.words.wrong", { number }) : null}
            takesFocus={at === 0}
            maxLength={40}
          />
        ))}
      </div>
      {wrong !== null && <p className="soft">{t("locks.words.compare")}</p>}
    </>
  );
}
