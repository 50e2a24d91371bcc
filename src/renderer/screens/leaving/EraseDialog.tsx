import { useId, useState } from "react";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { TextField } from "../../components/fields/TextField";
import { Form } from "../../components/Form";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { EraseLimits } from "./EraseLimits";

interface EraseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** desks on this computer, also those that cannot be opened */
  readonly count: number;
  /** a desk is open, which may be erased alone */
  readonly isDeskOpen: boolean;
}

/** Erases for good: what goes, what cannot be reached, and a word to be typed. */
export function EraseDialog({ isOpen, onClose, count, isDeskOpen }: EraseDialogProps) {
  const { t } = useText();
  const id = useId();
  const [isPending, setPending] = useState(false);
  const [which, setWhich] = useState<"open" | "all">("all");
  const isChoice = isDeskOpen && count > 1;
  return (
    <Dialog
      title={t(isChoice && which === "open" ? "leaving.erase.titleOne" : "leaving.erase.titleAll")}
      shape="sheet"
      isAlert
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {t("actions.cancel")}
          </Button>
          <Button look="danger" type="submit" form={id} isPending={isPending}>
            {t("leaving.erase.do")}
          </Button>
        </>
      }
    >
      <EraseForm id={id} which={which} onPending={setPending}>
        {isChoice && (
          <RadioGroup
            label={t("leaving.erase.which")}
            value={which}
            onChange={setWhich}
            options={[
              { id: "open", words: t("leaving.erase.one"), help: t("leaving.erase.oneMeans") },
              { id: "all", words: t("leaving.erase.all"), help: t("leaving.erase.allMeans", { count }) },
            ]}
          />
        )}
        {!isChoice && <p>{t("leaving.erase.allMeans", { count })}</p>}
      </EraseForm>
    </Dialog>
  );
}

interface EraseFormProps {
  readonly id: string;
  readonly which: "open" | "all";
  readonly onPending: (isPending: boolean) => void;
  readonly children: React.ReactNode;
}

/** Drawn only while the dialog is open: what was typed is gone with it. */
function EraseForm({ id, which, onPending, children }: EraseFormProps) {
  const { t } = useText();
  const { door } = useDesk();
  const { beginAnew, look } = useProgram();
  const { ask, isPending, trouble } = useAsk();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<object | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const word = t("leaving.erase.word");

  const erase = async (): Promise<void> => {
    if (typed.trim() !== word) return setWrong({});
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
        error={wrong === null ? null : t("leaving.erase.wrongWord", { word })}
        maxLength={40}
      />
      {isElsewhere && <Notice tone="attention" title={t("leaving.erase.elsewhere")} />}
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}
