import type { EndorsementBoard } from "../../../../desk/round/endorsementBoard";
import { Disclosure } from "../../../components/Disclosure";
import { NameAlone } from "../../../components/marks/Name";
import { useText } from "../../../text/useText";

/** The countries, and what waits outside the list: for whoever wants to know. */
export function BoardMore({ board }: { readonly board: EndorsementBoard }) {
  const { t, country, number, collator } = useText();
  const { counts, missing, wordsSetAside } = board;
  const byCountry = [...counts.byCountry].sort(
    (a, b) => b.organisations - a.organisations || collator.compare(country(a.country), country(b.country)),
  );
  const ofKind = (kind: "campaign" | "version" | "card") =>
    missing.filter(({ what }) => what === kind).length;
  if (byCountry.length + missing.length + wordsSetAside.length === 0) return null;
  return (
    <Disclosure title={t("endorsements.more")}>
      {byCountry.length > 0 && (
        <>
          <h2>{t("endorsements.byCountry")}</h2>
          <dl className="board-countries">
            {byCountry.map(({ country: code, organisations }) => (
              <div key={code}>
                <dt>{country(code)}</dt>
                <dd>{number(organisations)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h2>{t("endorsements.missing.title", { count: missing.length })}</h2>
          <ul className="plain-list">
            {ofKind("campaign") > 0 && <li>{t("endorsements.missing.campaign")}</li>}
            {ofKind("version") > 0 && (
              <li>{t("endorsements.missing.version", { count: ofKind("version") })}</li>
            )}
            {ofKind("card") > 0 && <li>{t("endorsements.missing.card", { count: ofKind("card") })}</li>}
          </ul>
          <p className="soft">{t("endorsements.missing.todo")}</p>
        </>
      )}
      {wordsSetAside.length > 0 && (
        <>
          <h2>{t("endorsements.setAside.title")}</h2>
          <ul className="plain-list">
            {wordsSetAside.map(({ by, reason }, at) => (
              // Words have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <NameAlone name={by} />: {t(`reasons.what.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
