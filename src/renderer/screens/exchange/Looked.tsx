import { Button } from "../../components/actions/Button";
import { NotForMeNotice } from "../../components/messages/RefusalNotice";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import type { Inspection } from "../../../desk/exchange/inspection";
import { Contents } from "./Contents";
import { SignerName } from "./SignerName";
import { UnknownSender } from "./UnknownSender";

interface LookedProps {
  readonly inspection: Inspection;
  readonly isTaking: boolean;
  readonly isOnly: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

/** What was seen in a bundle, and what can be done with it. */
export function Looked({ inspection, isTaking, isOnly, onTake, onLeave, onAgain }: LookedProps) {
  const { t } = useText();
  const leave = (
    <Button onPress={onLeave} isDisabled={isTaking}>
      {t("exchange.leave")}
    </Button>
  );
  const putAside = <Button onPress={onLeave}>{t("exchange.putAside")}</Button>;
  switch (inspection.outcome) {
    case "opened":
      return (
        <>
          <Contents found={inspection} />
          <div className="actions">
            {leave}
            <Button look={isOnly ? "primary" : "plain"} isPending={isTaking} onPress={onTake}>
              {t("exchange.take")}
            </Button>
            <p className="soft">{t("exchange.takeMeans")}</p>
          </div>
        </>
      );
    case "unknown-sender":
      return <UnknownSender from={inspection.from} card={inspection.card} onAdded={onAgain} leave={leave} />;
    case "already-imported":
      return (
        <>
          <Notice tone="attention" title={t("exchange.known.title")}>
            <p>
              {t("exchange.from")} <SignerName signer={inspection.from} />
            </p>
            <p>{t("exchange.known.words")}</p>
          </Notice>
          <div className="actions">{putAside}</div>
        </>
      );
    case "not-for-me":
      return (
        <>
          {inspection.from === null ? (
            <NotForMeNotice />
          ) : (
            <Notice tone="attention" title={t("exchange.forwarded.title")}>
              <p>
                {t("exchange.from")} <SignerName signer={inspection.from} />
              </p>
              <p>{t("exchange.forwarded.words")}</p>
              <p>{t("refusals.unchanged")}</p>
            </Notice>
          )}
          <div className="actions">{putAside}</div>
        </>
      );
    default:
      return assertNever(inspection);
  }
}
