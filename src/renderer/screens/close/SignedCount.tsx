import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { Closing } from "../../../desk/round/closing";
import { SendSheet } from "../sending/SendSheet";
import { Tallies } from "./Tallies";

interface SignedCountProps {
  readonly campaign: Hash;
  readonly closing: Closing;
}

/** What signing the count promises and what not, what each coordinator signed, and signing it. */
export function SignedCount({ campaign, closing }: SignedCountProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [failed, setFailed] = useState<"no-version" | "not-a-coordinator" | null>(null);
  const [isSending, setSending] = useState(false);
  const { tallies, isCoordinator, version, coordinators } = closing;
  const own = tallies.find(({ by }) => by.isOwn);
  const isStopped = closing.checks.some(({ weight }) => weight === "stops");

  const attest = async (): Promise<void> => {
    setFailed(null);
    const said = await ask(() =>
      client.desk.attest(campaign, version === null ? {} : { version: version.hash }),
    );
    if (said === null) return;
    switch (said.outcome) {
      case "attested":
        return tell({ words: t("closing.tally.done", { count: said.tally.statement.organisations }) });
      case "no-version":
      case "not-a-coordinator":
        return setFailed(said.outcome);
      default:
        return assertNever(said);
    }
  };
  return (
    <section className="part">
      <h2>{t("closing.tally.title")}</h2>
      <p>{t("closing.tally.promise")}</p>
      <p className="soft">{t("closing.tally.not")}</p>
      {tallies.length === 0 ? <p>{t("closing.tally.none")}</p> : <Tallies closing={closing} />}
      {isCoordinator && (
        <div className="actions">
          <Button
            icon="signature"
            isPending={isPending}
            isDisabled={isStopped || own?.agrees === true}
            onPress={() => void attest()}
          >
            {t(own === undefined ? "closing.tally.attest" : "closing.tally.again")}
          </Button>
          {own !== undefined && coordinators > 1 && (
            <Button onPress={() => setSending(true)}>{t("closing.tally.send")}</Button>
          )}
        </div>
      )}
      {failed !== null && (
        <Notice tone="refusal" title={t("closing.tally.notDone")}>
          <p>{t(failed === "no-version" ? "closing.tally.noVersion" : "closing.tally.notCoordinator")}</p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      <SendSheet
        isOpen={isSending}
        onClose={() => setSending(false)}
        campaigns={[campaign]}
        purpose="collection"
        toCoordinators
      />
    </section>
  );
}
