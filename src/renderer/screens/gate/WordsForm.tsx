import { useState } from "react";
import type { WordsTried } from "../../../desk/door/unlockDesk";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { typedFault, useTypedWords, WordsField } from "../../components/locks/WordsField";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import { GateTitle } from "./GateTitle";

/** Why words do not open this desk. */
export type WordsFault = Exclude<
  WordsTried,
  { readonly outcome: "words-fit" } | { readonly outcome: "no-desk" } | { readonly outcome: "header-missing" }
>;

interface WordsFormProps {
  readonly fault: WordsFault | null;
  readonly onFault: (fault: WordsFault) => void;
  /** @param words - as they were typed */
  readonly onFit: (words: string) => void;
  /** there is no desk any more that they could be of */
  readonly onGone: () => void;
  readonly onBack: () => void;
}

/** Recovery words as people type them from paper. */
export function WordsForm({ fault, onFault, onFit, onGone, onBack }: WordsFormProps) {
  const text = useText();
  const { t } = text;
  const { door } = useDesk();
  const [words, setWords] = useTypedWords();
  const [isStale, setStale] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const shown = isStale ? null : fault;

  const check = async (): Promise<void> => {
    const said = await ask(() => door.tryWords(words));
    if (said === null) return;
    setStale(false);
    switch (said.outcome) {
      case "words-fit":
        return onFit(words);
      case "no-desk":
      case "header-missing":
        return onGone();
      default:
        // Another value each time, so that the same fault is news again.
        return onFault({ ...said });
    }
  };
  return (
    <>
      <GateTitle takesFocus={false}>{t("gate.recovery.title")}</GateTitle>
      <p>{t("gate.recovery.what")}</p>
      <Form onSubmit={() => void check()} faults={shown} isBusy={isPending}>
        <WordsField
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setStale(true);
          }}
          error={shown && faultWords(text, shown)}
          takesFocus
        />
        <TroubleNews trouble={trouble} of="file" />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("gate.recovery.back")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("gate.recovery.check")}
          </Button>
        </div>
      </Form>
    </>
  );
}

function faultWords(text: Speech, fault: WordsFault): string {
  const { t } = text;
  return fault.outcome === "wrong-words" ? t("gate.recovery.faults.other") : typedFault(text, fault);
}
