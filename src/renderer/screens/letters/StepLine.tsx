import type { LetterStep } from "../../../desk/round/letterList";
import { Icon } from "../../components/Icon";
import { useText } from "../../text/useText";
import { steps } from "./letterRows";

/** The way of a letter from its draft to its addressee, and where on it it is. */
export function StepLine({ at }: { readonly at: LetterStep }) {
  const { t } = useText();
  const now = steps.indexOf(at);
  return (
    <ol className="step-line" aria-label={t("letters.stepsLabel")}>
      {steps.map((step, number) => (
        <li
          key={step}
          className="step"
          data-state={number < now ? "past" : number === now ? "now" : "ahead"}
          {...(number === now && { "aria-current": "step" })}
        >
          <span className="step-mark">{number < now && <Icon name="check" />}</span>
          <span>{t(`letters.step.${step}`)}</span>
          {number < now && <span className="unseen">{t("letters.stepDone")}</span>}
        </li>
      ))}
    </ol>
  );
}
