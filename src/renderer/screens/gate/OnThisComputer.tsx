import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { useText } from "../../text/useText";
import { EraseDialog } from "../leaving/EraseDialog";
import { GateTitle } from "./GateTitle";

interface OnThisComputerProps {
  /** desks, also those that cannot be opened */
  readonly count: number;
  readonly onAnother: () => void;
  readonly onBack: () => void;
}

/** What can be done beside unlocking: another desk, or an end of all of them. */
export function OnThisComputer({ count, onAnother, onBack }: OnThisComputerProps) {
  const { t } = useText();
  const [isErasing, setErasing] = useState(false);
  return (
    <>
      <GateTitle>{t("gate.others.title")}</GateTitle>
      <section className="gate-other">
        <h2>{t("gate.others.another.title")}</h2>
        <p>{t("gate.others.another.what")}</p>
        <Button onPress={onAnother}>{t("gate.others.another.start")}</Button>
      </section>
      <section className="gate-other">
        <h2>{t("gate.others.erase.title")}</h2>
        <p>{t("gate.others.erase.what")}</p>
        <Button onPress={() => setErasing(true)}>{t("leaving.erase.open")}</Button>
      </section>
      <div className="gate-actions">
        <Button onPress={onBack}>{t("gate.others.back")}</Button>
      </div>
      <EraseDialog isOpen={isErasing} count={count} isDeskOpen={false} onClose={() => setErasing(false)} />
    </>
  );
}
