import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { DayField } from "../../components/fields/DayField";
import { Form } from "../../components/Form";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { CampaignMarked } from "../../../desk/round/closeCampaign";
import type { Closing } from "../../../desk/round/closing";
import type { Answer } from "../../../desk/serve";

interface GoingOutProps {
  readonly campaign: Hash;
  readonly closing: Closing;
}

/** As the calendar of this computer has it. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Closes the letter on this desk, and notes on which day it went to its addressee. Both can be taken back. */
export function GoingOut({ campaign, closing: { closed, delivered } }: GoingOutProps) {
  const { t, day, moment } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [noted, setNoted] = useState(today);
  const [fault, setFault] = useState<{ readonly fault: true } | null>(null);
  const [failed, setFailed] = useState<Exclude<CampaignMarked["outcome"], "marked"> | null>(null);

  const mark = async (
    verb: () => Promise<Answer<"closeCampaign">>,
    told: { readonly words: string; readonly undo?: () => void },
  ): Promise<void> => {
    setFailed(null);
    const said = await ask(verb);
    if (said === null) return;
    switch (said.outcome) {
      case "marked":
        return tell(told);
      case "not-a-coordinator":
      case "unknown-campaign":
        return setFailed(said.outcome);
      default:
        return assertNever(said);
    }
  };
  const reopen = (): void =>
    void mark(() => desk.reopenCampaign(campaign), { words: t("closing.going.reopened") });
  const close = (): void =>
    void mark(() => desk.closeCampaign(campaign), { words: t("closing.going.closedTold"), undo: reopen });
  const unnote = (): void =>
    void mark(() => desk.noteDelivered(campaign, null), { words: t("closing.going.undone") });
  const note = (): void => {
    // A day that the field does not know is "".
    const isFaulty = noted === "" || noted > today();
    setFault(isFaulty ? { fault: true } : null);
    if (isFaulty) return;
    const words = t("closing.going.deliveredTold", { date: day(noted) });
    void mark(() => desk.noteDelivered(campaign, noted), { words, undo: unnote });
  };
  return (
    <section className="part">
      <h2>{t("closing.going.title")}</h2>
      {closed === null ? (
        <>
          <p>{t("closing.going.closeWords")}</p>
          <div className="actions">
            <Button isPending={isPending} onPress={close}>
              {t("closing.going.close")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t("closing.going.closed", { date: moment(closed) })}</p>
          {delivered === null ? (
            <Form onSubmit={note} faults={fault} isBusy={isPending}>
              <DayField
                label={t("closing.going.day")}
                help={t("closing.going.dayHelp")}
                value={noted}
                onChange={setNoted}
                error={fault && t("closing.going.dayFault")}
              />
              <div className="actions">
                <Button type="submit" isPending={isPending}>
                  {t("closing.going.note")}
                </Button>
                <Button look="quiet" onPress={reopen}>
                  {t("closing.going.reopen")}
                </Button>
              </div>
            </Form>
          ) : (
            <>
              <p>{t("closing.going.delivered", { date: day(delivered) })}</p>
              <div className="actions">
                <Button look="quiet" icon="undo" onPress={unnote}>
                  {t("closing.going.undo")}
                </Button>
                <Button look="quiet" onPress={reopen}>
                  {t("closing.going.reopen")}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {failed !== null && (
        <Notice tone="refusal" title={t("closing.going.notDone")}>
          <p>{t(failed === "unknown-campaign" ? "closing.going.gone" : "closing.tally.notCoordinator")}</p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </section>
  );
}
