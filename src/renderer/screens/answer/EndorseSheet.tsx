import { useState } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { choiceOf, newChoice } from "./choice";
import type { Choice } from "./choice";
import { EndorseForm } from "./EndorseForm";
import { NotSigned } from "./NotSigned";

interface EndorseSheetProps {
  readonly invitation: Invitation;
  /** the one that was read when the sheet was opened: no other is signed */
  readonly wording: Wording;
  /** in which it was read */
  readonly language: LanguageTag;
  readonly onClose: () => void;
}

/** From what one decides, by what others will see of it, to a signature; begun where one stopped the last time. */
export function EndorseSheet({ invitation, wording, language, onClose }: EndorseSheetProps) {
  const { t } = useText();
  const [read] = useState({ wording, language });
  const kept = useRead("endorsementDraft", read.wording.hash);
  const { card } = invitation;
  if (kept === null) return null;
  if (isTrouble(kept) || card.state !== "good") {
    return (
      <Dialog title={t("endorsing.title")} isOpen onClose={onClose}>
        {isTrouble(kept) ? <TroubleNotice trouble={kept} of="entry" /> : <NotSigned because="no-card" />}
      </Dialog>
    );
  }
  return (
    <EndorseForm
      card={card}
      read={read}
      kept={kept.outcome === "found" ? kept.draft : null}
      first={firstChoice(invitation)}
      onClose={onClose}
    />
  );
}

function firstChoice({ answer, lastSignatories }: Invitation): Choice {
  return answer.answer === "endorsed"
    ? choiceOf(answer, new Date().toISOString().slice(0, 10))
    : newChoice(lastSignatories);
}
