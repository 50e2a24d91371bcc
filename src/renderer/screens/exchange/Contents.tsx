import { useMemo, useState } from "react";
import { Button } from "../../components/actions/Button";
import { Facts } from "../../components/marks/Facts";
import { ForeignText } from "../../components/marks/ForeignText";
import { Notice } from "../../components/messages/Notice";
import { visible } from "../../text/isolate";
import { kindWord, purposeWord, remarkWords } from "../../text/statements";
import { useText } from "../../text/useText";
import type { Inspection } from "../../../desk/exchange/inspection";
import { addsWords } from "./changeWords";
import { groupsOf } from "./groups";
import type { StatementGroup } from "./groups";
import { RefusedParts } from "./RefusedParts";
import { sharesIn } from "./sharesIn";
import { SignerName } from "./SignerName";

type Opened = Extract<Inspection, { readonly outcome: "opened" }>;

/** Lines shown at first and added at a time: a bundle may hold tens of thousands of statements. */
const step = 50;

/** What an opened bundle holds, whose word it is, and what taking it in would change. */
export function Contents({ found }: { readonly found: Opened }) {
  const text = useText();
  const { t, moment } = text;
  const groups = useMemo(() => groupsOf(found.statements), [found]);
  const shares = sharesIn(found);
  const added = found.statements.filter(({ isNew }) => isNew).length;
  return (
    <>
      <h3 className="bundle-title">{purposeWord(text, found.purpose)}</h3>
      {shares !== null && <p>{t(`shares.exchange.what.${shares}`)}</p>}
      {found.remarks.map((remark) => (
        <Notice key={remark} tone="attention" title={remarkWords(text, remark)} />
      ))}
      <Facts
        facts={[
          { term: t("exchange.from"), value: <SignerName signer={found.from} /> },
          { term: t("exchange.made"), value: moment(found.created) },
          ...(found.note === null
            ? []
            : [{ term: t("exchange.note"), value: <ForeignText>{found.note}</ForeignText> }]),
          ...(found.letters.length === 0
            ? []
            : [
                {
                  term: t("exchange.addsTo"),
                  value: (
                    <ul className="name-list">
                      {found.letters.map(({ campaign, title, adds }) => (
                        <li key={campaign}>
                          <bdi className="shown-title">
                            {title === null ? t("exchange.untitled") : visible(title)}
                          </bdi>
                          {": "}
                          {addsWords(text, adds)}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          {
            term: t("exchange.brings"),
            value: (
              <>
                {t("exchange.newStatements", { count: added })}
                {found.texts > 0 && <> · {t("exchange.texts", { count: found.texts })}</>}
                {found.attachments > 0 && <> · {t("exchange.attachments", { count: found.attachments })}</>}
              </>
            ),
          },
        ]}
      />
      {groups.length > 0 && <Groups groups={groups} />}
      <RefusedParts refused={found.refused} />
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly StatementGroup[] }) {
  const text = useText();
  const { t, number } = text;
  const [shown, setShown] = useState(step);
  const rest = groups.length - shown;
  return (
    <>
      <table className="statements">
        <caption className="unseen">{t("exchange.statements")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("exchange.columns.what")}</th>
            <th scope="col">{t("exchange.columns.count")}</th>
            <th scope="col">{t("exchange.columns.by")}</th>
            <th scope="col">{t("exchange.columns.is")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, shown).map(({ id, type, by, is, count }) => (
            <tr key={id}>
              <td>
                <bdi>{kindWord(text, type)}</bdi>
              </td>
              <td>{number(count)}</td>
              <td>
                <SignerName signer={by} />
              </td>
              <td data-is={is}>{t(`exchange.is.${is}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div className="actions">
          <Button look="quiet" onPress={() => setShown(shown + step)}>
            {t("exchange.more", { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}
