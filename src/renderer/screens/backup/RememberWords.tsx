import { useState } from "react";
import type { WordsRemembered } from "../../../desk/backup/saveBackup";
import { Form } from "../../components/Form";
import { typedFault, useTypedWords, WordsField } from "../../components/locks/WordsField";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

type Fault = Exclude<WordsRemembered, { readonly outcome: "remembered" | "closed" }>;

interface RememberWordsProps {
  /** of the form, whose button is in the dialog's foot */
  readonly id: string;
  readonly onPending: (isPending: boolean) => void;
  readonly onRemembered: () => void;
}

/** A desk that was made before it could make backups: its words, once. */
export function RememberWords({ id, onPending, onRemembered }: RememberWordsProps) {
  const text = useText();
  const { t } = text;
  const { door } = useDesk();
  const [words, setWords] = useTypedWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const { ask, isPending, trouble } = useAsk();
  const check = async (): Promise<void> => {
    onPending(true);
    const said = await ask(() => door.rememberWords(words));
    onPending(false);
    if (said === null) return;
    if (said.outcome === "remembered") return onRemembered();
    // Another value each time, so that the same fault is news again.
    setFault({ ...said });
  };
  const faultWords = (found: Fault): string =>
    found.outcome === "wrong-words" ? t("backup.words.other") : typedFault(text, found);
  return (
    <Form id={id} onSubmit={() => void check()} faults={fault} isBusy={isPending}>
      <p>{t("backup.words.what")}</p>
      <WordsField
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setFault(null);
        }}
        error={fault && faultWords(fault)}
        takesFocus
      />
      <TroubleNews trouble={trouble} of="file" />
    </Form>
  );
}
