import { useState } from "react";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";

interface SuggestionProps {
  /** the suggestion is to be the passphrase */
  readonly onTake: (passphrase: string) => void;
}

/** A passphrase of words drawn at random, for whoever wants one, and another one for as long as they like. */
export function Suggestion({ onTake }: SuggestionProps) {
  const { t } = useText();
  const { door } = useDesk();
  const [words, setWords] = useState<string | null>(null);
  const suggest = async (): Promise<void> => {
    const said = await door.suggestPassphrase();
    if (said.outcome === "suggested") setWords(said.passphrase);
  };
  return (
    <section className="suggestion" aria-label={t("locks.suggestion.label")}>
      {words === null ? (
        <p className="soft">{t("locks.suggestion.why")}</p>
      ) : (
        <output className="suggestion-words" lang="en" dir="ltr">
          {words}
        </output>
      )}
      <div className="actions">
        {words !== null && <Button onPress={() => onTake(words)}>{t("locks.suggestion.take")}</Button>}
        <Button look={words === null ? "plain" : "quiet"} onPress={() => void suggest()}>
          {words === null ? t("locks.suggestion.first") : t("locks.suggestion.another")}
        </Button>
      </div>
      {words !== null && <p className="soft">{t("locks.suggestion.taken")}</p>}
    </section>
  );
}
