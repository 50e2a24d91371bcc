import type { Hash } from "../../../../core/encoding/values";
import type { EndorsementBoard } from "../../../../desk/round/endorsementBoard";
import { Button } from "../../../components/actions/Button";
import { Notice } from "../../../components/messages/Notice";
import { useGo } from "../../../state/going";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";

interface BoardNoticesProps {
  readonly campaign: Hash;
  readonly board: EndorsementBoard;
  readonly onAdmit: () => void;
}

/** What a coordinator should know or do before looking at the list. */
export function BoardNotices({ campaign, board, onAdmit }: BoardNoticesProps) {
  const { t } = useText();
  const { heads, version, places, isCoordinator } = board;
  return (
    <>
      {heads > 1 && (
        <Notice tone="attention" title={t("endorsements.heads.title", { count: heads })}>
          <p>{t("endorsements.heads.words")}</p>
          <p>{t("endorsements.heads.todo")}</p>
        </Notice>
      )}
      {version?.phase === "input" && (
        <Notice tone="attention" title={t("endorsements.input.title")}>
          <p>{t("endorsements.input.words")}</p>
        </Notice>
      )}
      {places.unadmitted > 0 && isCoordinator && (
        <Notice
          tone="attention"
          title={t("endorsements.waiting.title", { count: places.unadmitted })}
          actions={<Button onPress={onAdmit}>{t("endorsements.waiting.look")}</Button>}
        >
          <p>{t("endorsements.waiting.words")}</p>
        </Notice>
      )}
      {version?.phase === "endorsement" && isCoordinator && <OwnAnswerMissing campaign={campaign} />}
    </>
  );
}

/** Who coordinates a letter easily forgets to sign it. Nothing once this desk answered to the wording in force. */
function OwnAnswerMissing({ campaign }: { readonly campaign: Hash }) {
  const { t } = useText();
  const go = useGo();
  const found = useRead("invitation", campaign);
  if (found === null || isTrouble(found) || found.outcome !== "found") return null;
  const { answer, wordings, isAccepted } = found;
  const [wording, another] = wordings;
  if (wording === undefined || another !== undefined || !isAccepted) return null;
  const isEarlier = answer.answer === "endorsed" && answer.version !== wording.hash;
  if (answer.answer !== "none" && !isEarlier) return null;
  return (
    <Notice
      tone="attention"
      title={t("endorsements.own.title")}
      actions={<Button onPress={() => go("letters", `answer:${campaign}`)}>{t("letters.act.answer")}</Button>}
    >
      <p>{t("endorsements.own.words")}</p>
    </Notice>
  );
}
