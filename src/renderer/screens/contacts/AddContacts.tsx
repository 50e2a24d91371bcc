import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Dialog } from "../../components/overlays/Dialog";
import { ofText } from "../../state/incoming";
import type { Incoming } from "../../state/incoming";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { AddedList } from "./AddedList";
import { BringCards } from "./BringCards";
import { BroughtList } from "./BroughtList";
import { importCards } from "./importing";
import type { Added } from "./importing";
import { useBrought } from "./useBrought";

interface AddContactsProps {
  readonly isOpen: boolean;
  /** files that were dropped on the list */
  readonly dropped: readonly Incoming[];
  readonly onClose: () => void;
  /** opens one of those that were added */
  readonly onOpen: (key: string) => void;
}

/** Puts organisations on the list: their cards are brought, looked at, and chosen. */
export function AddContacts({ isOpen, ...props }: AddContactsProps) {
  return isOpen ? <Adding {...props} /> : null;
}

function Adding({ dropped, onClose, onOpen }: Omit<AddContactsProps, "isOpen">) {
  const { t } = useText();
  const client = useDesk();
  const { brought, isLooking, look, choose, forget } = useBrought(dropped);
  const [pasted, setPasted] = useState("");
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<readonly Added[] | null>(null);

  const add = async (): Promise<void> => {
    setAdding(true);
    setAdded(await importCards(client, brought));
    setAdding(false);
  };
  const again = (): void => {
    forget();
    setAdded(null);
    setPasted("");
  };
  const close = (): void => {
    // What becomes of the cards is told here.
    if (!isAdding) onClose();
  };
  const sheet = { isOpen: true, onClose: close, shape: "sheet" } as const;

  if (added !== null) {
    const open = (key: string): void => {
      onClose();
      onOpen(key);
    };
    return (
      <Dialog
        {...sheet}
        title={t("adding.done.title")}
        actions={
          <>
            <Button onPress={again}>{t("adding.again")}</Button>
            <Button look="primary" onPress={onClose}>
              {t("actions.done")}
            </Button>
          </>
        }
      >
        <AddedList added={added} onOpen={open} />
      </Dialog>
    );
  }
  if (brought.length > 0 || isLooking) {
    const count = brought.filter(({ isChosen }) => isChosen).length;
    return (
      <Dialog
        {...sheet}
        title={t("adding.look.title")}
        actions={
          <>
            <Button onPress={again} isDisabled={isLooking}>
              {t("actions.back")}
            </Button>
            <Button
              look="primary"
              isDisabled={count === 0 || isLooking}
              isPending={isAdding}
              onPress={() => void add()}
            >
              {count === 0 ? t("adding.addNone") : t("adding.add", { count })}
            </Button>
          </>
        }
      >
        <BroughtList brought={brought} isLooking={isLooking} onChoose={choose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      {...sheet}
      title={t("adding.title")}
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button
            look="primary"
            isDisabled={pasted.trim() === ""}
            onPress={() => void look([ofText(t("adding.pasted"), pasted)])}
          >
            {t("adding.lookAtIt")}
          </Button>
        </>
      }
    >
      <BringCards pasted={pasted} onPasted={setPasted} onFiles={(files) => void look(files)} />
    </Dialog>
  );
}
