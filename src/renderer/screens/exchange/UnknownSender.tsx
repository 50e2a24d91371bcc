import type { ReactNode } from "react";
import { Button } from "../../components/actions/Button";
import { WordGrid } from "../../components/marks/WordGrid";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { Signer } from "../../../desk/exchange/inspection";
import { CardPreview } from "../contacts/CardPreview";
import { SignerName } from "./SignerName";

interface UnknownSenderProps {
  readonly from: Signer;
  /** the card it brought of itself, as a block of text */
  readonly card: string | null;
  /** it is on the list now */
  readonly onAdded: () => void;
  /** what else can be done with the bundle, beside taking its sender on the list */
  readonly leave: ReactNode;
}

/** A bundle by somebody who is not on the list: only who signed it is shown. */
export function UnknownSender({ from, card, onAdded, leave }: UnknownSenderProps) {
  const { t } = useText();
  return (
    <>
      <Notice tone="attention" title={t("exchange.unknown.title")}>
        <p>{t("exchange.unknown.words")}</p>
      </Notice>
      <p>
        {t("exchange.from")} <SignerName signer={from} />
      </p>
      <section className="part">
        <h3>{t("exchange.unknown.fingerprint")}</h3>
        <WordGrid label={t("fingerprint.words")} words={from.words} />
        <p className="soft">{t("exchange.unknown.compare")}</p>
      </section>
      {card === null ? (
        <>
          <p>{t("exchange.unknown.noCard")}</p>
          <div className="actions">{leave}</div>
        </>
      ) : (
        <Offered card={card} onAdded={onAdded} leave={leave} />
      )}
    </>
  );
}

interface OfferedProps extends Pick<UnknownSenderProps, "onAdded" | "leave"> {
  readonly card: string;
}

function Offered({ card, onAdded, leave }: OfferedProps) {
  const { t } = useText();
  const client = useDesk();
  const read = useRead("readCard", card);
  const { ask, isPending, trouble } = useAsk();
  const add = async (): Promise<void> => {
    // Whatever it was to the list before, it is on it now.
    if ((await ask(() => client.desk.importCard(card))) !== null) onAdded();
  };
  if (read === null) return null;
  if (isTrouble(read)) {
    return (
      <>
        <TroubleNotice trouble={read} of="file" />
        <div className="actions">{leave}</div>
      </>
    );
  }
  switch (read.outcome) {
    case "own-card":
      return (
        <>
          <p>{t("adding.own")}</p>
          <div className="actions">{leave}</div>
        </>
      );
    case "already-known":
      return (
        <div className="actions">
          {leave}
          <Button onPress={onAdded}>{t("exchange.unknown.again")}</Button>
        </div>
      );
    case "read":
      return (
        <section className="part">
          <h3>{t("exchange.unknown.card")}</h3>
          <CardPreview read={read} />
          <div className="actions">
            {leave}
            <Button isPending={isPending} onPress={() => void add()}>
              {t("exchange.unknown.add")}
            </Button>
          </div>
          <TroubleNews trouble={trouble} of="file" />
        </section>
      );
    default:
      return assertNever(read);
  }
}
