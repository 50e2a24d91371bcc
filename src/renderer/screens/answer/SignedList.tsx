import type { Hash } from "../../../core/encoding/values";
import type { Trouble } from "../../../desk/trouble";
import { Icon } from "../../components/Icon";
import { Focused } from "../../components/messages/Focused";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { Hindered } from "./NotSigned";

/** What became of one letter when several were signed. */
export interface Outcome {
  readonly campaign: Hash;
  readonly title: string;
  readonly became: "endorsed" | "stopped" | Hindered | Trouble;
}

/** Exactly which letters were signed, and why the others were not. */
export function SignedList({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { t } = useText();
  const signed = outcomes.filter(({ became }) => became === "endorsed").length;
  return (
    <Focused>
      <p className="answer-done">
        {signed === outcomes.length
          ? t("answerAll.allSigned", { count: signed })
          : t("answerAll.someSigned", { signed, count: outcomes.length })}
      </p>
      <ul className="signed-list">
        {outcomes.map(({ campaign, title, became }) => (
          <li key={campaign} data-signed={became === "endorsed" || undefined}>
            <Icon name={became === "endorsed" ? "check" : "cross"} />
            <div>
              <p>
                <bdi>{visible(title)}</bdi>
              </p>
              <p className="soft">{why(became)}</p>
            </div>
          </li>
        ))}
      </ul>
      {signed > 0 && <p>{t("answerAll.sendNext")}</p>}
    </Focused>
  );

  function why(became: Outcome["became"]): string {
    if (became === "endorsed") return t("answerAll.signed");
    if (became === "stopped") return t("answerAll.stopped");
    if (typeof became === "string") return t(`answer.notSigned.because.${became}`);
    return t(`answerAll.trouble.${became.outcome}`);
  }
}
