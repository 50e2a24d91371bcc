import { Fragment, useId } from "react";
import { Button } from "../../components/actions/Button";
import { Dialog } from "../../components/overlays/Dialog";
import { useText } from "../../text/useText";
import { SavingActions } from "./SavingActions";
import { SavingContent } from "./SavingContent";
import { useSaving } from "./useSaving";

/** A backup is saved, and nothing else. */
export function SaveBackup({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const id = useId();
  const saving = useSaving();
  const { now, isWriting } = saving;
  const leave = (): void => {
    if (saving.leave()) onClose();
  };
  return (
    <Dialog
      title={now.step === "words" ? t("backup.words.title") : t("backup.save.title")}
      isOpen
      onClose={leave}
      // Never one button in the place of another: the press that led here would press the one that came.
      actions={
        <Fragment key={now.step}>
          <SavingActions
            saving={saving}
            id={id}
            away={<Button onPress={leave}>{t("actions.cancel")}</Button>}
          >
            <Button look="primary" onPress={onClose} takesFocus>
              {t("actions.close")}
            </Button>
          </SavingActions>
        </Fragment>
      }
      isAlert={now.step !== "explain" || isWriting}
    >
      <SavingContent saving={saving} id={id} />
    </Dialog>
  );
}
