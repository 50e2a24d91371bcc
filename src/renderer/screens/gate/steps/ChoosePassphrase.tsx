import type { LocksPrepared } from "../../../../desk/door/words";
import { Button } from "../../../components/actions/Button";
import { tidied } from "../../../components/card/draft";
import { Form } from "../../../components/Form";
import { NewPassphraseFields } from "../../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../../components/locks/useNewPassphrase";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { GateTitle } from "../GateTitle";

interface ChoosePassphraseProps {
  /** everybody knows it: a passphrase made of it is weak */
  readonly organisation: string;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Extract<LocksPrepared, { readonly outcome: "prepared" }>) => void;
}

/** The passphrase of a new desk. It is forgotten here as soon as the step is left. */
export function ChoosePassphrase({ organisation, onBack, onPrepared }: ChoosePassphraseProps) {
  const { t } = useText();
  const { door } = useDesk();
  const known = [tidied(organisation)];
  const chosen = useNewPassphrase(known);
  const { ask, isPending, trouble } = useAsk();
  const prepare = async (): Promise<void> => {
    const passphrase = await chosen.check();
    if (passphrase === null) return;
    const said = await ask(() => door.prepareDesk(passphrase, known));
    if (said?.outcome === "weak" || said?.outcome === "taken") chosen.find(said.outcome);
    if (said?.outcome === "prepared") onPrepared(said);
  };
  return (
    <>
      <GateTitle>{t("gate.passphrase.title")}</GateTitle>
      <p>{t("gate.passphrase.what")}</p>
      <Form onSubmit={() => void prepare()} faults={chosen.fault} isBusy={isPending}>
        <NewPassphraseFields state={chosen} />
        <TroubleNews trouble={trouble} of="entry" />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("actions.back")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("actions.next")}
          </Button>
        </div>
      </Form>
    </>
  );
}
