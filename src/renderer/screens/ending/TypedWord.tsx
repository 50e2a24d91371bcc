import { useState } from "react";
import { TextField } from "../../components/fields/TextField";
import { useText } from "../../text/useText";

/** A word to be typed before something that cannot be taken back. */
export function useTypedWord() {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  return {
    typed,
    isWrong,
    type: (words: string): void => {
      setTyped(words);
      setWrong(false);
    },
    /** whether it is the word; where it is not, the field says so */
    check: (): boolean => {
      const isRight = typed.trim() === t("ending.word");
      setWrong(!isRight);
      return isRight;
    },
  };
}

export function TypedWord({ typed, isWrong, type }: ReturnType<typeof useTypedWord>) {
  const { t } = useText();
  const word = t("ending.word");
  return (
    <TextField
      label={t("ending.typeWord", { word })}
      holds="words"
      value={typed}
      onChange={type}
      error={isWrong ? t("ending.wrongWord", { word }) : null}
      maxLength={40}
    />
  );
}
