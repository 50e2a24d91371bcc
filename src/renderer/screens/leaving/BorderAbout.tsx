import { RadioGroup } from "../../components/fields/RadioGroup";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

/** What is to be erased at the end; null while it was not said. */
export type Which = "open" | "all";

interface BorderAboutProps {
  /** desks on this computer besides the open one */
  readonly others: number;
  readonly which: Which | null;
  readonly onWhich: (which: Which) => void;
  /** it was asked to go on without it */
  readonly isMissing: boolean;
}

/** What the way before a border does, when it is of use, and what has to be known before it is begun. */
export function BorderAbout({ others, which, onWhich, isMissing }: BorderAboutProps) {
  const { t } = useText();
  return (
    <>
      <p>{t("border.about.what")}</p>
      <p>{t("border.about.when")}</p>
      <p>{t("border.about.after")}</p>
      <p>{t("border.about.cannot")}</p>
      <p>{t("border.about.until")}</p>
      {others > 0 && (
        <>
          <Notice tone="attention" title={t("border.others.title", { count: others })}>
            <p>{t("border.others.what")}</p>
          </Notice>
          <RadioGroup
            label={t("border.others.which")}
            value={which}
            onChange={onWhich}
            error={isMissing ? t("border.others.choose") : null}
            options={[
              { id: "open", words: t("border.others.one"), help: t("border.others.oneMeans") },
              { id: "all", words: t("border.others.all"), help: t("border.others.allMeans") },
            ]}
          />
        </>
      )}
      <Shares />
    </>
  );
}

/** Who holds shares of the words: giving some changes the desk, so it is told before the backup is made. */
function Shares() {
  const { t, number } = useText();
  const said = useRead("sharesHere");
  if (said === null) return null;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  const { given } = said;
  return (
    <>
      <h3>{t("border.shares.title")}</h3>
      {given === null ? (
        <p>{t("border.shares.none")}</p>
      ) : (
        <>
          <p>{t("border.shares.given", { threshold: number(given.threshold) })}</p>
          <ul>
            {given.holders.map(({ key, organisation, trust }) => (
              <li key={key}>
                <Name name={organisation} trust={trust} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
