import { useState } from "react";
import type { LocksPrepared } from "../../../../desk/door/words";
import { PasswordField } from "../../../components/fields/PasswordField";
import { Form } from "../../../components/Form";
import { longestPassphrase, NewPassphraseFields } from "../../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../../components/locks/useNewPassphrase";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { useOwnName } from "../useOwnName";

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
  const [present, setPresent] = useState("");
  const [wrong, setWrong] = useState<{ readonly fault: "missing" | "wrong" } | null>(null);
  const chosen = useNewPassphrase(useOwnName());
  const { ask, isPending, trouble } = useAsk();

  const prepare = async (): Promise<void> => {
    if (present === "") return setWrong({ fault: "missing" });
    const next = await chosen.check();
    if (next === null) return;
    onPending(true);
    const said = await ask(() => door.prepareRenewal(present, next));
    onPending(false);
    if (said === null) return;
    switch (said.outcome) {
      case "prepared":
        return onPrepared(said);
      case "wrong-passphrase":
        setPresent("");
        return setWrong({ fault: "wrong" });
      case "weak":
        return chosen.find("weak");
      default:
        return assertNever(said);
    }
  };
  return (
    <Form id={id} onSubmit={() => void prepare()} faults={wrong ?? chosen.fault} isBusy={isPending}>
      <p>{t("settings.locks.renew.what")}</p>
      <Notice tone="attention" title={t("settings.locks.renew.limitsTitle")}>
        <p>{t("settings.locks.renew.limits")}</p>
      </Notice>
      <PasswordField
        label={t("settings.locks.present")}
        value={present}
        onChange={(words) => {
          setPresent(words);
          if (words !== "") setWrong(null);
        }}
        error={wrong === null ? null : t(`settings.locks.faults.${wrong.fault}`)}
        maxLength={longestPassphrase}
        takesFocus
      />
      <NewPassphraseFields state={chosen} />
      <TroubleNews trouble={trouble} of="entry" />
    </Form>
  );
}
