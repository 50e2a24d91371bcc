import { useState } from "react";
import { Form } from "../../../components/Form";
import { TryWords } from "../../../components/locks/TryWords";
import type { TypedWords, WrongWords } from "../../../components/locks/TryWords";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { ProgressPanel } from "../../../components/messages/ProgressPanel";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import type { useWork } from "../../../state/useWork";
import { useText } from "../../../text/useText";

interface TryAndSealProps {
  readonly id: string;
  readonly asked: readonly number[];
  readonly work: ReturnType<typeof useWork>;
  /** the locks are no longer there: they have to be made again */
  readonly onUnprepared: () => void;
  readonly onRenewed: () => void;
}

/** A few of the new words from paper; then everything is sealed again. */
export function TryAndSeal({ id, asked, work, onUnprepared, onRenewed }: TryAndSealProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<TypedWords>({});
  const [wrong, setWrong] = useState<WrongWords | null>(null);
  const [isDamaged, setDamaged] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const { ask, isPending, trouble } = useAsk();

  const seal = async (): Promise<void> => {
    setStopping(false);
    setWrong(null);
    const said = await ask(() => work.run(({ door }) => door.finishRenewal(typed)));
    if (said === null) return;
    switch (said.outcome) {
      case "renewed":
        return onRenewed();
      case "wrong-words":
        return setWrong({ numbers: said.numbers });
      case "not-prepared":
        return onUnprepared();
      case "damaged":
        return setDamaged(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Form id={id} onSubmit={() => void seal()} faults={wrong} isBusy={isPending}>
      <p>{t("gate.try.what")}</p>
      <TryWords asked={asked} typed={typed} onChange={setTyped} wrong={wrong} />
      <TroubleNews trouble={trouble} of="entry" />
      {isDamaged && (
        <Focused>
          <Notice tone="refusal" title={t("settings.locks.renew.damaged.title")}>
            <p>{t("settings.locks.renew.damaged.what")}</p>
            <p>{t("troubles.unchanged")}</p>
          </Notice>
        </Focused>
      )}
      {work.state.state === "working" && (
        <ProgressPanel
          title={t("settings.locks.renew.sealing")}
          amount={work.state.progress}
          isStopping={isStopping}
          onCancel={() => {
            setStopping(true);
            work.cancel();
          }}
        />
      )}
    </Form>
  );
}
