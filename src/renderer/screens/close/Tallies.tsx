import { Name } from "../../components/marks/Name";
import { useText } from "../../text/useText";
import type { Closing } from "../../../desk/round/closing";
import type { TallyShown } from "../../../desk/round/tallies";

const columns = ["organisations", "countries", "listed", "withheld", "recorded"] as const;

/** What each coordinator signed, side by side with what this desk counts now. */
export function Tallies({ closing: { tallies, counts } }: { readonly closing: Closing }) {
  const { t, number, moment } = useText();
  const { organisations, countries, recorded, byListing } = counts;
  const listed = byListing.public;
  const now = { organisations, countries, listed, withheld: organisations - listed, recorded };
  return (
    <div className="tallies">
      <table className="statements">
        <caption className="unseen">{t("closing.tally.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("closing.tally.columns.by")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`closing.tally.columns.${column}`)}
              </th>
            ))}
            <th scope="col">{t("closing.tally.columns.differs")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("closing.tally.now")}</th>
            {columns.map((column) => (
              <td key={column}>{number(now[column])}</td>
            ))}
            <td>–</td>
          </tr>
          {tallies.map((tally) => (
            <tr key={tally.hash}>
              <th scope="row">
                {tally.by.isOwn ? (
                  t("closing.tally.you")
                ) : (
                  <Name name={tally.by.organisation} trust={tally.by.trust} />
                )}
                <span className="tally-time">{moment(tally.asOf)}</span>
              </th>
              {columns.map((column) => (
                <td key={column}>{number(tally[column])}</td>
              ))}
              <td>
                <Differs tally={tally} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Differs({ tally }: { readonly tally: TallyShown }) {
  const { t } = useText();
  if (tally.agrees) return t("closing.tally.agrees");
  const differences = (["notHere", "notCounted", "notNamed"] as const).filter((kind) => tally[kind] > 0);
  return (
    <ul className="name-list">
      {differences.map((kind) => (
        <li key={kind}>{t(`closing.tally.${kind}`, { count: tally[kind] })}</li>
      ))}
      {tally.numbersDiffer && <li>{t("closing.tally.numbers")}</li>}
    </ul>
  );
}
