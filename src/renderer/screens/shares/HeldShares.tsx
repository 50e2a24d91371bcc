import { useState } from "react";
import type { SharesHere, SharesOf } from "../../../desk/recovery/sharesHere";
import type { ShareRequest } from "../../../desk/recovery/requests";
import { Button } from "../../components/actions/Button";
import { ForeignText } from "../../components/marks/ForeignText";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { GiveBack } from "./GiveBack";

/** Shares that are kept for others, who asks for one, and giving one back. */
export function HeldShares({ here }: { readonly here: SharesHere }) {
  const { t } = useText();
  const [returning, setReturning] = useState<SharesOf | null>(null);
  const kept = here.held.filter((one) => one.kept !== null);
  return (
    <>
      <h3>{t("shares.held.title")}</h3>
      {here.requests.map((request) => (
        <Request key={request.from.key} request={request} isForNothing={kept.length === 0} />
      ))}
      {kept.length === 0 ? (
        <p>{t("shares.held.none")}</p>
      ) : (
        <>
          <ul className="share-list">
            {kept.map((one) => (
              <Held key={`${one.owner.key} ${one.set}`} share={one} onGiveBack={() => setReturning(one)} />
            ))}
          </ul>
          <p className="soft">{t("shares.held.limits")}</p>
        </>
      )}
      {returning !== null && (
        <GiveBack share={returning} requests={here.requests} onClose={() => setReturning(null)} />
      )}
    </>
  );
}

interface RequestProps {
  readonly request: ShareRequest;
  /** no share lies here that could be meant */
  readonly isForNothing: boolean;
}

function Request({ request: { from, asked, note }, isForNothing }: RequestProps) {
  const { t, day } = useText();
  return (
    <Notice tone="attention" title={t("shares.held.request.title")}>
      <Name name={from.organisation} trust={from.trust} />
      {note !== null && <ForeignText>{note}</ForeignText>}
      <p className="soft">{t("shares.held.request.when", { date: day(asked.slice(0, 10)) })}</p>
      <p>{isForNothing ? t("shares.held.request.noneHere") : t("shares.held.request.care")}</p>
    </Notice>
  );
}

function Held({ share, onGiveBack }: { readonly share: SharesOf; readonly onGiveBack: () => void }) {
  const { t, day } = useText();
  const { owner, of, threshold, made, isOlder } = share;
  return (
    <li className="share">
      <div className="share-what">
        <Name name={owner.organisation} trust={owner.trust} />
        <p>{t("shares.held.of", { threshold, count: of, date: day(made.slice(0, 10)) })}</p>
        {isOlder && <p className="soft">{t("shares.held.older")}</p>}
      </div>
      <Button onPress={onGiveBack}>
        {t("shares.held.giveBack")}
        <span className="unseen"> {visible(owner.organisation ?? t("names.unnamed"))}</span>
      </Button>
    </li>
  );
}
