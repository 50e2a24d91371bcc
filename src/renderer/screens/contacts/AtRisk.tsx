import { Switch } from "../../components/fields/Switch";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

interface AtRiskProps {
  readonly contactKey: string;
  readonly isAtRisk: boolean;
}

/** Whether being seen with this desk could harm a contact. It takes effect at once. */
export function AtRisk({ contactKey, isAtRisk }: AtRiskProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, trouble } = useAsk();
  return (
    <>
      <Switch
        help={t("contact.atRisk.means")}
        isSelected={isAtRisk}
        // When it is no longer on the list, the sheet says so by itself.
        onChange={(atRisk) => void ask(() => client.desk.editContact(contactKey, { atRisk }))}
      >
        {t("contact.atRisk.label")}
      </Switch>
      <TroubleNews trouble={trouble} of="entry" />
    </>
  );
}
