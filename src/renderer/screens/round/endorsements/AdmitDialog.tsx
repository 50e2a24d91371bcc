import { useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import { Button } from "../../../components/actions/Button";
import { LinkButton } from "../../../components/actions/LinkButton";
import { Notice } from "../../../components/messages/Notice";
import { tell } from "../../../components/messages/toasts";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { Dialog } from "../../../components/overlays/Dialog";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import type { Candidate } from "../../../../desk/round/admissionPreview";
import { CandidateList } from "./CandidateList";
import { isPlain, organisationsOf } from "./candidates";
import type { Together } from "./candidates";

interface AdmitDialogProps {
  readonly campaign: Hash;
  /** endorsements, as the board names them */
  readonly answers: readonly string[];
  readonly onClose: () => void;
  /** it was said of them: they need not be selected any more */
  readonly onDone: () => void;
}

/** Who belongs to a letter: each displayed name beside the card it belongs to, then one word of the coordinator on all. */
export function AdmitDialog({ campaign, answers, onClose, onDone }: AdmitDialogProps) {
  const { t } = useText();
  const preview = useRead("admissionPreview", campaign, answers);
  if (preview === null) return null;
  const title = t("endorsements.admitting.title");
  if (isTrouble(preview) || preview.candidates.length === 0) {
    return (
      <Dialog title={title} isOpen onClose={onClose} shape="wide">
        {isTrouble(preview) ? (
          <TroubleNotice trouble={preview} of="entry" />
        ) : (
          <Notice tone="attention" title={t("endorsements.admitting.none")} />
        )}
      </Dialog>
    );
  }
  const { candidates, others } = preview;
  return <Admitting {...{ title, campaign, candidates, others, onClose, onDone }} />;
}

interface AdmittingProps extends Omit<AdmitDialogProps, "answers"> {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly others: number;
}

function Admitting({ title, campaign, candidates, others, onClose, onDone }: AdmittingProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const isAlone = candidates.length === 1;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(candidates.filter((one) => isAlone || isPlain(one)).map(({ answer }) => answer)),
  );
  const [together, setTogether] = useState<Together>({});
  const [failed, setFailed] = useState<"no-card" | "not-a-coordinator" | null>(null);
  const chosen = candidates.filter(({ answer }) => ticked.has(answer));
  const admissible = chosen.filter(({ card }) => card !== null);

  const say = async (decision: "admitted" | "refused"): Promise<void> => {
    setFailed(null);
    const organisations = organisationsOf(admissible, decision === "admitted" ? together : {});
    const said = await ask(() => client.desk.admit(campaign, organisations, decision));
    if (said === null) return;
    switch (said.outcome) {
      case "signed":
        tell({ words: t(`endorsements.admitting.${decision}`, { count: organisations.length }) });
        onDone();
        return onClose();
      case "no-card":
      case "not-a-coordinator":
        return setFailed(said.outcome);
      default:
        return assertNever(said);
    }
  };
  const count = admissible.length;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        count === 0 ? (
          <Button isDisabled>{t("endorsements.admitting.nothing")}</Button>
        ) : (
          <>
            <Button isDisabled={isPending} onPress={() => void say("refused")}>
              {t("endorsements.admitting.refuse", { count })}
            </Button>
            <Button look="primary" isPending={isPending} onPress={() => void say("admitted")}>
              {t("endorsements.admitting.admit", { count })}
            </Button>
          </>
        )
      }
    >
      <p>{t("endorsements.admitting.says")}</p>
      <p className="soft">{t("endorsements.admitting.saysNot")}</p>
      {others > 0 && <p className="soft">{t("endorsements.admitting.others", { count: others })}</p>}
      {!isAlone && (
        <p className="actions">
          <LinkButton onPress={() => setTicked(new Set(candidates.map(({ answer }) => answer)))}>
            {t("endorsements.admitting.tickAll")}
          </LinkButton>
          <LinkButton onPress={() => setTicked(new Set())}>{t("endorsements.admitting.tickNone")}</LinkButton>
        </p>
      )}
      <CandidateList
        candidates={candidates}
        ticked={ticked}
        onTick={(answer, isTicked) =>
          setTicked((now) => {
            const next = new Set(now);
            if (isTicked) next.add(answer);
            else next.delete(answer);
            return next;
          })
        }
        together={together}
        onTogether={(key, other) => setTogether((now) => ({ ...now, [key]: other }))}
      />
      {failed !== null && (
        <Notice tone="refusal" title={t("endorsements.admitting.noCards")}>
          <p>
            {t(
              failed === "no-card"
                ? "endorsements.admitting.noCardsWords"
                : "endorsements.detail.notCoordinator",
            )}
          </p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
