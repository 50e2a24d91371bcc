import type { ReactNode } from "react";
import type { LetterRow } from "../../../desk/round/letterList";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { Closes } from "./Closes";
import { addresseeLines, isOver } from "./letterRows";
import { StepLine } from "./StepLine";

interface LetterHeadProps {
  readonly row: LetterRow;
  /** the next action, and others */
  readonly children: ReactNode;
}

/** A letter's title, to whom it goes, where it is on its way, and the next action. */
export function LetterHead({ row, children }: LetterHeadProps) {
  const { t } = useText();
  const { title, step, number, closes } = row;
  const to = addresseeLines(row).join(", ");
  return (
    <header className="letter-head">
      <StepLine at={step} />
      <div className="letter-head-title">
        <h1>
          <bdi>{visible(title)}</bdi>
        </h1>
        <p className="letter-head-facts">
          {to !== "" && <span>{t("letters.to", { addressee: to })}</span>}
          {number > 0 && <span>{t("letters.version", { number })}</span>}
          {!isOver(row) && <Closes on={closes} isAlone />}
        </p>
      </div>
      <div className="actions">{children}</div>
    </header>
  );
}
