import type { LocksPrepared } from "../../../../desk/door/words";
import { Form } from "../../../components/Form";
import { NewPassphraseFields } from "../../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../../components/locks/useNewPassphrase";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { PresentField } from "../PresentField";
import { useOwnName } from "../useOwnName";
import { usePresent } from "../usePresent";

/** New locks, not in use yet. */
export type PreparedLocks = Extract<LocksPrepared, { readonly outcome: "prepared" }>;

interface ChooseLocksProps {
  /** of the form, whose button is in the dialog's foot */
  readonly id: string;
  readonly onPending: (isPending: boolean) => void;
  readonly onPrepared: (locks: PreparedLocks) => void;
}

/** What will happen, and what it cannot do; the present passphrase, and another one. */
export function ChooseLocks({ id, onPending, onPrepared }: ChooseLocksProps) {
  const { t } = useText();
  const { door } = useDesk();
  const present = usePresent();
  const chosen = useNewPassphrase(useOwnName());
  const { ask, isPending, trouble } = useAsk();

  const prepare = async (): Promise<void> => {
    if (!present.isTyped()) return;
    const next = await chosen.check();
    if (next === null) return;
    onPending(true);
    const said = await ask(() => door.prepareRenewal(present.words, next));
    onPending(false);
    if (said === null) return;
    switch (said.outcome) {
      case "prepared":
        return onPrepared(said);
      case "wrong-passphrase":
        return present.refuse();
      case "weak":
      case "taken":
        return chosen.find(said.outcome);
      default:
        return assertNever(said);
    }
  };
  return (
    <Form id={id} onSubmit={() => void prepare()} faults={present.fault ?? chosen.fault} isBusy={isPending}>
      <p>{t("settings.locks.renew.what")}</p>
      <Notice tone="attention" title={t("settings.locks.renew.limitsTitle")}>
        <p>{t("settings.locks.renew.limits")}</p>
      </Notice>
      <PresentField present={present} />
      <NewPassphraseFields state={chosen} />
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}
