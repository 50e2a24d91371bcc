import { useState } from "react";
import type { Who } from "../../../desk/contacts/who";
import type { SharesHere } from "../../../desk/recovery/sharesHere";
import { Button } from "../../components/actions/Button";
import { Disclosure } from "../../components/Disclosure";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { GiveShares } from "./GiveShares";

const abouts = ["some", "holder", "together", "apart", "compared", "backup"] as const;

/** What shares are, who holds one of this desk's words, and giving them. */
export function GivenAway({ here }: { readonly here: SharesHere }) {
  const { t, day } = useText();
  const [isGiving, setGiving] = useState(false);
  const { given, outdated } = here;
  return (
    <>
      <div className="settings-item">
        <p>{t("shares.why")}</p>
        <Disclosure title={t("shares.about.title")}>
          <ul className="plain-list">
            {abouts.map((about) => (
              <li key={about}>{t(`shares.about.${about}`)}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
      <div className="settings-item">
        {given === null && outdated === null && <p>{t("shares.given.none")}</p>}
        {given !== null && (
          <>
            <p>
              {t("shares.given.now", {
                date: day(given.made.slice(0, 10)),
                threshold: given.threshold,
                count: given.holders.length,
              })}
            </p>
            <Holders holders={given.holders} />
            <p className="soft">{t("shares.given.unknown")}</p>
          </>
        )}
        {outdated !== null && (
          <Notice tone="attention" title={t("shares.given.outdated.title")}>
            <p>{t("shares.given.outdated.words", { date: day(outdated.made.slice(0, 10)) })}</p>
            <p>{t("shares.given.outdated.still")}</p>
            <p>{t("shares.given.outdated.holders")}</p>
            <Holders holders={outdated.holders} />
          </Notice>
        )}
        <Button icon="key" onPress={() => setGiving(true)}>
          {given === null ? t("shares.give.open") : t("shares.give.again")}
        </Button>
      </div>
      {isGiving && <GiveShares isAgain={given !== null} onClose={() => setGiving(false)} />}
    </>
  );
}

function Holders({ holders }: { readonly holders: readonly Who[] }) {
  return (
    <ul className="name-list">
      {holders.map(({ key, organisation, trust }) => (
        <li key={key}>
          <Name name={organisation} trust={trust} />
        </li>
      ))}
    </ul>
  );
}
