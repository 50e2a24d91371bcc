import type { LetterStep } from "../../../desk/round/letterList";
import { StepLine as Line } from "../../components/marks/StepLine";
import { useText } from "../../text/useText";
import { steps } from "./letterRows";

/** The way of a letter from its draft to its addressee, and where on it it is. */
export function StepLine({ at }: { readonly at: LetterStep }) {
  const { t } = useText();
  const line = steps.map((id) => ({ id, words: t(`letters.step.${id}`) }));
  return <Line label={t("letters.stepsLabel")} steps={line} at={at} />;
}
