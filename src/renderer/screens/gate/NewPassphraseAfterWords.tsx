import type { DeskOpened } from "../../../desk/door/unlockDesk";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { NewPassphraseFields } from "../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../components/locks/useNewPassphrase";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { GateTitle } from "./GateTitle";
import type { WordsFault } from "./WordsForm";

interface NewPassphraseAfterWordsProps {
  /** recovery words that fit */
  readonly words: string;
  readonly onOpened: (opened: DeskOpened) => void;
  /** they fit no more: the desk's header was replaced in between */
  readonly onFault: (fault: WordsFault) => void;
  readonly onBack: () => void;
}

const none: readonly string[] = [];

/** Another passphrase in the place of the forgotten one, which opens the desk. */
export function NewPassphraseAfterWords({ words, onOpened, onFault, onBack }: NewPassphraseAfterWordsProps) {
  const { t } = useText();
  const { door } = useDesk();
  const chosen = useNewPassphrase(none);
  const { ask, isPending, trouble } = useAsk();
  const open = async (): Promise<void> => {
    const passphrase = await chosen.check();
    if (passphrase === null) return;
    const said = await ask(() => door.unlockWithWords(words, passphrase));
    if (said === null) return;
    switch (said.outcome) {
      case "weak":
      case "taken":
        return chosen.find(said.outcome);
      case "wrong-count":
      case "unknown-words":
      case "wrong-checksum":
      case "wrong-words":
        return onFault(said);
      default:
        return onOpened(said);
    }
  };
  return (
    <>
      <GateTitle>{t("gate.recovery.newTitle")}</GateTitle>
      <p>{t("gate.recovery.newWhat")}</p>
      <Form onSubmit={() => void open()} faults={chosen.fault} isBusy={isPending}>
        <NewPassphraseFields state={chosen} />
        <TroubleNews trouble={trouble} of="entry" />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("actions.cancel")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("gate.recovery.open")}
          </Button>
        </div>
      </Form>
      <div className="gate-progress">
        {isPending && (
          <ProgressPanel title={t("gate.unlock.opening")} step={t("gate.unlock.onPurpose")} amount={null} />
        )}
      </div>
    </>
  );
}
