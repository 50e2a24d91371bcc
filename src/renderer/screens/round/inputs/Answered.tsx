import type { OtherAnswer } from "../../../../desk/round/inputsOnBlock";
import { useText } from "../../../text/useText";
import { Who } from "./Who";

/** What other coordinators answered. */
export function Answered({ others }: { readonly others: readonly OtherAnswer[] }) {
  const { t } = useText();
  return others.map((other) => (
    <div key={`${other.key} ${other.outcome} ${other.reason}`} className="input-answered">
      <p>
        <strong>{t(`inputs.is.${other.outcome}`)}</strong>{" "}
        <span className="soft">{t("inputs.answeredBy")}</span> <Who who={other} />
      </p>
      {other.reason !== null && (
        <p className="input-reason" dir="auto">
          {other.reason}
        </p>
      )}
    </div>
  ));
}
