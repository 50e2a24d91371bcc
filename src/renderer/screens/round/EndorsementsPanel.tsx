import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import type { BoardPlace } from "../../../desk/round/boardRows";
import { useText } from "../../text/useText";
import { EndorsementBoard } from "./endorsements/EndorsementBoard";
import { useBoard } from "./endorsements/useBoard";
import { everybody } from "./endorsements/view";

interface EndorsementsPanelProps {
  readonly campaign: Hash;
  /** only those who stand there are shown at first */
  readonly place?: BoardPlace;
}

/** Who endorsed a letter, who did not, whose answer waits for what, and what a coordinator does about it. */
export function EndorsementsPanel({ campaign, place }: EndorsementsPanelProps) {
  const { t } = useText();
  const [view, setView] = useState({ ...everybody, place: place ?? null });
  const { read, isGone, slots, trouble, onSight, again } = useBoard(campaign, view);
  return (
    <section className="board" aria-label={t("endorsements.columns.organisation")}>
      {trouble !== null && <TroubleNotice trouble={trouble} of="entry" onAgain={again} />}
      {isGone && <Notice tone="attention" title={t("endorsements.detail.goneWords")} />}
      {read !== null && slots !== null && (
        <EndorsementBoard {...{ campaign, read, slots, view, onSight }} onView={setView} />
      )}
    </section>
  );
}
