import { Button } from "../../components/actions/Button";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

interface RemoveContactProps {
  readonly contactKey: string;
  readonly name: string | null;
  readonly onRemoved: () => void;
}

/** Takes a contact off the list; for a while it can be put back as it was. */
export function RemoveContact({ contactKey, name, onRemoved }: RemoveContactProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const called = name ?? t("names.unnamed");
  const remove = async (): Promise<void> => {
    const said = await ask(() => client.desk.removeContact(contactKey));
    if (said === null) return;
    onRemoved();
    if (said.outcome === "no-contact") return;
    tell({
      words: t("contact.remove.removed", { name: called }),
      undo: () => void restore(said.contact),
    });
  };
  const restore = async (contact: Parameters<typeof client.desk.restoreContact>[1]): Promise<void> => {
    const said = await client.desk.restoreContact(contactKey, contact);
    if (isTrouble(said)) tell({ words: t("contact.remove.notRestored", { name: called }) });
  };
  return (
    <section className="part">
      <h3>{t("contact.remove.title")}</h3>
      <p>{t("contact.remove.means")}</p>
      <div className="actions">
        <Button icon="trash" onPress={() => void remove()} isPending={isPending}>
          {t("contact.remove.do")}
        </Button>
      </div>
      <TroubleNews trouble={trouble} of="entry" />
    </section>
  );
}
