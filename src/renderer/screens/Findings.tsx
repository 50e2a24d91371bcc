import { useEffect, useRef, useState } from "react";
import type { InspectedStatement, Inspection, Signer } from "../../desk/inspection";
import { useText } from "../hooks/useText";

type Opened = Extract<Inspection, { readonly outcome: "opened" }>;

/** Rows shown at first and added at a time: a bundle may hold tens of thousands. */
const step = 200;

/** What an opened bundle holds, and whose word it is. */
export function Findings({ found }: { readonly found: Opened }) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const number = new Intl.NumberFormat(text.language);
  const time = new Intl.DateTimeFormat(text.language, { dateStyle: "long", timeStyle: "short" });
  const statements = found.statements.length + found.refused.length;
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings" ref={heading} tabIndex={-1}>
        {text.holds}
      </h2>
      <div className="notice">
        <p>{text.nobodyChecked}</p>
        {found.remarks.map((remark) => (
          <p key={remark}>{text.remarks[remark]}</p>
        ))}
      </div>
      <dl className="facts">
        <dt>{text.from}</dt>
        <dd>
          <Name signer={found.from} />
        </dd>
        <dt>{text.words}</dt>
        <dd>
          <bdi className="words" lang="en" dir="ltr">
            {found.from.words.join(" ")}
          </bdi>
        </dd>
        <dt>{text.purpose}</dt>
        <dd>
          <bdi>{text.purposes[found.purpose] ?? found.purpose}</bdi>
        </dd>
        <dt>{text.note}</dt>
        <dd className="note">{found.note ?? text.noNote}</dd>
        <dt>{text.created}</dt>
        <dd>
          <time dateTime={found.created}>{time.format(new Date(found.created))}</time>
        </dd>
        <dt>{text.contents}</dt>
        <dd>
          {text.counts(
            number.format(statements),
            number.format(found.texts),
            number.format(found.attachments),
          )}
        </dd>
      </dl>
      <Statements found={found} />
    </section>
  );
}

function Statements({ found: { statements, refused } }: { readonly found: Opened }) {
  const text = useText();
  const [shown, setShown] = useState(step);
  if (statements.length + refused.length === 0) return <p className="soft">{text.noStatements}</p>;
  const rest = statements.length - shown;
  return (
    <>
      <table className="statements">
        <caption className="unseen">{text.statements}</caption>
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.by}</th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ name, detail }) => (
            <tr key={name}>
              <td colSpan={2}>
                <bdi lang="en">{detail}</bdi>
              </td>
              <td data-outcome="refused">{text.outcomes.refused}</td>
            </tr>
          ))}
          {statements.slice(0, shown).map((statement) => (
            <Row key={statement.hash} statement={statement} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + step)}>
          {text.more(new Intl.NumberFormat(text.language).format(rest))}
        </button>
      )}
    </>
  );
}

function Row({ statement: { type, by, outcome } }: { readonly statement: InspectedStatement }) {
  const text = useText();
  return (
    <tr>
      <td>
        <bdi>{text.kinds[type.split("/")[1] ?? ""] ?? type}</bdi>
      </td>
      <td>
        <Name signer={by} />
      </td>
      <td data-outcome={outcome}>{text.outcomes[outcome]}</td>
    </tr>
  );
}

/** The name a key gives itself; without one, the first of the words it is compared by. */
function Name({ signer: { organisation, words } }: { readonly signer: Signer }) {
  const text = useText();
  if (organisation !== null) return <bdi>{organisation}</bdi>;
  return (
    <>
      {text.unnamed}{" "}
      <bdi lang="en" className="soft">
        {words.slice(0, 3).join(" ")} …
      </bdi>
    </>
  );
}
