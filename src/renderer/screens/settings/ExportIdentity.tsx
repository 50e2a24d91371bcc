import { useId, useState } from "react";
import { Button } from "../../components/actions/Button";
import { useSave } from "../../components/files/useSave";
import { Form } from "../../components/Form";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { PresentField } from "./PresentField";
import { usePresent } from "./usePresent";

/** It tells nothing of whose it is. */
const fileName = "identity.txt";

/** The desk's secret identity as a file that is not encrypted: what that means, and the passphrase once more. */
export function ExportIdentity({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { door } = useDesk();
  const id = useId();
  const present = usePresent();
  const [isSaved, setSaved] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const { save, isSaving, outcome } = useSave();
  const isBusy = isPending || isSaving;

  const write = async (): Promise<void> => {
    if (!present.isTyped()) return;
    const said = await ask(() => door.exportIdentity(present.words, t("settings.identity.secret.remark")));
    if (said === null) return;
    switch (said.outcome) {
      case "wrong-passphrase":
        return present.refuse();
      case "exported":
        if ((await save(fileName, said.text)) !== "saved") return;
        present.forget();
        return setSaved(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("settings.identity.secret.title")}
      isOpen
      onClose={onClose}
      isAlert
      actions={
        isSaved ? (
          <Button look="primary" onPress={onClose} takesFocus>
            {t("actions.close")}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t("actions.cancel")}</Button>
            <Button look="danger" type="submit" form={id} isPending={isBusy}>
              {t("settings.identity.secret.submit")}
            </Button>
          </>
        )
      }
    >
      <Notice tone="attention" title={t("settings.identity.secret.warning")}>
        <p>{t("settings.identity.secret.open1")}</p>
        <p>{t("settings.identity.secret.open2")}</p>
      </Notice>
      {!isSaved && (
        <Form id={id} onSubmit={() => void write()} faults={present.fault} isBusy={isBusy}>
          <PresentField present={present} />
          <TroubleNews trouble={trouble} of="entry" />
        </Form>
      )}
      {outcome}
    </Dialog>
  );
}
