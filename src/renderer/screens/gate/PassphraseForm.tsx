import { useCallback, useState } from "react";
import type { DeskOpened } from "../../../desk/door/unlockDesk";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { PasswordField } from "../../components/fields/PasswordField";
import { Form } from "../../components/Form";
import { Icon } from "../../components/Icon";
import { longestPassphrase } from "../../components/locks/NewPassphraseFields";
import { Notice } from "../../components/messages/Notice";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNews } from "../../components/messages/TroubleNews";
import type { LockedBecause } from "../../state/program";
import { useAsk } from "../../state/useAsk";
import type { AskedTrouble } from "../../state/useAsk";
import { useIdle } from "../../state/useIdle";
import { useDesk, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { GateTitle } from "./GateTitle";

interface PassphraseFormProps {
  readonly because: LockedBecause;
  /** so many desks can be opened, and of so many more the locks are broken */
  readonly count: number;
  readonly broken: number;
  readonly onOpened: (opened: DeskOpened) => void;
  readonly onUseWords: () => void;
  /** to what else there is on this computer */
  readonly onOthers: () => void;
}

/** After so many wrong passphrases the recovery words are offered. */
const patience = 3;

/** In minutes: a passphrase that was typed and left is forgotten. */
const forgetAfter = 2;

/** A locked desk: why it is locked, and the passphrase that opens it. */
export function PassphraseForm({ onOpened, onUseWords, onOthers, ...locked }: PassphraseFormProps) {
  const { t } = useText();
  const { door } = useDesk();
  const [passphrase, setPassphrase] = useState("");
  const [wrong, setWrong] = useState<{ readonly fault: "missing" | "wrong" } | null>(null);
  const [tries, setTries] = useState(0);
  const { ask, isPending, trouble } = useAsk();
  useIdle(
    forgetAfter,
    useCallback(() => setPassphrase(""), []),
  );

  const unlock = async (): Promise<void> => {
    if (passphrase === "") return setWrong({ fault: "missing" });
    const said = await ask(() => door.unlockDesk(passphrase));
    if (said === null) return;
    setPassphrase("");
    if (said.outcome !== "wrong-passphrase") return onOpened(said);
    setTries(tries + 1);
    setWrong({ fault: "wrong" });
  };
  return (
    <>
      <GateTitle takesFocus={false}>{t("gate.unlock.title")}</GateTitle>
      <Because because={locked.because} />
      {locked.count > 1 && <p>{t("gate.unlock.several", { count: locked.count })}</p>}
      {locked.broken > 0 && (
        <Notice tone="attention" title={t("gate.unlock.broken.title", { count: locked.broken })}>
          <p>{t("gate.unlock.broken.what")}</p>
        </Notice>
      )}
      <Waiting />
      <Form onSubmit={() => void unlock()} faults={wrong} isBusy={isPending}>
        <PasswordField
          label={t("gate.unlock.passphrase")}
          value={passphrase}
          onChange={(words) => {
            setPassphrase(words);
            if (words !== "") setWrong(null);
          }}
          error={wrong === null ? null : t(`gate.unlock.${wrong.fault}`)}
          maxLength={longestPassphrase}
          takesFocus
        />
        <TroubleNews trouble={trouble} of={isOfPassphrase(trouble) ? "entry" : "file"} />
        <div className="gate-actions">
          <Button look="primary" type="submit" isPending={isPending}>
            {t("gate.unlock.open")}
          </Button>
          {tries < patience && <LinkButton onPress={onUseWords}>{t("gate.unlock.useWords")}</LinkButton>}
        </div>
      </Form>
      <div className="gate-progress">
        {isPending && (
          <ProgressPanel title={t("gate.unlock.opening")} step={t("gate.unlock.onPurpose")} amount={null} />
        )}
        {!isPending && tries >= patience && (
          <Notice
            tone="attention"
            title={t("gate.unlock.forgotten")}
            actions={<Button onPress={onUseWords}>{t("gate.unlock.useWords")}</Button>}
          >
            <p>{t("gate.unlock.forgottenAdvice")}</p>
          </Notice>
        )}
      </div>
      <p className="gate-others">
        <LinkButton onPress={onOthers}>{t("gate.others.open")}</LinkButton>
      </p>
    </>
  );
}

/** A passphrase that nobody can have set is refused before it is tried; whatever else is refused is the file of the locks. */
function isOfPassphrase(asked: AskedTrouble | null): boolean {
  return asked?.trouble.outcome === "refused" && asked.trouble.part === "passphrase";
}

function Because({ because }: { readonly because: LockedBecause }) {
  const { t } = useText();
  if (because === "start") return null;
  if (because === "ended") return <Notice tone="attention" title={t("gate.unlock.because.ended")} />;
  return <p>{t(`gate.unlock.because.${because}`)}</p>;
}

/** Files that came by double click while the desk was locked. */
function Waiting() {
  const { t } = useText();
  const { length } = useSnapshot().waiting;
  if (length === 0) return null;
  return (
    <output className="gate-waiting">
      <Icon name="file" />
      {t("gate.unlock.waiting", { count: length })}
    </output>
  );
}
