import type { Hash } from "../../../core/encoding/values";
import type { OwnInput, OwnSuggestion } from "../../../desk/answering/receiptsFor";
import { Icon } from "../../components/Icon";
import { BlockDifference } from "../../components/letter/BlockDifference";
import { Name } from "../../components/marks/Name";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

/** What became of this organisation's suggestions, as the coordinators answered. */
export function ReceiptList({ campaign }: { readonly campaign: Hash }) {
  const { t } = useText();
  const said = useRead("receiptsFor", campaign);
  if (said === null) return null;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  return (
    <section className="receipts">
      <h2>{t("receipts.title")}</h2>
      {said.inputs.length === 0 ? (
        <p className="soft">{t("receipts.none")}</p>
      ) : (
        <>
          <p className="soft">{t("receipts.signed")}</p>
          {said.inputs.map((input) => (
            <AnsweredInput key={input.input} input={input} />
          ))}
        </>
      )}
    </section>
  );
}

function AnsweredInput({ input }: { readonly input: OwnInput }) {
  const { t, day, number } = useText();
  const date = day(input.given.slice(0, 10));
  return (
    <section className="receipt">
      <h3>
        {input.number === null
          ? t("receipts.inputUnknown", { date })
          : t("receipts.input", { date, number: number(input.number) })}
      </h3>
      <ol className="receipt-list">
        {input.suggestions.map((suggestion) => (
          <AnsweredSuggestion key={suggestion.number} suggestion={suggestion} language={input.language} />
        ))}
      </ol>
    </section>
  );
}

interface AnsweredSuggestionProps {
  readonly suggestion: OwnSuggestion;
  readonly language: string | null;
}

function AnsweredSuggestion({ suggestion, language }: AnsweredSuggestionProps) {
  const { t, number } = useText();
  const { op, block, before, after, answers } = suggestion;
  return (
    <li className="input-card">
      <div className="input-head">
        <h4 className="input-does">{t(`receipts.suggests.${op}`)}</h4>
        <span className="soft">
          {block === 0 ? t("receipts.start") : t("receipts.paragraph", { number: number(block) })}
        </span>
      </div>
      <BlockDifference before={before} after={after} {...(language !== null && { language })} />
      {answers.length === 0 && <p className="soft">{t("receipts.open")}</p>}
      {answers.map(({ by, outcome, reason }) => (
        <div key={by.key} className="input-answered">
          <p>
            <Icon name={outcome === "not taken" ? "cross" : "check"} />{" "}
            <strong>{t(`receipts.outcome.${outcome}`)}</strong>{" "}
            <span className="soft">{t("receipts.by")}</span> <Name name={by.organisation} trust={by.trust} />
          </p>
          {reason !== null && (
            <p className="input-reason" dir="auto">
              {reason}
            </p>
          )}
        </div>
      ))}
    </li>
  );
}
