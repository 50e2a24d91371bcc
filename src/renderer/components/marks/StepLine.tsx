import { useText } from "../../text/useText";
import { Icon } from "../Icon";

interface StepLineProps<Id extends string> {
  /** what it is the way of */
  readonly label: string;
  readonly steps: readonly { readonly id: Id; readonly words: string }[];
  readonly at: Id;
}

/** A way in steps, and where on it one is. */
export function StepLine<Id extends string>({ label, steps, at }: StepLineProps<Id>) {
  const { t } = useText();
  const now = steps.findIndex(({ id }) => id === at);
  return (
    <ol className="step-line" aria-label={label}>
      {steps.map(({ id, words }, number) => (
        <li
          key={id}
          className="step"
          data-state={number < now ? "past" : number === now ? "now" : "ahead"}
          {...(number === now && { "aria-current": "step" })}
        >
          <span className="step-mark">{number < now && <Icon name="check" />}</span>
          <span>{words}</span>
          {number < now && <span className="unseen">{t("progress.stepDone")}</span>}
        </li>
      ))}
    </ol>
  );
}
