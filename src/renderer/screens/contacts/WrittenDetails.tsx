import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { ContactDetails } from "../../../desk/records";
import { nameFaultIn, tidiedDetails, WrittenFields } from "./WrittenFields";
import type { NameFault } from "./WrittenFields";

interface WrittenDetailsProps {
  readonly contactKey: string;
  readonly details: ContactDetails;
}

/** Changes what the desk wrote down of an organisation without the program. */
export function WrittenDetails({ contactKey, details }: WrittenDetailsProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [edited, setEdited] = useState<ContactDetails | null>(null);
  const [fault, setFault] = useState<{ readonly is: NameFault } | null>(null);
  if (edited === null) {
    return (
      <div className="actions">
        <Button onPress={() => setEdited(details)}>{t("written.change")}</Button>
      </div>
    );
  }
  const save = async (): Promise<void> => {
    const is = nameFaultIn(edited);
    setFault(is && { is });
    if (is !== null) return;
    // When it is no longer on the list, the sheet says so by itself.
    const said = await ask(() => desk.editContact(contactKey, { details: tidiedDetails(edited) }));
    if (said !== null) setEdited(null);
  };
  return (
    <Form onSubmit={() => void save()} faults={fault} isBusy={isPending}>
      <WrittenFields details={edited} onChange={setEdited} fault={fault?.is ?? null} />
      <TroubleNews trouble={trouble} of="entry" />
      <div className="actions">
        <Button onPress={() => setEdited(null)}>{t("actions.cancel")}</Button>
        <Button look="primary" type="submit" isPending={isPending}>
          {t("written.save")}
        </Button>
      </div>
    </Form>
  );
}
