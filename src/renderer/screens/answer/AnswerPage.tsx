import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { Invitation } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";
import { AnswerRow } from "./AnswerRow";
import { CardMissing } from "./CardMissing";
import { newChoice } from "./choice";
import { Inviters } from "./Inviters";
import { ReadDialog } from "./ReadDialog";
import { canChoose, stateOf } from "./several";
import type { Decisions } from "./several";
import { SignAll } from "./SignAll";
import { UnsentAll } from "./UnsentAll";
import { useAccepting } from "./useAccepting";

/** The letters of one sending, with what can be done about each, and one way to sign and to send all. */
export function AnswerPage({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useText();
  const go = useGo();
  const { accept, isPending, trouble } = useAccepting();
  const [decisions, setDecisions] = useState<Decisions>(() => ({
    read: new Map(),
    chosen: new Set(),
    isShared: true,
    shared: newChoice(invitations[0]!.lastSignatories),
    own: new Map(),
  }));
  const [reading, setReading] = useState<Hash | null>(null);
  const [isSigning, setSigning] = useState(false);
  const { card } = invitations[0]!;
  const waiting = invitations.filter((one) => stateOf(one) === "invited");
  const chosen = invitations.filter(
    (one) => decisions.chosen.has(one.campaign) && canChoose(one, decisions.read.get(one.campaign)),
  );
  const opened = invitations.find(({ campaign }) => campaign === reading);

  const choose = (campaign: Hash, isChosen: boolean): void => {
    const next = new Set(decisions.chosen);
    if (isChosen) next.add(campaign);
    else next.delete(campaign);
    setDecisions({ ...decisions, chosen: next });
  };
  return (
    <div className="answer-page">
      <header className="place-head">
        <h1>{t("answerAll.title", { count: invitations.length })}</h1>
        <div className="actions">
          {waiting.length > 0 && (
            <Button
              look="primary"
              onPress={() => void accept(waiting.map(({ campaign }) => campaign))}
              isPending={isPending}
            >
              {t("answerAll.accept", { count: waiting.length })}
            </Button>
          )}
          {chosen.length > 0 && card.state === "good" && (
            <Button look="primary" icon="signature" onPress={() => setSigning(true)}>
              {t("answerAll.endorse", { count: chosen.length })}
            </Button>
          )}
        </div>
      </header>
      <p>{waiting.length > 0 ? t("answerAll.acceptMeans") : t("answerAll.how")}</p>
      <TroubleNews trouble={trouble} of="entry" />
      {card.state !== "good" && <CardMissing card={card} onOpen={() => go("contacts", "card")} />}
      <Inviters invitation={{ ...invitations[0]!, coordinators: everybody(invitations) }} />
      <ul className="answer-rows">
        {invitations.map((one) => (
          <AnswerRow
            key={one.campaign}
            invitation={one}
            isRead={canChoose(one, decisions.read.get(one.campaign))}
            isChosen={chosen.includes(one)}
            onRead={() => setReading(one.campaign)}
            onChoose={(isChosen) => choose(one.campaign, isChosen)}
            onOpen={() => go("letters", one.campaign)}
          />
        ))}
      </ul>
      <UnsentAll invitations={invitations} />
      {opened !== undefined && opened.wordings.length === 1 && (
        <ReadDialog
          wording={opened.wordings[0]!}
          canChoose={stateOf(opened) === "open"}
          onClose={() => setReading(null)}
          onRead={(read, isChosen) => {
            const { campaign } = opened;
            const next = new Set(decisions.chosen);
            if (isChosen) next.add(campaign);
            setDecisions({
              ...decisions,
              read: new Map(decisions.read).set(campaign, read),
              chosen: next,
            });
            setReading(null);
          }}
        />
      )}
      {isSigning && card.state === "good" && (
        <SignAll
          invitations={chosen}
          card={card}
          decisions={decisions}
          onDecide={setDecisions}
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  );
}

/** All who invite to any of them, each once. */
function everybody(invitations: readonly Invitation[]): Invitation["coordinators"] {
  const all = invitations.flatMap(({ coordinators }) => coordinators);
  return [...new Map(all.map((one) => [one.key, one])).values()];
}
