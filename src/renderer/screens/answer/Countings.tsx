import type { Invitation } from "../../../desk/answering/invitation";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

/** What coordinators attested, and whether this desk's endorsement is among it. Nothing until one did. */
export function Countings({ invitation: { countings, answer } }: { readonly invitation: Invitation }) {
  const { t, moment, number } = useText();
  if (countings.length === 0) return null;
  return (
    <Notice tone="attention" title={t("answer.counted.title")}>
      {countings.map(({ by, asOf, organisations, countries, hasOurs }) => (
        <div key={by.key}>
          <p>
            <Name name={by.organisation} trust={by.trust} />
          </p>
          <p>
            {t("answer.counted.what", {
              organisations: number(organisations),
              countries: number(countries),
              date: moment(asOf),
            })}{" "}
            {answer.answer === "endorsed" &&
              (hasOurs ? t("answer.counted.withUs") : t("answer.counted.withoutUs"))}
          </p>
        </div>
      ))}
      <p>{t("answer.counted.late")}</p>
    </Notice>
  );
}
