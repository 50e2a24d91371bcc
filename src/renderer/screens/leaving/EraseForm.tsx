import { useState } from "react";
import type { ReactNode } from "react";
import { TextField } from "../../components/fields/TextField";
import { Form } from "../../components/Form";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { EraseLimits } from "./EraseLimits";

interface EraseFormProps {
  /** of the form, whose button is in the dialog's foot */
  readonly id: string;
  readonly which: "open" | "all";
  readonly onPending: (isPending: boolean) => void;
  /** what has to be agreed to besides: says so, and gives false, when it was not */
  readonly mayErase?: () => boolean;
  readonly children: ReactNode;
}

/**
 * What erasing does and cannot do, the word to be typed, and the erasing itself. Drawn only while it is asked for: what
 * was typed is gone with it.
 */
export function EraseForm({ id, which, onPending, mayErase, children }: EraseFormProps) {
  const { t } = useText();
  const { door } = useDesk();
  const { beginAnew, look } = useProgram();
  const { ask, isPending, trouble } = useAsk();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<{ readonly isWord: boolean } | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const word = t("leaving.erase.word");

  const erase = async (): Promise<void> => {
    const isWord = typed.trim() === word;
    const isAgreed = mayErase?.() ?? true;
    if (!isWord || !isAgreed) return setWrong({ isWord });
    setElsewhere(false);
    onPending(true);
    const said = await ask(() => door.eraseDesks(which));
    onPending(false);
    if (said === null) return;
    switch (said.outcome) {
      case "erased":
        tell({ words: t(which === "all" ? "leaving.erase.doneAll" : "leaving.erase.doneOne") });
        if (which === "all") return void beginAnew();
        return look();
      case "open-elsewhere":
        return setElsewhere(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Form id={id} onSubmit={() => void erase()} faults={wrong} isBusy={isPending}>
      {children}
      <p>{t("leaving.erase.first")}</p>
      <p>{t("leaving.erase.onlyBackup")}</p>
      <EraseLimits />
      <TextField
        label={t("leaving.erase.typeWord", { word })}
        holds="words"
        value={typed}
        onChange={(words) => {
          setTyped(words);
          setWrong(null);
        }}
        error={wrong === null || wrong.isWord ? null : t("leaving.erase.wrongWord", { word })}
        maxLength={40}
      />
      {isElsewhere && <Notice tone="attention" title={t("leaving.erase.elsewhere")} />}
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}
