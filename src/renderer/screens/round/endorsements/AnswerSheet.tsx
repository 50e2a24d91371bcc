import { useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import { Button } from "../../../components/actions/Button";
import { Notice } from "../../../components/messages/Notice";
import { tell } from "../../../components/messages/toasts";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { Dialog } from "../../../components/overlays/Dialog";
import { useGo } from "../../../state/going";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useRead } from "../../../state/useRead";
import { isolated } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { AnswerDetail } from "./AnswerDetail";
import type { RecordAbout } from "./RecordDialog";
import { admissible } from "./view";

interface AnswerSheetProps {
  readonly campaign: Hash;
  /** as the board gives it */
  readonly id: string;
  readonly isCoordinator: boolean;
  readonly onClose: () => void;
  readonly onAdmit: (id: string) => void;
  /** left out where nothing can be put on record */
  readonly onRecord?: (about: RecordAbout) => void;
}

/** All about one row of the board, at the side of the list, and what can be done about it. */
export function AnswerSheet({ campaign, id, isCoordinator, onClose, ...does }: AnswerSheetProps) {
  const { onAdmit, onRecord } = does;
  const { t } = useText();
  const go = useGo();
  const client = useDesk();
  const detail = useRead("answerDetail", campaign, id);
  const { ask, isPending, trouble } = useAsk();
  const [isRefused, setRefused] = useState(false);
  if (detail === null) return null;
  if (isTrouble(detail) || detail.outcome === "unknown-answer") {
    return (
      <Dialog title={t("endorsements.detail.gone")} isOpen onClose={onClose} shape="sheet">
        {isTrouble(detail) ? (
          <TroubleNotice trouble={detail} of="entry" />
        ) : (
          <Notice tone="attention" title={t("endorsements.detail.goneWords")} />
        )}
      </Dialog>
    );
  }
  const { organisation, place, means, who, reason } = detail;
  const name = organisation ?? t("names.unnamed");
  const withdraw = async (isWithdrawn: boolean): Promise<void> => {
    setRefused(false);
    const said = await ask(() => client.desk.withdrawRecord(campaign, id, isWithdrawn));
    if (said === null) return;
    switch (said.outcome) {
      case "changed":
        if (!isWithdrawn) return;
        tell({ words: t("endorsements.detail.withdrawn", { name }), undo: () => void withdraw(false) });
        return onClose();
      case "unknown-record":
      case "not-a-coordinator":
        return setRefused(true);
      default:
        return assertNever(said);
    }
  };
  const isEndorsement = reason !== null && means === null && admissible.has(place) && who !== null;
  const isOnRecord = means !== null && (place === "recorded" || place === "other-version");
  return (
    <Dialog
      title={organisation === null ? name : isolated(name)}
      isOpen
      onClose={onClose}
      shape="sheet"
      actions={
        <>
          {who?.isContact === true && (
            <Button
              onPress={() => {
                onClose();
                go("contacts", who.key);
              }}
            >
              {t("endorsements.detail.contact")}
            </Button>
          )}
          {place === "unanswered" && onRecord !== undefined && (
            <Button onPress={() => onRecord({ organisation: organisation ?? "", country: detail.country })}>
              {t("endorsements.record")}
            </Button>
          )}
          {isCoordinator && isOnRecord && (
            <Button isPending={isPending} onPress={() => void withdraw(true)}>
              {t("endorsements.detail.withdraw")}
            </Button>
          )}
          {isCoordinator && isEndorsement && detail.listing !== null && (
            <Button look={place === "unadmitted" ? "primary" : "plain"} onPress={() => onAdmit(id)}>
              {t(place === "unadmitted" ? "endorsements.detail.admit" : "endorsements.detail.reconsider")}
            </Button>
          )}
        </>
      }
    >
      <AnswerDetail detail={detail} />
      <TroubleNews trouble={trouble} of="entry" />
      {isRefused && (
        <Notice tone="refusal" title={t("endorsements.detail.notDone")}>
          <p>{t("endorsements.detail.notCoordinator")}</p>
        </Notice>
      )}
    </Dialog>
  );
}
