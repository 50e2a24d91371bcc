import { useState } from "react";
import { Button } from "../../../components/actions/Button";
import { Form } from "../../../components/Form";
import { TryWords } from "../../../components/locks/TryWords";
import type { TypedWords, WrongWords } from "../../../components/locks/TryWords";
import { ProgressPanel } from "../../../components/messages/ProgressPanel";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import type { AskedTrouble } from "../../../state/useAsk";
import { useText } from "../../../text/useText";
import { GateTitle } from "../GateTitle";

interface TryRecoveryWordsProps {
  readonly asked: readonly number[];
  readonly wrong: WrongWords | null;
  readonly trouble: AskedTrouble | null;
  readonly isPending: boolean;
  /** to see the words again: they stay the same */
  readonly onBack: () => void;
  readonly onDone: (typed: TypedWords) => void;
}

/** Typing a few of the words from paper makes the desk. */
export function TryRecoveryWords({
  asked,
  wrong,
  trouble,
  isPending,
  onBack,
  onDone,
}: TryRecoveryWordsProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<TypedWords>({});
  return (
    <>
      <GateTitle takesFocus={false}>{t("gate.try.title")}</GateTitle>
      <p>{t("gate.try.what")}</p>
      <Form onSubmit={() => onDone(typed)} faults={wrong} isBusy={isPending}>
        <TryWords asked={asked} typed={typed} onChange={setTyped} wrong={wrong} />
        <TroubleNews trouble={trouble} of="entry" />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("gate.try.back")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("gate.try.make")}
          </Button>
        </div>
        <div className="gate-progress">
          {isPending && <ProgressPanel title={t("gate.try.making")} amount={null} />}
        </div>
      </Form>
    </>
  );
}
