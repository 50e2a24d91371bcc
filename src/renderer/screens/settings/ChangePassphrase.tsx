import { useId, useState } from "react";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { NewPassphraseFields } from "../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../components/locks/useNewPassphrase";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { PresentField } from "./PresentField";
import { useOwnName } from "./useOwnName";
import { usePresent } from "./usePresent";

interface ChangePassphraseProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ChangePassphrase({ isOpen, onClose }: ChangePassphraseProps) {
  const { t } = useText();
  const id = useId();
  const [isPending, setPending] = useState(false);
  return (
    <Dialog
      title={t("settings.locks.change.title")}
      shape="sheet"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form={id} isPending={isPending}>
            {t("settings.locks.change.submit")}
          </Button>
        </>
      }
    >
      {/* Drawn only while the dialog is open: what was typed is gone with it. */}
      <ChangeForm id={id} onPending={setPending} onChanged={onClose} />
    </Dialog>
  );
}

interface ChangeFormProps {
  readonly id: string;
  readonly onPending: (isPending: boolean) => void;
  readonly onChanged: () => void;
}

function ChangeForm({ id, onPending, onChanged }: ChangeFormProps) {
  const { t } = useText();
  const { door } = useDesk();
  const present = usePresent();
  const chosen = useNewPassphrase(useOwnName());
  const { ask, isPending, trouble } = useAsk();

  const change = async (): Promise<void> => {
    if (!present.isTyped()) return;
    const next = await chosen.check();
    if (next === null) return;
    onPending(true);
    const said = await ask(() => door.changePassphrase(present.words, next));
    onPending(false);
    if (said === null) return;
    switch (said.outcome) {
      case "changed":
        tell({ words: t("settings.locks.change.done") });
        return onChanged();
      case "wrong-passphrase":
        return present.refuse();
      case "weak":
      case "taken":
        return chosen.find(said.outcome);
      default:
        return assertNever(said);
    }
  };
  return (
    <Form id={id} onSubmit={() => void change()} faults={present.fault ?? chosen.fault} isBusy={isPending}>
      <p>{t("settings.locks.change.what")}</p>
      <PresentField present={present} />
      <NewPassphraseFields state={chosen} />
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}
