import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Dialog } from "../../components/overlays/Dialog";
import { Tabs } from "../../components/Tabs";
import type { NamedFile } from "../../../bridge/files";
import { ofText } from "../../state/incoming";
import type { Incoming } from "../../state/incoming";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { AddByHand } from "./AddByHand";
import { AddedList } from "./AddedList";
import { BringCards } from "./BringCards";
import { BringTable } from "./BringTable";
import { BroughtList } from "./BroughtList";
import { ImportTable } from "./ImportTable";
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

/** Puts organisations on the list: by their cards, by hand, or from a table. */
export function AddContacts({ isOpen, ...props }: AddContactsProps) {
  return isOpen ? <Adding {...props} /> : null;
}

/** In which way one adds: who has a card, who does not use the program, or many at once. */
type Way = "cards" | "hand" | "table";

function Adding({ dropped, onClose, onOpen }: Omit<AddContactsProps, "isOpen">) {
  const { t } = useText();
  const client = useDesk();
  const { brought, isLooking, look, choose, forget } = useBrought(dropped);
  const [pasted, setPasted] = useState("");
  const [isAdding, setAdding] = useState(false);
  const [way, setWay] = useState<Way>("cards");
  const [table, setTable] = useState<NamedFile | null>(null);
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

  const open = (key: string): void => {
    onClose();
    onOpen(key);
  };
  if (table !== null) {
    return <ImportTable file={table} onBack={() => setTable(null)} onClose={onClose} />;
  }
  if (added !== null) {
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
          <Button onPress={onClose}>{t(way === "hand" ? "actions.done" : "actions.cancel")}</Button>
          {way === "cards" && (
            <Button
              look="primary"
              isDisabled={pasted.trim() === ""}
              onPress={() => void look([ofText(t("adding.pasted"), pasted)])}
            >
              {t("adding.lookAtIt")}
            </Button>
          )}
        </>
      }
    >
      <Tabs<Way>
        label={t("adding.ways")}
        value={way}
        onChange={setWay}
        tabs={[
          {
            id: "cards",
            words: t("adding.way.cards"),
            content: (
              <BringCards pasted={pasted} onPasted={setPasted} onFiles={(files) => void look(files)} />
            ),
          },
          { id: "hand", words: t("adding.way.hand"), content: <AddByHand onOpen={open} /> },
          { id: "table", words: t("adding.way.table"), content: <BringTable onTable={setTable} /> },
        ]}
      />
    </Dialog>
  );
}
