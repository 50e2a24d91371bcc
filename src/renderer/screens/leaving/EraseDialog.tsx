import { useId, useState } from "react";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Dialog } from "../../components/overlays/Dialog";
import { useText } from "../../text/useText";
import { EraseForm } from "./EraseForm";

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
