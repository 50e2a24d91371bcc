import type { EndorsementBoard } from "../../../../desk/round/endorsementBoard";
import { Button } from "../../../components/actions/Button";
import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";

interface BoardNoticesProps {
  readonly board: EndorsementBoard;
  readonly onAdmit: () => void;
}

/** What a coordinator should know or do before looking at the list. */
export function BoardNotices({ board, onAdmit }: BoardNoticesProps) {
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
    </>
  );
}
