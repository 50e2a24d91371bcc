import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { Disclosure } from "../../components/Disclosure";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { At } from "./at";
import { useNewWording } from "./useNewWording";

interface SuccessorNoticeProps {
  readonly campaign: Hash;
  readonly onGo: (to: At) => void;
}

/** For whoever may carry a letter on when its coordinators cannot: what that means, and how it is done. */
export function SuccessorNotice({ campaign, onGo }: SuccessorNoticeProps) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const history = useRead("letterHistory", campaign);
  const { start, isPending, trouble, fault } = useNewWording((draft) => onGo({ at: "draft", draft }));
  const versions =
    history === null || isTrouble(history) || history.outcome !== "told" ? [] : history.versions;
  // Where the coordinators' keys were ended there may be no head: what was left behind is what goes on.
  const newest = versions.find(({ isHead }) => isHead) ?? versions.find(({ isLeftBehind }) => isLeftBehind);
  return (
    <Disclosure title={t("letters.successor.title")}>
      <div className="part">
        <p>{t("letters.successor.words")}</p>
        <div className="actions">
          <Button onPress={() => setAsking(true)} isDisabled={newest === undefined}>
            {t("letters.successor.takeOver")}
          </Button>
        </div>
      </div>
      <Dialog
        title={t("letters.successor.ask")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t("actions.cancel")}</Button>
            <Button
              look="primary"
              isPending={isPending}
              onPress={() => {
                if (newest !== undefined) start([newest.hash], newest.hash);
              }}
            >
              {t("letters.successor.begin")}
            </Button>
          </>
        }
      >
        <p>{t("letters.successor.means")}</p>
        <p>{t("letters.successor.others")}</p>
        <TroubleNews trouble={trouble} of="entry" />
        {fault !== null && (
          <Focused>
            <Notice tone="refusal" title={t(`letters.notStarted.${fault}`)} />
          </Focused>
        )}
      </Dialog>
    </Disclosure>
  );
}
